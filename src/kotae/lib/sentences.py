"""Sentences of a Japanese text, with their places.

A sentence ends with 。！？ or with its line. A full stop inside 「」 『』 （） ends nothing, and a
quotation may go on over several lines; a bracket that is never closed holds nothing.
"""

import re
from typing import NamedTuple

from kotae.lib.brackets import enclosed

_STOP = re.compile(r"(?:[。！？]|[!?](?![0-9A-Za-z=&/_]))+[」』）)]*|[\n\r]+")
_SPACE = " \t\u3000\xa0\n\r"


class Sentence(NamedTuple):
    """A sentence without the space around it: `text` is the source from `start` to `end`."""

    text: str
    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text in order; between them is nothing but white space."""
    inside = enclosed(text)
    found: list[Sentence] = []
    start = 0
    for stop in _STOP.finditer(text):
        if not inside.hold(stop.start()):
            _add(found, text, start, stop.end())
            start = stop.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    words = text[start:end]
    bare = words.lstrip(_SPACE)
    start, bare = start + len(words) - len(bare), bare.rstrip(_SPACE)
    if bare:
        found.append(Sentence(bare, start, start + len(bare)))
