"""A small copy of the project, and packages for it that were made on the spot: no network."""

import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60


def make_wheel(folder: Path, name: str, version: str) -> str:
    """Write a wheel of one empty module into the folder; return its line for a lock file."""
    path = folder / f"{name}-{version}-py3-none-any.whl"
    about = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": "",
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{about}/RECORD"] = "".join(f"{file},,\n" for file in [*files, f"{about}/RECORD"])
    with zipfile.ZipFile(path, "w") as wheel:
        for file, text in files.items():
            wheel.writestr(file, text)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{name}=={version} \\\n    --hash=sha256:{digest}\n"


@dataclass
class Copy:
    """A copy of the project with a lock of its own; `python` is the one that calls it."""

    folder: Path
    wheelhouse: Path
    home: Path
    python: str = sys.executable

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    def lock(self, level: str, *packages: str) -> None:
        lines = [make_wheel(self.wheelhouse, *package.split("==")) for package in packages]
        (self.folder / "requirements" / f"{level}.txt").write_text("".join(lines))

    def has_pip(self) -> bool:
        return any(self.venv.rglob("pip-*.dist-info"))

    def installed(self) -> list[str]:
        names = [path.name.removesuffix(".dist-info") for path in self.venv.rglob("*.dist-info")]
        return sorted(name for name in names if not name.startswith(("pip-", "setuptools-")))

    def start(self, *arguments: str, **env: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [self.python, str(self.folder / "kotae"), *arguments],
            cwd=self.home,
            env={"HOME": str(self.home), "PATH": "", "UV_CACHE_DIR": str(self.home / "uv"), **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *arguments: str, **env: str) -> tuple[int, str, str]:
        started = self.start(*arguments, **env)
        out, err = started.communicate(timeout=PATIENCE)
        return started.returncode, out, err

    def use(self, **env: str) -> tuple[int, str, str]:
        """Run the one command that needs nothing but what the launcher has set up."""
        return self.run("test", "--help", "--wheelhouse", str(self.wheelhouse), **env)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    folder, wheelhouse, home = tmp_path / "答え", tmp_path / "wheels", tmp_path / "home"
    for made in (folder / "requirements", wheelhouse, home):
        made.mkdir(parents=True)
    shutil.copy(ROOT / "kotae", folder / "kotae")
    shutil.copytree(
        ROOT / "src/kotae/cli",
        folder / "src/kotae/cli",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    (folder / "src/kotae/__init__.py").touch()
    made_copy = Copy(folder, wheelhouse, home)
    made_copy.lock("base", "plain==1.0")
    made_copy.lock("test", "plain==1.0", "tool==1.0")
    return made_copy


@pytest.fixture(scope="session")
def plain_python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the Python that a newcomer has: one without uv."""
    folder = tmp_path_factory.mktemp("plain")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    return str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


@pytest.fixture(params=["uv", "pip"])
def copy_by(request: pytest.FixtureRequest, copy: Copy, plain_python: str) -> Copy:
    """Return a copy that is called once by a Python with uv and once by one without."""
    copy.python = plain_python if request.param == "pip" else copy.python
    return copy


class SilentIndex:
    """A package index on loopback that takes the call and never answers."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.callers: list[socket.socket] = []
        url = f"http://127.0.0.1:{self.listener.getsockname()[1]}/simple"
        self.env = {"UV_DEFAULT_INDEX": url, "PIP_INDEX_URL": url, "UV_HTTP_RETRIES": "0"}

    def wait_for_a_call(self) -> None:
        self.listener.settimeout(PATIENCE)
        self.callers.append(self.listener.accept()[0])

    def hang_up(self) -> None:
        self.listener.close()
        for caller in self.callers:
            caller.close()


@pytest.fixture
def silent_index() -> Iterator[SilentIndex]:
    index = SilentIndex()
    yield index
    index.hang_up()


def interrupt(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Press Ctrl-C; return the exit code and what was said."""
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE)
    return process.returncode, err
