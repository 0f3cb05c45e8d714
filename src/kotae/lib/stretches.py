"""Cut an answer into stretches: preamble, headings, blocks, afterword; joined, the answer."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kotae.lib import endings
from kotae.lib.openings import Heading
from kotae.lib.registers import Register
from kotae.lib.starts import Start, Via

PieceKind = Literal["preamble", "heading", "block", "afterword"]


class Stretch(NamedTuple):
    """A stretch of the answer; `opening` tells what a block answers."""

    kind: PieceKind
    start: int
    end: int
    opening: Start | None = None


_SPACE = " \t\u3000\xa0\n\r"


def _cuts(text: str, found: Sequence[Start], heads: Sequence[Heading]) -> list[Start | Heading]:
    """Return starts and headings in order; a label behind a heading on its line begins there."""
    ends = {head.start: head.end for head in heads}
    moved = []
    for start in found:
        begin = ends.get(start.start, start.start)
        moved.append(start._replace(start=begin, inner=max(begin, start.inner)))
    cuts: list[Start | Heading] = sorted([*moved, *heads], key=lambda cut: cut.start)
    while cuts and isinstance(last := cuts[-1], Heading) and not text[last.end :].strip(_SPACE):
        cuts.pop()  # a name under the answer heads nothing
    return cuts


def _by_department(head: Heading, register: Register) -> Start:
    """Return the block under a heading without labels: its section's points, or the only one."""
    mine = [point for point in register.tops if point.section and point.section == head.section]
    points = mine or (register.tops if len(register.tops) == 1 else [])
    via: dict[int, Via] = {point.number: "department" for point in points}
    return Start(head.end, head.end, head.end, via, (), head.section)


def _stretches(text: str, cuts: Sequence[Start | Heading], register: Register) -> Iterator[Stretch]:
    """Cut an answer at the starts of its blocks and at its headings."""
    if not cuts:
        via: dict[int, Via] = dict.fromkeys(register.by_number, "none")
        yield Stretch("block", 0, len(text), Start(0, 0, 0, via if len(via) == 1 else {}))
        return
    yield Stretch("preamble", 0, cuts[0].start)
    for cut, after in zip(cuts, [*cuts[1:], None], strict=True):
        end = after.start if after else len(text)
        if isinstance(cut, Start):
            yield Stretch("block", cut.start, end, cut)
        elif not text[cut.end : end].strip(_SPACE):
            yield Stretch("heading", cut.start, end)
        else:
            yield Stretch("heading", cut.start, cut.end)
            opening = None if isinstance(after, Start) else _by_department(cut, register)
            yield Stretch("block" if opening else "preamble", cut.end, end, opening)


def _with_afterword(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Cut the closing words off the last block, where they clearly close the whole answer."""
    last = stretches[-1]
    if len(stretches) == 1 or last.opening is None:
        return stretches
    end = endings.find(text, last.opening.inner, last.end)
    return [*stretches[:-1], last._replace(end=end), Stretch("afterword", end, last.end)]


def cut(
    text: str, found: Sequence[Start], heads: Sequence[Heading], register: Register
) -> list[Stretch]:
    """Cut an answer at the starts of its blocks and at the headings of its departments."""
    stretches = list(_stretches(text, _cuts(text, found, heads), register))
    return _with_afterword(text, stretches)
