"""The points of its block that a sentence speaks of, told by the words that it begins with."""

import re
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from kotae.lib import labels
from kotae.lib.labels import LabelToken

_OPENING = re.compile(r"(?:なお|また|ただし|しかし|一方|次に|うち|このうち|その他)?[、，]?\s*")
# What a label may begin with: most sentences begin otherwise.
_MAY_BE_LABEL = re.compile(r"[^ぁ-ん「『。、一-鿿]|[一二三四五六七八九十第問質設要意提項]|その")
# その他の項目については: all that the block does not answer apart
_OTHERS = re.compile(
    r"(?:なお、?|また、?)?(?:その(?:他|ほか)|上記以外|これら以外|それ以外|残り|残る)の"
    r"(?:ご|お)?(?:要望|質問|意見|尋ね|提案|項目|事項|点)"
)
_BETWEEN = re.compile(r"\s*(?:まで)?(?:[、，]?(?:及び|および|並びに|又は)|と|[、，・])?\s*")
_THROUGH = re.compile(r"\s*(?:から|～|〜|~|[-－‐–―])\s*")
_EXCEPT = re.compile(r"(?:以外|を除[くいき]|の(?:ほか|他))")
_ABOUT = re.compile(
    r"(?:まで)?(?:の(?:ご)?(?:項目|要望|質問|点|件)?)?(?:に(?:つ[いき]|関し|対し|係)|は|も)"
)
_LONGEST_OPENING = 120


class Scoped(Protocol):
    """What is needed of an answer block (kotae.lib.answers.Block)."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the points answered."""

    @property
    def points(self) -> tuple[int, ...]:
        """The top-level points answered, in the order of their labels."""

    @property
    def excepts(self) -> tuple[int, ...]:
        """Those of the points that the block names as excluded or answered apart."""

    @property
    def text(self) -> str:
        """The block's own words."""


class Scope(NamedTuple):
    """The top-level points that a sentence speaks of, and those of them that it names itself."""

    points: tuple[int, ...]
    named: frozenset[int] = frozenset()


def _named(text: str, place: int, tokens: Iterable[LabelToken]) -> tuple[list[int], int]:
    """Return the numbers of the labels that follow each other from a place, and where they end."""
    numbers: list[int] = []
    for token in tokens:
        between = text[place : token.start]
        if token.number is None or (numbers and not _joins(between)) or (not numbers and between):
            break
        first = numbers[-1] + 1 if numbers and _THROUGH.fullmatch(between) else token.number
        numbers += range(first, token.number + 1)
        place = token.end
    return numbers, place


def _joins(between: str) -> bool:
    return bool(_BETWEEN.fullmatch(between) or _THROUGH.fullmatch(between))


def read_scope(sentence: str, block: Scoped) -> Scope | None:
    """Return the points that a sentence names at its beginning, or None where it names none.

    (19)以外の項目について: all points of the block but 19. (3)及び(4)については: 3 and 4.
    その他の項目については: all that the block does not except.
    """
    if _OTHERS.match(sentence):
        return Scope(tuple(point for point in block.points if point not in block.excepts))
    opening = _OPENING.match(sentence)
    begin = opening.end() if opening else 0
    words = sentence[begin : begin + _LONGEST_OPENING]
    if not _MAY_BE_LABEL.match(words):
        return None
    numbers, end = _named(words, 0, labels.find_labels(words))
    # Proposed points have no labels, and labels that the request lacks stand last: not strict.
    written = zip(block.labels, block.points, strict=False) if numbers else ()
    by_ordinal = {labels.ordinal(one): n for one, n in written}
    named = {by_ordinal[number] for number in numbers if number in by_ordinal}
    if not named:
        return None
    if _EXCEPT.match(words, end):
        return Scope(tuple(point for point in block.points if point not in named))
    if not _ABOUT.match(words, end):
        return None
    itself = frozenset[int]()
    if not _EXCEPT.search(words, end):
        tokens = labels.find_labels(words[:end])
        itself = frozenset(by_ordinal.get(token.number, 0) for token in tokens)
    return Scope(tuple(point for point in block.points if point in named), itself)
