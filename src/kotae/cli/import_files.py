"""The files of `import-pages`: which they are, how one is read, and the exit code for all."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from kotae.cli.errors import CannotRunError
from kotae.lib.pages.parsed import PageReading
from kotae.lib.pages.reading import read_page

SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".txt"))
DONE, FOUND, CANNOT_RUN = 0, 1, 2


def exit_code(cases: int, skipped: int) -> int:
    """Return 0 when all was read, 1 when something was skipped, 2 when nothing was read."""
    if not cases:
        return CANNOT_RUN
    return FOUND if skipped else DONE


def find_files(paths: Sequence[str]) -> list[Path]:
    """Return the files to read, each once; of a folder the pages in it, at any depth, by name.

    Raises CannotRunError when a path is missing or there is nothing to read.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES)
            found |= dict.fromkeys(sorted(file for file in inside if file.is_file()))
        elif path.exists():
            found[path] = None
        else:
            raise CannotRunError(f"「{path}」というファイルもフォルダーもありません。")
    if not found:
        raise CannotRunError("取り込むページ（.html、.htm、.txt）がフォルダーにありません。")
    return list(found)


def read_file(
    file: Path,
    profile: str | None,
    encoding: str | None,
    is_known: Callable[[str], bool] = lambda _: False,
) -> PageReading:
    """Read one file; one that cannot be opened is skipped with its reason.

    A file whose digest `is_known` is not read: it comes back without cases and without a reason.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = f"ファイルを開けません（{error.strerror}）。"
        return PageReading(str(file), digest="", cases=(), skipped=reason)
    digest = hashlib.sha256(data).hexdigest()
    if is_known(digest):
        return PageReading(str(file), digest, cases=())
    try:
        return read_page(data, str(file), profile, encoding)
    except Exception as error:  # noqa: BLE001 one odd page must not stop a thousand others
        reason = f"思わぬ誤りで読み取れません（{type(error).__name__}: {error}）。"
        return PageReading(str(file), digest, cases=(), skipped=reason)
