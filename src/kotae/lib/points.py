"""Split a request into preamble, numbered points, nested points and afterword (S1, U-7).

How labels are told from look-alikes is in `candidates` and `label_context`, levels in `marks`,
headings in `sections`, the end of the last point in `closings`, texts without numbers in
`proposals`.
"""

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Literal, NamedTuple

from kotae.lib import candidates, closings, declared, labels, limits, marks, proposals, sections
from kotae.lib.issues import Issue

PieceKind = Literal["preamble", "heading", "point", "afterword"]


class Piece(NamedTuple):
    """A stretch of the input; the pieces in order, joined, are the input."""

    kind: PieceKind
    text: str
    point: int | None = None  # index into Split.points, for kind "point"


class Point(NamedTuple):
    """One thing asked.

    `number` counts top-level points in reading order from 1, whatever the labels say; a nested
    point has `parent` (the number of its top-level point) and counts from 1 within it. `label` is
    as written, without a following space: "(19)", "①", "ア"; empty for a proposed point. `text`
    is the point's own words, without label, nested points and surrounding space. `section` is the
    heading it stands under ("総務局長"), if any. `line` counts from 1.
    """

    number: int
    label: str
    parent: int | None
    text: str
    line: int
    section: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """A request, split. `proposed`: the points are a machine's proposal, not the text's own."""

    preamble: str
    points: tuple[Point, ...]
    afterword: str
    declared_count: int | None
    proposed: bool
    reason: str
    pieces: tuple[Piece, ...]
    issues: tuple[Issue, ...]


class _Stretch(NamedTuple):
    """A stretch of the text from `start` to `end`.

    A point's label begins at `begin` (its words, where it has none), its words at `inner`.
    """

    kind: PieceKind
    start: int
    begin: int
    inner: int
    end: int
    depth: int = 0
    label: str = ""
    section: str = ""


_SPACE = " \t\u3000\xa0\n\r"
_LEADING = re.compile(r"[ \t　\n\r、,，.．:：]*")
_LEADING_NTH = re.compile(
    r"[ \t　]*(?:として(?:は)?|について(?:は)?|(?:なの)?ですが|は|が|に)?[ \t　、,，.．:：]*"
)


def _closing(text: str, found: Sequence[marks.Mark]) -> int:
    """Return where the afterword begins behind the last mark."""
    end = found[-1].start if found[-1].kind == "closing" else len(text)
    inside = [mark for mark in found if mark.kind != "closing"]
    last_top = [mark for mark in inside if mark.depth == 0][-1]
    paragraphs = any(
        closings.has_inner_paragraphs(text, mark.token.end, after.start)
        for mark, after in pairwise(inside)
        if mark is not last_top
    )
    last = inside[-1]
    indent = text[last.start : last.token.start]
    return closings.find(text, last.token.end, end, indent, paragraphs=paragraphs)


def _words_begin(text: str, mark: marks.Mark, end: int) -> int:
    leading = _LEADING_NTH if mark.token.style == "nth" else _LEADING
    match = leading.match(text, mark.token.end, end)
    return match.end() if match else mark.token.end


def _around(kind: PieceKind, start: int, end: int) -> _Stretch:
    return _Stretch(kind, start, start, start, end)


def _point(text: str, mark: marks.Mark, end: int, section: str) -> _Stretch:
    token, inner = mark.token, _words_begin(text, mark, end)
    return _Stretch("point", mark.start, token.start, inner, end, mark.depth, token.text, section)


def _stretches(text: str, found: Sequence[marks.Mark]) -> Iterator[_Stretch]:
    """Cut the text at its marks: the preamble is before the first, the afterword at the end."""
    closing = _closing(text, found)
    inside = [mark for mark in found if mark.kind != "closing"]
    yield _around("preamble", 0, inside[0].start)
    section, begun = "", False
    for mark, end in zip(inside, [*(mark.start for mark in inside[1:]), closing], strict=True):
        if mark.kind == "heading":
            section = sections.name(mark.token.text, sections.line_behind(text, mark.token.end))
            line_end = end if begun else sections.line_end(text, mark.token.end, end)
            yield _around("heading", mark.start, line_end)
            yield _around("preamble", line_end, end)
        else:
            begun = True
            yield _point(text, mark, end, section)
    yield _around("afterword", closing, len(text))


