"""The lock files: exact, hashed, without addresses, and in step with what the project asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "requirements"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ASKED = {
    "base": PROJECT["dependencies"],
    "test": PROJECT["optional-dependencies"]["test"],
}
LEVELS = ["base", "test"]
LEFTOVERS = {"uv.lock", "pylock.toml", "Pipfile.lock", "poetry.lock", "package-lock.json", ".npmrc"}


def requirements_in(level: str) -> list[str]:
    lines = (FOLDER / f"{level}.in").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("-r", "#"))]


def locked(level: str) -> dict[str, str]:
    text = (FOLDER / f"{level}.txt").read_text(encoding="utf-8")
    pins = re.findall(r"^([A-Za-z0-9._-]+)==([^ \\;]+)", text, flags=re.MULTILINE)
    return {canonicalize_name(name): version for name, version in pins}


@pytest.mark.parametrize("level", LEVELS)
def test_a_lock_file_names_no_address_and_no_folder_of_a_machine(level: str) -> None:
    text = (FOLDER / f"{level}.txt").read_text(encoding="utf-8")

    assert re.findall(r"\w+://\S+|--[a-gi-z]\S*|--hash=(?!sha256:)\S*", text) == []


@pytest.mark.parametrize("level", LEVELS)
def test_every_line_of_a_lock_file_is_one_version_with_its_hashes(level: str) -> None:
    text = (FOLDER / f"{level}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[^ #\n])", text.strip())

    loose = [
        entry.splitlines()[0]
        for entry in entries
        if not re.match(r"[\w.-]+==\S+ .*\\\n    --hash=sha256:[0-9a-f]{64}\b", entry)
    ]

    assert (len(entries) > 15, loose) == (True, [])


@pytest.mark.parametrize("level", LEVELS)
def test_the_project_and_the_requirements_ask_for_the_same(level: str) -> None:
    assert sorted(requirements_in(level)) == sorted(ASKED[level])


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_asked_for_is_locked_in_a_version_that_fits(level: str) -> None:
    pins = locked(level)
    wanted = [Requirement(line) for line in requirements_in(level)]

    unfit = [
        str(one)
        for one in wanted
        if not one.specifier.contains(pins.get(canonicalize_name(one.name), "0"), prereleases=True)
        or canonicalize_name(one.name) not in pins
    ]

    assert unfit == []


def test_the_tests_run_on_the_versions_that_users_get() -> None:
    base, test = locked("base"), locked("test")

    assert {name: test.get(name) for name in base} == base


def test_no_lock_file_of_another_tool_lies_in_the_repository() -> None:
    ours = [path for path in ROOT.iterdir() if path.name not in {".venv", ".git", "node_modules"}]
    tracked = [path for top in ours for path in ([top] if top.is_file() else top.rglob("*"))]

    assert [path.name for path in tracked if path.name in LEFTOVERS] == []
