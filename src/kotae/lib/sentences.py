"""Sentences of a Japanese text, with their places.

A sentence ends with 。！？ or with its line. A full stop inside 「」 『』 （） ends nothing, and a
quotation may go on over several lines; a bracket that is never closed holds nothing.
"""

import functools
import re
from typing import NamedTuple

from kotae.lib.brackets import enclosed

_STOP = re.compile(r"[。！？!?\n\r]+[」』）)]*")
# A bracket in which a stop, or another bracket, stands before it is closed. Most texts have none.
_HOLDS = re.compile(
    r"「[^」「『（(。！？!?\n\r]*[「『（(。！？!?\n\r]|『[^』「『（(。！？!?\n\r]*[「『（(。！？!?\n\r]"
    r"|（[^）)「『（(。！？!?\n\r]*[「『（(。！？!?\n\r]|\([^）)「『（(。！？!?\n\r]*[「『（(。！？!?\n\r]"
)
_QUERY = re.compile(r"(?<=[!?])[0-9A-Za-z=&/_]")  # the ? of an address
_SPACE = " \t\u3000\xa0\n\r"


class Sentence(NamedTuple):
    """A sentence without the space around it: `text` is the source from `start` to `end`."""

    text: str
    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text in order; between them is nothing but white space."""
    return list(_split(text))


@functools.lru_cache(maxsize=128)  # each finder reads all blocks of an answer in turn
def _split(text: str) -> tuple[Sentence, ...]:
    inside = enclosed(text) if _HOLDS.search(text) else None
    found: list[Sentence] = []
    start = 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        if (inside and inside.hold(stop.start())) or _QUERY.match(text, end):
            continue
        _add(found, text, start, end)
        start = end
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    words = text[start:end]
    bare = words.strip(_SPACE)
    if bare:
        start += words.index(bare[0])
        found.append(Sentence(bare, start, start + len(bare)))
