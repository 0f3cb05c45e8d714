"""Sentences of a Japanese text, with their places.

A sentence ends with 。！？ or with its line. A full stop inside 「」 『』 （） ends nothing, and a
quotation may go on over several lines; a bracket that is never closed holds nothing.
"""

import functools
import re
from typing import NamedTuple

from kotae.lib.brackets import enclosed

_STOP = re.compile(r"[。！？!?\n\r]+[」』）)]*")
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
    inside = enclosed(text)
    found: list[Sentence] = []
    start = 0
    for stop in _STOP.finditer(text):
        if not inside.hold(stop.start()) and not _QUERY.match(text, stop.end()):
            _add(found, text, start, stop.end())
            start = stop.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    words = text[start:end].rstrip(_SPACE)
    bare = words.lstrip(_SPACE)
    if bare:
        start += len(words) - len(bare)
        found.append(Sentence(bare, start, start + len(bare)))
