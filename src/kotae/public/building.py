"""Write the public site as static files: only what changed, with packed siblings.

The manifest in the folder holds each path with the stamp of what its bytes depend on. It is
written last, so a build that was interrupted is simply done again.
"""

import gzip
import json
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import brotli

from kotae.public.page import Page

MANIFEST = ".kotae-site.json"
GZIP_LEVEL, BROTLI_LEVEL = 6, 5  # a middle level: 11 packs 10 % better in fifty times the time
PACKED = (".gz", ".br")
ZIPPED = ".xlsx"  # packed inside already: siblings would not be smaller
TRIAL = ".kotae-new"
IN_FLIGHT = 64  # rendered pages that wait for the disk; bounds the memory


class NotOursError(Exception):
    """The folder holds files that no build wrote; nothing was touched."""


@dataclass(frozen=True, slots=True)
class Built:
    """How many pages were written, left as they were, and removed."""

    written: int
    kept: int
    removed: int


def build(
    pages: Iterable[Page],
    out: Path,
    tick: Callable[[int], object] = lambda _: None,
    crew: Callable[[Mapping[str, str]], Mapping[str, str]] = lambda _: {},
) -> Built:
    """Write all pages below `out`; `tick(1)` is called for each.

    `crew` is given the stamps of the last build, writes pages ahead, ticks for them itself, and
    returns their stamps (`kotae.public.crew`).

    Raises NotOursError when `out` is not empty and has no manifest, OSError when it cannot be
    written.
    """
    before = _read_manifest(out)
    ahead = crew(before)
    before |= ahead
    there = files(out)
    now, changed = _write_changed(pages, out, (before, there), lambda path: tick(path not in ahead))
    gone = before.keys() - now.keys()
    _remove(out, gone)
    _sweep(out, there)
    _write_manifest(out, now)
    written = len(ahead.keys() | changed)
    return Built(written, len(now) - written, len(gone))


def _write_changed(
    pages: Iterable[Page],
    out: Path,
    last: tuple[Mapping[str, str], AbstractSet[str]],
    tick: Callable[[str], object],
) -> tuple[dict[str, str], set[str]]:
    """Write the pages that differ from the `last` build, of which stamps and files are given.

    Returns the stamps of all pages, and the paths that were written.
    """
    before, there = last
    now: dict[str, str] = {}
    changed: set[str] = set()
    with ThreadPoolExecutor() as pool:
        waiting: deque[Future[None]] = deque()
        for page in pages:
            now[page.path] = page.stamp
            if before.get(page.path) != page.stamp or not _whole(page.path, there):
                waiting.append(pool.submit(write_page, out, page.path, page.render(), there))
                changed.add(page.path)
                _drain(waiting, IN_FLIGHT)
            tick(page.path)
        _drain(waiting, 0)
    return now, changed


def _drain(waiting: deque[Future[None]], most: int) -> None:
    """Wait until at most `most` pages are not written yet; an error of one ends the build."""
    while len(waiting) > most:
        waiting.popleft().result()


def _whole(path: str, there: AbstractSet[str]) -> bool:
    return path in there and all(path + suffix in there for suffix in _siblings(path))


def _siblings(path: str) -> tuple[str, ...]:
    """Return the endings of the packed siblings that a page has."""
    return () if path.endswith(ZIPPED) else PACKED


def write_page(out: Path, path: str, data: bytes, there: AbstractSet[str]) -> None:
    """Write a page and its packed siblings; files that are not `there` need no comparing."""
    target = out / path
    if path not in there:
        target.parent.mkdir(parents=True, exist_ok=True)
    forms = {"": data}
    if _siblings(path):
        forms[".gz"] = gzip.compress(data, GZIP_LEVEL, mtime=0)
        forms[".br"] = brotli.compress(data, quality=BROTLI_LEVEL)
    for suffix, form in forms.items():
        _put(target.parent / (target.name + suffix), form, there=path + suffix in there)


def _put(target: Path, data: bytes, *, there: bool) -> None:
    """Write a file whole: readers see the old bytes or the new ones. The same bytes stay put."""
    if there and target.read_bytes() == data:
        return
    trial = target.with_name(f".{target.name}{TRIAL}")
    trial.write_bytes(data)
    trial.replace(target)


def _remove(out: Path, gone: Iterable[str]) -> None:
    for path in gone:
        for suffix in ("", *PACKED):
            (out / (path + suffix)).unlink(missing_ok=True)
        with suppress(OSError):  # other pages are still in it
            (out / path).parent.rmdir()


def _sweep(out: Path, there: Iterable[str]) -> None:
    """Delete half-written files of a build that was killed: withdrawn words might be in them."""
    for path in there:
        name = path.rpartition("/")[2]
        if name.startswith(".") and name.endswith(TRIAL):
            (out / path).unlink(missing_ok=True)


def files(out: Path) -> set[str]:
    """Return the paths of all files below a folder, with forward slashes."""
    return set(_files(out))


def _files(out: Path) -> Iterator[str]:
    folders = [(out, "")]
    while folders:
        folder, prefix = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append((Path(entry.path), f"{prefix}{entry.name}/"))
                else:
                    yield prefix + entry.name


def _read_manifest(out: Path) -> dict[str, str]:
    out.mkdir(parents=True, exist_ok=True)
    manifest = out / MANIFEST
    if not manifest.exists():
        if any(out.iterdir()):
            raise NotOursError(
                f"「{out}」には、このコマンドが書いたのではないファイルがあります。"
                "空のフォルダーか、前に書き出したフォルダーを指定してください。"
            )
        _put(manifest, b"{}", there=False)
    try:
        told = json.loads(manifest.read_text(encoding="utf-8"))
    except ValueError as error:
        raise NotOursError(
            f"「{out}」の書出しの記録（{MANIFEST}）が壊れています。空のフォルダーに書き出してください。"
        ) from error
    return {str(path): str(stamp) for path, stamp in told.items()}


def _write_manifest(out: Path, now: dict[str, str]) -> None:
    # One page a line, as `indent` would write it in three times the time.
    text = json.dumps(now, ensure_ascii=False, sort_keys=True, separators=(",\n", ": "))
    _put(out / MANIFEST, text.encode(), there=True)
