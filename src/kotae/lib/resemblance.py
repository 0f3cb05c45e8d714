"""Which point of a request a quotation or a heading resembles, by the pairs of letters they share.

A resemblance counts only when one point is clearly nearer than every other one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from kotae.lib.points import Point
from kotae.lib.width import fold

_LONGEST = 200  # letters of a quotation that are compared
_COMMON = 50  # a pair that more points share tells nothing
_CLEARLY = 0.15  # by which share of its pairs the nearest point must win
_FEWEST = 1


_LETTERS = re.compile(r"[^\W_]+")
_CONTENT = re.compile(r"[^\W_ぁ-ゖ]+")  # 漢字, カタカナ, Latin: what a topic is made of


def _pairs(text: str, *, content: bool) -> set[str]:
    # Folding makes katakana hiragana, so that content is taken before it.
    words = [fold(run) for run in _CONTENT.findall(text)] if content else [fold(text)]
    runs = words if content else ["".join(_LETTERS.findall(words[0]))]
    return {run[place : place + 2] for run in runs for place in range(len(run) - 1)}


class Likeness:
    """The points of a request by the pairs of letters in them; `content`: without hiragana."""

    def __init__(self, points: Sequence[Point], *, content: bool = False) -> None:
        self._content = content
        self._of: dict[str, set[int]] = defaultdict(set)
        for point in points:
            number = point.number if point.parent is None else point.parent
            for pair in _pairs(point.text, content=content):
                self._of[pair].add(number)

    def nearest(self, words: str, share: float) -> int | None:
        """Return the number of the one point that holds this share of the words' pairs, or None.

        Points that many others resemble, and words that two points hold alike, match nothing.
        """
        pairs = _pairs(words[:_LONGEST], content=self._content)
        scores: Counter[int] = Counter()
        for pair in pairs:
            numbers = self._of.get(pair, ())
            if len(numbers) <= _COMMON:
                scores.update(numbers)
        best = scores.most_common(2)
        if not best or len(pairs) < _FEWEST or best[0][1] < share * len(pairs):
            return None
        if len(best) > 1 and best[0][1] - best[1][1] < _CLEARLY * len(pairs):
            return None
        return best[0][0]
