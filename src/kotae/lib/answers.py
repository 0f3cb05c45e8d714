"""Split an answer into blocks, and read which points each block answers (S1).

What may begin a block is found in `openings`, decided in `starts`, and for answers that count
nothing in `voices`. Every character of the answer belongs to exactly one piece.
"""

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kotae.lib import limits, openings, remainders, starts, stretches, voices
from kotae.lib.issues import Issue
from kotae.lib.kinds import find_kinds
from kotae.lib.labels import find_labels, group_written
from kotae.lib.points import Point
from kotae.lib.registers import Register
from kotae.lib.starts import Exclusion, Start
from kotae.lib.starts import Via as Via  # noqa: PLC0414 -- part of this module's interface
from kotae.lib.stretches import PieceKind, Stretch
from kotae.lib.voices import Unmatched


class Piece(NamedTuple):
    """A stretch of the answer; the pieces in order, joined, are the answer."""

    kind: PieceKind
    text: str
    block: int | None = None  # the number of the block, for kind "block"


class Block(NamedTuple):
    """One block of an answer (回答項).

    `number` counts blocks from 1. `labels` are the labels of the points answered, as written in
    the request, in the order of `points` (top-level numbers, excepted ones included); behind them
    stand labels that the request does not have, as the answer writes them. `excepts` are those
    that the block names as answered apart or excluded. `via` says for each point how the block
    names it. `text` is the block without its leading label, stripped; a label that is part of a
    sentence ("(2)について、…") stays in it. `kinds` are the answer kinds (回答の種類) found in it.
    `line` counts from 1. `section` is the department whose answer it is, where a heading says so.
    `turn` is the place in `text` from which the excepted points are no longer spoken of.
    """

    number: int
    labels: tuple[str, ...]
    points: tuple[int, ...]
    excepts: tuple[int, ...]
    via: Mapping[int, Via]
    text: str
    kinds: tuple[str, ...]
    line: int
    section: str = ""
    turn: int | None = None

    @property
    def name(self) -> str:
        """Return how people call the block: (2)(3), (11)から(14), or 回答1 without labels."""
        written = dict(zip(self.points, self.labels, strict=False))
        unknown = self.labels[len(written) :]
        return group_written(written) + "".join(unknown) or f"回答{self.number}"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, split. An answer without labels is one block that names no point.

    Where the request has one point only, that block is linked with it, `via` none: it cannot
    answer anything else, but nothing in it says so.
    """

    preamble: str
    blocks: tuple[Block, ...]
    afterword: str
    issues: tuple[Issue, ...]
    pieces: tuple[Piece, ...] = ()


_SPACE = " \t\u3000\xa0\n\r"
_SHORTEST_REPEAT = 20  # letters; "同上。" may well occur twice
_LONGEST_QUOTE = 30


def _within(exclusions: Sequence[Exclusion], stretch: Stretch) -> list[Exclusion]:
    """Return the exclusions that stand in a stretch."""
    if not exclusions:
        return []
    first = bisect.bisect_left(exclusions, stretch.start, key=lambda found: found.place)
    last = bisect.bisect_left(exclusions, stretch.end, key=lambda found: found.place)
    return list(exclusions[first:last])


def _blocks(
    text: str, found: Iterable[Stretch], exclusions: Sequence[Exclusion], register: Register
) -> Iterator[Block]:
    breaks = [match.start() for match in re.finditer("\n", text)]
    number = 0
    for stretch in found:
        if stretch.opening and text[stretch.start : stretch.end].strip(_SPACE):
            number += 1
            inside = _within(exclusions, stretch)
            yield _block(text, number, stretch, stretch.opening, (inside, register, breaks))


def _block(
    text: str,
    number: int,
    stretch: Stretch,
    start: Start,
    known: tuple[list[Exclusion], Register, list[int]],
) -> Block:
    exclusions, register, breaks = known
    words = text[min(start.inner, stretch.end) : stretch.end].lstrip(_SPACE)
    words_begin = stretch.end - len(words)
    excepted = {n for found in exclusions for n in found.numbers} & start.via.keys()
    numbers = tuple(sorted(start.via))
    via: dict[int, Via] = {
        number: "exception" if number in excepted else start.via[number] for number in numbers
    }
    written = [register.by_number[number].label for number in numbers]
    turns = [found.place - words_begin for found in exclusions if found.turns]
    return Block(
        number=number,
        labels=(*(label for label in written if label), *start.unknown),
        points=numbers,
        excepts=tuple(sorted(excepted)),
        via=via,
        text=words.rstrip(_SPACE),
        kinds=find_kinds(words),
        line=bisect.bisect_left(breaks, start.begin or words_begin) + 1,
        section=start.section,
        turn=turns[0] if excepted and turns and turns[0] >= 0 else None,
    )


def _pieces(text: str, found: Iterable[Stretch]) -> Iterator[Piece]:
    number = 0
    for stretch in found:
        words = text[stretch.start : stretch.end]
        is_block = stretch.opening is not None and bool(words.strip(_SPACE))
        number += is_block
        if words:
            kind: PieceKind = stretch.kind if is_block or not stretch.opening else "afterword"
            yield Piece(kind, words, number if is_block else None)


def _said(pieces: Iterable[Piece], kind: PieceKind) -> str:
    words = (piece.text.strip(_SPACE) for piece in pieces if piece.kind == kind)
    return "\n".join(word for word in words if word)


def _unknown(blocks: Iterable[Block]) -> Iterator[Issue]:
    for block in blocks:
        for label in block.labels[len(block.points) :]:
            yield Issue(
                "unknown_label", f"回答の{label}に当たる項目が要望等にありません。", block.line
            )


def _unmatched(text: str, found: Iterable[Unmatched]) -> Iterator[Issue]:
    for quote in found:
        words = quote.words[:_LONGEST_QUOTE]
        message = f"回答が引用する「{words}」に当たる項目を特定できません。"
        yield Issue("unmatched_quote", message, text.count("\n", 0, quote.place) + 1)


def _nested_apart(first: Block, second: Block) -> bool:
    """Tell whether two blocks of a point answer nested points of it: (1)ア…, (1)イ…."""
    if first.points != second.points:
        return False
    one, other = (next(find_labels(block.text), None) for block in (first, second))
    if not one or not other or one.start or other.start or one.number == other.number:
        return False
    return one.style == other.style and one.number is not None


def _repeats(blocks: Iterable[Block]) -> Iterator[Issue]:
    """Yield one issue for each text that stands in two blocks, and for each point named twice."""
    first: dict[str, Block] = {}
    named: dict[tuple[str, int], Block] = {}
    for block in blocks:
        same = first.setdefault(block.text, block)
        if same is not block and len(block.text) >= _SHORTEST_REPEAT:
            message = f"{same.name}と{block.name}の回答が同じ文章です。"
            yield Issue("same_text", message, block.line)
        for point, label in zip(block.points, block.labels, strict=False):
            if block.via[point] == "exception":
                continue
            before = named.setdefault((block.section, point), block)
            twice = before is not block and block.via[point] == "label"
            if twice and not _nested_apart(before, block):
                message = f"{label}への回答が2か所以上にあります。"
                yield Issue("label_repeated", message, block.line)


def split_answer(text: str, points: Sequence[Point]) -> Answer:
    """Split an answer into blocks and link each with the points of its request.

    Raises limits.TooLargeError for more characters or labels than one answer can have.
    """
    limits.check_characters(text)
    register = Register(points)
    signs = openings.signs(text, register)
    found, exclusions = starts.find(text, signs, register)
    found, exclusions = remainders.add(text, found, exclusions, register)
    unmatched: list[Unmatched] = []
    if not found:
        found, unmatched = voices.find(text, register)
    found = found or remainders.everything(text, register)
    parts = stretches.cut(text, found, signs.headings, register)
    blocks = tuple(_blocks(text, parts, exclusions, register))
    pieces = tuple(_pieces(text, parts))
    return Answer(
        preamble=_said(pieces, "preamble"),
        blocks=blocks,
        afterword=_said(pieces, "afterword"),
        issues=(*_unknown(blocks), *_unmatched(text, unmatched), *_repeats(blocks)),
        pieces=pieces,
    )
