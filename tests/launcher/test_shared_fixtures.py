"""What tests/conftest.py promises, tried in a clone that lies where no real page is."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_socket import SocketConnectBlockedError

ROOT = Path(__file__).resolve().parents[2]
TESTS = """
import pytest

TWIN = "twin"

@pytest.mark.parametrize("times", [1, 2])
def test_reads_a_page(model_page, times):
    assert (model_page or TWIN) == TWIN

def test_reads_the_folder(shared_samples):
    assert shared_samples.parts[-2:] == ("shared", "samples")

def test_needs_neither():
    pass

@pytest.mark.django_db
def test_marked():
    pass

def test_by_fixture(db):
    pass
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    folder = tmp_path / "clone"
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "tests/run", folder / "tests/run", ignore=ignore)
    for name in ("pyproject.toml", "tests/conftest.py", "tests/browsing.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "tests/test_it.py").write_text(TESTS)
    return folder


def lines_of_pytest(clone: Path, *arguments: str, **env: str) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=clone,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "DATABASE_URL": "", **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return ran.stdout.splitlines()


@pytest.mark.parametrize("workers", ["0", "2"])
def test_where_the_real_page_is_not_the_summary_says_so(clone: Path, workers: str) -> None:
    said = lines_of_pytest(clone, "-n", workers)

    assert said[-2] == "model page not found: 3 tests ran on the own-words twin only"
    assert said[-1].startswith("6 passed in ")


def test_where_the_real_page_is_it_is_read_and_nothing_is_said(clone: Path) -> None:
    page = clone.parent / "shared/samples/osaka-582402.txt"
    page.parent.mkdir(parents=True)
    page.touch()

    said = lines_of_pytest(clone)

    assert [line for line in said if line.startswith("model page")] == []
    assert said[-1].startswith("2 failed, 4 passed in ")


def test_the_postgresql_run_takes_what_touches_the_database(clone: Path) -> None:
    said = lines_of_pytest(clone, KOTAE_TEST_ONLY="database")

    assert said[-1].startswith("2 passed, 4 deselected in ")


def test_no_test_reaches_beyond_this_machine() -> None:
    with pytest.warns(UserWarning, match=r"192\.0\.2\.1"), pytest.raises(SocketConnectBlockedError):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
