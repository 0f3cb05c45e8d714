"""Quotations and brackets of a text: where they begin and end.

Only a bracket with its partner encloses anything, so that one stray 「 does not swallow the rest of
a letter. All in one pass: a million opening brackets cost no more than a million letters.
"""

import bisect
import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

_MARKS = re.compile(r"[「」『』（）()\n]")
_CLOSES = {"」": "「", "』": "『", "）": "(", ")": "("}
_LONGEST = 2_000  # a longer one is a bracket that was never closed
QUOTED = "「」"  # what stands for a quotation in condensed text


class Spans(NamedTuple):
    """Stretches that do not overlap, as two parallel lists; the brackets belong to them."""

    starts: list[int]
    ends: list[int]

    def hold(self, place: int) -> bool:
        """Tell whether a place lies inside a stretch."""
        nearest = bisect.bisect_right(self.starts, place) - 1
        return nearest >= 0 and place < self.ends[nearest]


def _pairs(text: str, opening: str) -> Iterable[tuple[int, int]]:
    """Yield each pair of brackets; a round one ends with its line, a quotation need not."""
    opened: dict[str, list[int]] = {"「": [], "『": [], "(": []}
    for mark in _MARKS.finditer(text):
        sign = "(" if mark[0] == "（" else mark[0]
        if sign == "\n":
            opened["("].clear()
        elif sign in opened:
            opened[sign].append(mark.start())
        elif opened[_CLOSES[sign]] and _CLOSES[sign] in opening:
            start = opened[_CLOSES[sign]].pop()
            if mark.end() - start <= _LONGEST:
                yield start, mark.end()


def _outermost(pairs: Iterable[tuple[int, int]]) -> Spans:
    spans = Spans([], [])
    for start, end in sorted(pairs):
        if not spans.ends or start >= spans.ends[-1]:
            spans.starts.append(start)
            spans.ends.append(end)
        else:
            spans.ends[-1] = max(spans.ends[-1], end)
    return spans


def enclosed(text: str) -> Spans:
    """Return the outermost stretches in 「」 『』 or （）."""
    return _outermost(_pairs(text, "「『("))


def quotations(text: str) -> Spans:
    """Return the outermost stretches in 「」 or 『』."""
    return _outermost(_pairs(text, "「『"))


class Condensed(NamedTuple):
    """A text whose quotations are each reduced to 「」, so that rules see only its own words.

    `places` holds where each quotation stands in the condensed text, `spans` where in the source.
    """

    text: str
    places: list[int]
    spans: Spans

    def source(self, place: int) -> int:
        """Return the place in the source of a place in the condensed text."""
        before = bisect.bisect_right(self.places, place) - 1
        if before < 0:
            return place
        if place == self.places[before]:
            return self.spans.starts[before]
        return self.spans.ends[before] + place - self.places[before] - len(QUOTED)


@functools.lru_cache(maxsize=512)  # each finder reads the sentences of an answer in turn
def condense(text: str) -> Condensed:
    """Reduce every quotation of a text to 「」."""
    if "」" not in text and "』" not in text:
        return Condensed(text, [], Spans([], []))
    spans = quotations(text)
    pieces, places, read, length = [], [], 0, 0
    for start, end in zip(spans.starts, spans.ends, strict=True):
        pieces += [text[read:start], QUOTED]
        places.append(length + start - read)
        length += start - read + len(QUOTED)
        read = end
    return Condensed("".join([*pieces, text[read:]]), places, spans)
