"""Points × blocks: is every point named, and does the answer hold what was asked for? (R-20, R-21)

Two figures, never one: label coverage says that an answer speaks of a point, content coverage
that it holds the shape of thing that was asked. Answers have been seen that do the first for 34
of 34 points and the second for two thirds of them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from kotae.lib.answers import Answer, Block, Via
from kotae.lib.issues import Issue
from kotae.lib.kinds import find_kinds
from kotae.lib.points import Point
from kotae.lib.shapes import Shape, asked_shapes, holds

# The closest way of naming a point stands first: what a block says of the point decides.
STRENGTH: tuple[Via, ...] = (
    "label",
    "exception",
    "list",
    "range",
    "quoted",
    "ordinal",
    "inline",
    "topic",
    "department",
    "none",
)
_GROUNDS = ("not_held", "not_existing", "withheld", "other_body", "earlier_answer")


class PointCoverage(NamedTuple):
    """How one top-level point is answered; `given` is None where the shape asked is not found.

    `grounds` are the kinds of answer in its blocks that may explain a missing shape, such as
    not_held (記録なし): the point is then answered by a reason, which a person has to see.
    """

    point: int
    blocks: tuple[int, ...]
    via: Via
    asked: Shape
    given: Shape | None
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Content coverage: for how many points the answer holds the shape that was asked.

    `grounded` are those for which it gives a ground instead; `rest` have neither.
    """

    points: int
    given: int
    grounded: int
    rest: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Label coverage (`labelled` of `points`) and content coverage (`given` in `by_point`)."""

    points: int
    labelled: int
    unlabelled: tuple[int, ...]
    by_point: tuple[PointCoverage, ...]
    idle_blocks: tuple[int, ...]  # blocks that answer no point
    issues: tuple[Issue, ...] = ()

    @property
    def content_figures(self) -> Figures:
        """Return content coverage as figures, apart from label coverage."""
        given = sum(one.given == one.asked for one in self.by_point)
        grounded = sum(one.given is None and bool(one.grounds) for one in self.by_point)
        return Figures(self.points, given, grounded, self.points - given - grounded)


def said_of(block: Block, point: int) -> str:
    """Return what a block says of one of its points.

    That is its whole text; but where a sentence turns away from the excepted points ("(19)以外の
    項目については…"), these have what stands before it and the others what stands behind.
    """
    if point in block.excepts:
        return "" if block.turn is None else block.text[: block.turn]
    return block.text if block.turn is None else block.text[block.turn :]


class _Reading:
    """What was read of the blocks so far: a block of a thousand points is read once."""

    def __init__(self) -> None:
        self._kinds = cache(find_kinds)
        self.holds = cache(holds)

    def kinds_of(self, block: Block, point: int) -> tuple[str, ...]:
        """Return the kinds of answer in what a block says of one of its points."""
        said = said_of(block, point)
        return block.kinds if said == block.text else self._kinds(said)


def _whole(points: Sequence[Point]) -> dict[int, str]:
    """Return the words of each top-level point, those of its nested points included."""
    words: dict[int, list[str]] = defaultdict(list)
    for point in points:
        number = point.number if point.parent is None else point.parent
        words[number].append(point.text)
    return {number: "\n".join(texts) for number, texts in words.items()}


def _speaking(blocks: Sequence[Block], number: int) -> list[Block]:
    """Return the blocks that speak of a point: one that only excludes it, if no other does."""
    speaking = [b for b in blocks if b.via[number] != "exception" or said_of(b, number)]
    return speaking or list(blocks)


def _covered(
    number: int, asked: Shape, blocks: Sequence[Block], reading: _Reading
) -> PointCoverage:
    vias = {block.via[number] for block in blocks}
    texts = [said for block in blocks if (said := said_of(block, number))]
    shown = {kind for block in blocks for kind in reading.kinds_of(block, number)}
    return PointCoverage(
        point=number,
        blocks=tuple(block.number for block in blocks),
        via=next((via for via in STRENGTH if via in vias), "none"),
        asked=asked,
        given=asked if any(reading.holds(asked, text) for text in texts) else None,
        grounds=tuple(kind for kind in _GROUNDS if kind in shown),
    )


def _unlabelled(points: Sequence[Point], missing: Sequence[int]) -> Iterator[Issue]:
    tops = {point.number: point for point in points if point.parent is None}
    for number in missing:
        name = tops[number].label or f"{number}項目め"
        message = f"{name}に対する回答が示されていません。"
        yield Issue("unlabelled_point", message, tops[number].line)


def cover(points: Sequence[Point], answer: Answer) -> Coverage:
    """Return for each point which block answers it and how, and whether it holds what was asked.

    A point that only an answer without labels can mean (`via` none) is linked, and unlabelled.
    """
    words = _whole(points)
    by_number: dict[int, list[Block]] = defaultdict(list)
    for block in answer.blocks:
        for number in block.points:
            by_number[number].append(block)
    shapes = dict(zip(words, asked_shapes(words.values()), strict=True))
    reading = _Reading()
    by_point = tuple(
        _covered(number, shapes[number], _speaking(by_number[number], number), reading)
        for number in words
    )
    missing = tuple(one.point for one in by_point if one.via == "none")
    return Coverage(
        points=len(words),
        labelled=len(words) - len(missing),
        unlabelled=missing,
        by_point=by_point,
        idle_blocks=tuple(block.number for block in answer.blocks if not block.points),
        issues=tuple(_unlabelled(points, missing)),
    )
