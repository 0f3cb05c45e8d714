"""The files of `import-pages`: which they are, how one is read, and the exit code for all."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from kotae.cli.errors import CannotRunError
from kotae.lib.pages.decode import MAX_BYTES
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

    What is not there, or cannot be entered, is in the list too: `read_file` says why it is
    skipped. Raises CannotRunError when there is nothing to read at all.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        found |= dict.fromkeys(_pages_in(path) if path.is_dir() else [path])
    if not any(path.exists() for path in found):
        raise CannotRunError(_nothing(found))
    return list(found)


def _nothing(found: Iterable[Path]) -> str:
    for path in found:
        return f"「{path}」というファイルもフォルダーもありません。"
    return "取り込むページ（.html、.htm、.txt）がフォルダーにありません。"


def _pages_in(folder: Path) -> list[Path]:
    """Return the pages below a folder by name, and the folders that cannot be entered."""
    found: list[Path] = []

    def closed(error: OSError) -> None:
        found.append(Path(str(error.filename)))

    for place, _, names in os.walk(folder, onerror=closed):
        files = (Path(place, name) for name in names)
        found += [file for file in files if file.suffix.lower() in SUFFIXES and file.is_file()]
    return sorted(found)


def read_file(
    file: Path,
    profile: str | None,
    encoding: str | None,
    is_known: Callable[[str], bool] = lambda _: False,
) -> PageReading:
    """Read one file; one that cannot be opened is skipped with its reason.

    A file whose digest `is_known` is not read: it comes back without cases and without a reason.
    """
    name = os.fsencode(file).decode("utf-8", "replace")
    try:
        if reason := _unfit(file):
            return PageReading(name, digest="", cases=(), skipped=reason)
        data = file.read_bytes()
    except OSError as error:
        reason = f"ファイルを開けません（{error.strerror}）。"
        return PageReading(name, digest="", cases=(), skipped=reason)
    digest = hashlib.sha256(data).hexdigest()
    if is_known(digest):
        return PageReading(name, digest, cases=())
    try:
        return read_page(data, name, profile, encoding)
    except Exception as error:  # noqa: BLE001 one odd page must not stop a thousand others
        reason = f"思わぬ誤りで読み取れません（{type(error).__name__}: {error}）。"
        return PageReading(name, digest, cases=(), skipped=reason)


def _unfit(file: Path) -> str:
    """Say why a file is not even opened: a pipe or device never ends."""
    state = file.stat()
    if not stat.S_ISREG(state.st_mode):
        return "ページのファイルではありません。"
    if state.st_size > MAX_BYTES:
        return f"ファイルが大きすぎます（上限は{MAX_BYTES // 2**20}MBです）。"
    return ""
