"""The parts of the reference that come from the code, between `<!-- code: … -->` and `<!-- end -->`.

`PYTHONPATH=src:. .venv/bin/python -m tests.repo.reference` writes them again.
"""

import ast
import contextlib
import functools
import io
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
LIB = ROOT / "src/kotae/lib"
TESTS = ROOT / "tests"
PART = re.compile(r"(<!-- code: (\w+) ?([\w-]*) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
WIDTH = "100"
# Requirements by letter (P-4), stories of the scheme (S17), promises of the system (Promise 3).
REQUIREMENT = re.compile(
    r"(?<![\w-])(?:(?:P|D|A|R|K|S|J|U|T|CZ)-\d+|S(?:[1-9]|1\d|2[0-6])(?!\.\d)|[Pp]romise \d+)\b"
)
ROW = re.compile(r"\| ([A-Z]\S*(?: \d+)?) \| (.+?) \| (.*) \|")


def renewed(page: str) -> str:
    """Return a page with its parts from the code as the code is now."""
    return PART.sub(lambda part: f"{part[1]}{_PARTS[part[2]](part[3], part[4])}{part[5]}", page)


def pages() -> list[Path]:
    return [path for path in sorted(DOCS.rglob("*.md")) if PART.search(path.read_text("utf-8"))]


def named_in(text: str) -> set[str]:
    """Return the ids of requirements, stories and promises that a text names."""
    return {one[0].upper() + one[1:] for one in REQUIREMENT.findall(text)}


def proofs() -> dict[str, list[str]]:
    """Return the test files that name each id, by their paths below `tests`."""
    found: dict[str, list[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        for one in named_in(path.read_text("utf-8")):
            found.setdefault(one, []).append(path.relative_to(TESTS).as_posix())
    return found


def shown_by(arguments: list[str]) -> str:
    """Return what a command line prints, on a terminal of 100 columns."""
    from kotae.cli.__main__ import main  # noqa: PLC0415 - it needs the settings of Django

    before = dict(os.environ)
    os.environ["COLUMNS"] = WIDTH
    try:
        with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
            main(arguments)
    finally:
        os.environ.clear()
        os.environ.update(before)
    if not out.getvalue():
        raise RuntimeError(f"nothing is shown by {arguments}")
    return out.getvalue()


@functools.cache
def modules() -> dict[str, ast.Module]:
    """Return the modules of the language kernel that say something, by their dotted names."""
    parsed = {path: ast.parse(path.read_text("utf-8")) for path in sorted(LIB.rglob("*.py"))}
    return {
        ".".join(path.relative_to(LIB).with_suffix("").parts).removesuffix(".__init__"): tree
        for path, tree in parsed.items()
        if tree.body
    }


def public(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """Yield the public functions and classes of a module."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node


def first_line(node: ast.Module | ast.FunctionDef | ast.ClassDef) -> str:
    return (ast.get_docstring(node) or "").partition("\n")[0]


def _help(command: str, _old: str) -> str:
    return f"```\n{shown_by([command, '--help'] if command else ['--help'])}```\n"


def _kernel(_argument: str, _old: str) -> str:
    return "\n".join(_module(name, tree) for name, tree in modules().items())


def _module(name: str, tree: ast.Module) -> str:
    lines = [f"- `{_signature(node)}`: {_plain(first_line(node))}" for node in public(tree)]
    listing = "\n".join(["", *lines, ""]) if lines else ""
    return f"### `{name}`\n\n{_plain(first_line(tree))}\n{listing}"


def _signature(node: ast.FunctionDef | ast.ClassDef) -> str:
    if isinstance(node, ast.ClassDef):
        return node.name
    names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
    by_name = [argument.arg for argument in node.args.kwonlyargs]
    return f"{node.name}({', '.join([*names, *(['*', *by_name] if by_name else [])])})"


def _plain(sentence: str) -> str:
    """Keep signs that Markdown would take for its own."""
    return re.sub(r"([<*|\[])", r"\\\1", sentence)


def _requirements(_argument: str, old: str) -> str:
    """Renew the column of proofs; ids and words are written by hand."""
    found = proofs()
    return "".join(f"{_proven(line, found)}\n" for line in old.splitlines())


def _proven(line: str, found: dict[str, list[str]]) -> str:
    row = ROW.fullmatch(line)
    if row is None:
        return line
    links = [f"[{path}](../../tests/{path})" for path in found.get(row[1], [])]
    return f"| {row[1]} | {row[2]} | {', '.join(links)} |"


_PARTS: dict[str, Callable[[str, str], str]] = {
    "help": _help,
    "kernel": _kernel,
    "requirements": _requirements,
}

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kotae.settings")
    for page in pages():
        text = page.read_text("utf-8")
        if renewed(text) != text:
            page.write_text(renewed(text), "utf-8")
            sys.stdout.write(f"{page.relative_to(ROOT)}\n")
