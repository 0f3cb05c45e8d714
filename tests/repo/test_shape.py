"""The shape budget: small files, small functions, small templates."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sorted(
    path
    for folder in ("src", "tests", "bench")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)
HTML = sorted(
    path for path in (ROOT / "src/kotae").rglob("*.html") if "demo_city" not in path.parts
)
MAX_FILE, MAX_FUNCTION, MAX_TEMPLATE = 250, 30, 120


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_a_file_and_its_functions_are_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    functions = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef)]
    too_long = [f.name for f in functions if (f.end_lineno or 0) - f.lineno + 1 > MAX_FUNCTION]

    assert source.count("\n") <= MAX_FILE
    assert too_long == []


@pytest.mark.parametrize("path", HTML, ids=name)
def test_a_template_is_small(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= MAX_TEMPLATE


def test_there_is_no_junk_drawer() -> None:
    drawers = {"utils.py", "helpers.py", "misc.py", "common.py"}

    assert [name(path) for path in PYTHON if path.name in drawers] == []
