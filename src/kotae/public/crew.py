"""Write a whole site by several processes, where one would take minutes.

Rendering keeps one core busy, so each process writes a share of the pages. Nothing rests on them:
`building.build` goes through all pages afterwards, and writes whatever a process did not. They
are started anew ("spawn"), which is the same on Linux, macOS and Windows.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from kotae.public import addresses, building

if TYPE_CHECKING:
    from kotae.public.page import Page

BATCH = 50  # pages between two words to the one who waits
MOST = 4  # each process holds its own snapshot of all cases
WORTH_IT = 1000  # cases; below, one process is done before others have started
VARIANTS = ("-plain", "-cp932")  # made from the same reading as the page without


def ahead(
    stamp: str, cases: int, out: Path, tick: Callable[[int], object], before: Mapping[str, str]
) -> dict[str, str]:
    """Write all pages by several processes when all are new and many, else none.

    `stamp` is the one of the site, on which all pages depend, as its page about itself does.
    """
    cores = os.cpu_count() or 1
    if cases < WORTH_IT or cores == 1 or before.get(addresses.ABOUT) == stamp:
        return {}
    return write(out, min(cores, MOST), tick)


def write(out: Path, processes: int, tick: Callable[[int], object]) -> dict[str, str]:
    """Write all pages below `out`; return the stamps of those that stand there in full.

    `tick(n)` is called for each n pages. A process that cannot go on leaves its pages unwritten.
    """
    context = get_context("spawn")
    ears: list[Connection] = []
    for number in range(processes):
        ear, mouth = context.Pipe(duplex=False)
        task = (str(out), number, processes, mouth)
        context.Process(target=_work, args=task, daemon=True).start()
        mouth.close()
        ears.append(ear)
    written: dict[str, str] = {}
    while ears:
        for ear in _speaking(ears):
            if told := _heard(ear):
                written |= told
                tick(len(told))
            else:
                ears.remove(ear)
    return written


def _speaking(ears: list[Connection]) -> list[Connection]:
    """Wait until a process has something to say, or has ended."""
    ready = wait(ears)
    return [ear for ear in ears if ear in ready]


def _heard(ear: Connection) -> dict[str, str]:
    """Return what a process wrote since it was heard last; nothing when it has ended."""
    with suppress(EOFError, OSError):
        return dict(ear.recv())
    return {}


def _work(out: str, number: int, processes: int, mouth: Connection) -> None:
    """Write one share. What stops this is met again, and told, by the parent, or it is gone."""
    import django  # noqa: PLC0415 - a new process has set up nothing yet

    django.setup()
    with suppress(KeyboardInterrupt, Exception):
        share = _share(number, processes)
        there = building.files(Path(out))
        while batch := list(islice(share, BATCH)):
            for page in batch:
                building.write_page(Path(out), page.path, page.render(), there)
            mouth.send({page.path: page.stamp for page in batch})


def _share(number: int, processes: int) -> Iterator["Page"]:
    from kotae.public import registry  # noqa: PLC0415 - needs Django set up

    return (page for page in registry.all_pages() if _place(page.path) % processes == number)


def _place(path: str) -> int:
    """Return a number for a page, the same for the forms of one thing and in every process."""
    stem = path.partition(".")[0]
    for variant in VARIANTS:
        stem = stem.removesuffix(variant)
    return crc32(stem.encode())