def _points(text: str, stretches: Iterable[_Stretch]) -> Iterator[Point]:
    """Yield the points: top-level ones count from 1, nested ones from 1 within theirs."""
    ends = [match.start() for match in re.finditer("\n", text)]
    top = nested = 0
    for stretch in stretches:
        if stretch.kind != "point":
            continue
        top, nested = (top, nested + 1) if stretch.depth else (top + 1, 0)
        words = text[stretch.inner : stretch.end].lstrip(_SPACE)
        yield Point(
            number=nested or top,
            label=stretch.label,
            parent=top if nested else None,
            text=words.rstrip(_SPACE + "、,，"),
            line=bisect.bisect_left(ends, stretch.begin) + 1,
            section=stretch.section,
        )


def _pieces(text: str, stretches: Iterable[_Stretch]) -> Iterator[Piece]:
    index = -1
    for stretch in stretches:
        words = text[stretch.start : stretch.end]
        if stretch.kind == "point":
            index += 1
            yield Piece("point", words, index)
        elif words:
            yield Piece(stretch.kind, words)


def _said(pieces: Iterable[Piece], kind: PieceKind) -> str:
    words = (piece.text.strip(_SPACE) for piece in pieces if piece.kind == kind)
    return "\n".join(word for word in words if word)


def _declared_issues(number: int | None, points: Sequence[Point]) -> Iterator[Issue]:
    """Compare the declared number with the top level, and with the innermost points."""
    tops = sum(point.parent is None for point in points)
    parents = len({point.parent for point in points} - {None})
    if number is not None and number not in (tops, len(points) - parents):
        message = f"本文には{number}項目とありますが、読み取れた項目は{tops}です。"
        yield Issue("declared_count_differs", message)


def _put_together(
    text: str, stretches: Sequence[_Stretch], reason: str, findings: Sequence[marks.Finding]
) -> Split:
    points, pieces = tuple(_points(text, stretches)), tuple(_pieces(text, stretches))
    around = [piece.text for piece in pieces if piece.kind != "point"]
    number = declared.count(text if reason else "\n".join(around))
    issues = [
        Issue(found.code, found.message, text.count("\n", 0, found.place) + 1) for found in findings
    ]
    return Split(
        preamble=_said(pieces, "preamble"),
        points=points,
        afterword=_said(pieces, "afterword"),
        declared_count=number,
        proposed=bool(reason),
        reason=reason,
        pieces=pieces,
        issues=(*issues, *_declared_issues(number, points)),
    )


def _proposed(text: str) -> tuple[list[_Stretch], str]:
    proposal = proposals.propose(text)
    start, end = proposal.points[0].start, proposal.points[-1].end
    points = []
    for begin, inner, stop, section in proposal.points:
        words = text[inner:stop]
        first = inner + len(words) - len(words.lstrip(_SPACE))
        points.append(_Stretch("point", begin, first, first, stop, section=section))
    around = _around("preamble", 0, start), _around("afterword", end, len(text))
    return [around[0], *points, around[1]], proposal.reason


def split(text: str) -> Split:
    """Split a request into points (要望項目).

    An unnumbered text that is not empty yields at least one proposed point. Raises
    limits.TooLargeError for more characters or labels than one request can have.
    """
    limits.check_characters(text)
    tokens = list(islice(labels.find_labels(text), limits.MAX_LABELS + 1))
    limits.check_labels(len(tokens))
    if not text.strip(_SPACE):
        return _put_together(text, [_around("preamble", 0, len(text))], "", ())
    found, findings = marks.read(text, candidates.find(text, tokens))
    if found:
        return _put_together(text, list(_stretches(text, found)), "", findings)
    stretches, reason = _proposed(text)
    return _put_together(text, stretches, reason, ())
