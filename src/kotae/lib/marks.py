"""Which labels of a request begin its points, and at which level: read by evidence.

The first numbering that is credible becomes the top level; a numbering that first appears inside
it is nested; one that reappears ends what is nested in it. Missing, repeated and out-of-order
numbers are kept as written and reported. Lists announced as reasons stay in the text.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kotae.lib import label_context
from kotae.lib.candidates import UNORDERED, WEAK, Candidate, Key, by_key, credible
from kotae.lib.labels import LabelToken
from kotae.lib.sections import HeadingKind, headings

_WIDEST_GAP = 10
_WIDEST_WEAK_GAP = 2


class Mark(NamedTuple):
    """Where something begins: a point (`depth` 0, nested: more), a heading, the closing."""

    kind: HeadingKind
    token: LabelToken
    depth: int
    start: int


class Finding(NamedTuple):
    """An irregularity of the numbering, at a place in the text."""

    code: str
    message: str
    place: int


@dataclass(slots=True)
class _Level:
    key: Key
    last: int | None


@dataclass(slots=True)
class _Walk:
    """Where the reading stands: open levels from the top, marks and findings so far."""

    text: str
    credible: frozenset[Key]
    openers: frozenset[int]
    references: frozenset[int]
    doubtful: frozenset[int]
    levels: list[_Level] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    skipped: _Level | None = None  # a list of reasons that is being passed over
    closing: Mark | None = None
    under_heading: bool = False

    def head(self, item: Candidate, kind: HeadingKind) -> None:
        """Note a heading; the numbering may start again under it."""
        self.marks.append(Mark(kind, item.token, 0, item.start))
        self.under_heading = True
        self.closing = None
        del self.levels[1:]

    def read(self, item: Candidate) -> None:
        """Take one candidate as a point, or leave it to the text around it."""
        depth = self._depth_of(item)
        if depth is None or self._is_reason(item):
            return
        if depth < len(self.levels):
            del self.levels[depth + 1 :]
            self._compare(item, self.levels[depth].last)
            self.levels[depth].last = item.number
        else:
            self.levels.append(_Level(item.key, item.number))
            self._compare(item, 0)
        self.under_heading = False
        self.marks.append(Mark("point", item.token, depth, item.start))

    def _depth_of(self, item: Candidate) -> int | None:
        refers = item.start in self.references
        for depth, level in enumerate(self.levels):
            if level.key == item.key:
                return depth if self._continues(item, level.last, refers=refers) else None
        if refers:
            return None
        if self._drifts(item):
            return len(self.levels) - 1
        opens = item.token.start in self.openers or (self.levels and item.number is None)
        return len(self.levels) if opens and item.key in self.credible else None

    def _drifts(self, item: Candidate) -> bool:
        """Tell whether a label goes on counting in another style: (1) ② (3)."""
        if not self.levels or item.number in (None, 1) or item.key[0] in WEAK:
            return False
        return item.token.at_line_start and self.levels[-1].last == (item.number or 0) - 1

    def _continues(self, item: Candidate, last: int | None, *, refers: bool) -> bool:
        if item.number is None or last is None:
            return not refers
        if item.number == last + 1:
            return item.start not in self.doubtful
        widest = _WIDEST_WEAK_GAP if item.key[0] in WEAK else _WIDEST_GAP
        return not refers and item.token.at_line_start and item.number - last <= widest

    def _is_reason(self, item: Candidate) -> bool:
        """Pass over a list that is announced as reasons, as far as it counts on."""
        skipped = self.skipped
        if skipped and skipped.key == item.key and item.number == (skipped.last or 0) + 1:
            skipped.last = item.number
            return True
        self.skipped = self.closing = None
        inside = bool(self.levels) or not item.token.at_line_start
        if item.number != 1 or not inside or self.under_heading:
            return False
        if label_context.lists_reasons(self.text, item.start):
            self.skipped = _Level(item.key, 1)
            self._close_before(item)
        return self.skipped is not None

    def _close_before(self, item: Candidate) -> None:
        """Let the afterword begin above reasons that restart the points' own numbering.

        The line that announces them goes with them, unless a point begins on it.
        """
        above = self.text.rfind("\n", 0, max(0, item.start - 1)) + 1
        restarts = self.levels and self.levels[0].key == item.key
        if restarts and self.marks and above > self.marks[-1].start:
            self.closing = Mark("closing", item.token, 0, above)

    def _compare(self, item: Candidate, last: int | None) -> None:
        number, label = item.number, item.token.text
        if number is None or last is None or number == last + 1:
            return
        if number == 1 and self.under_heading:
            return
        if number > last:
            missing = "1" if not last else f"{last + 1}"
            found = Finding(
                "label_gap", f"番号{missing}がなく、{label}となっています。", item.start
            )
        elif number == last:
            found = Finding("label_repeated", f"{label}が続けて使われています。", item.start)
        elif number == 1:
            found = Finding("label_repeated", f"番号が{label}から付け直されています。", item.start)
        else:
            found = Finding(
                "label_out_of_order", f"番号{last}の次が{label}に戻っています。", item.start
            )
        self.findings.append(found)


def _openers(candidates: Sequence[Candidate], trusted: frozenset[Key]) -> frozenset[int]:
    """Return the places of labels that may open the top level.

    They begin with 1, or the next of their list counts on. Bullets open it when nothing counts,
    or when they enclose indented numbers.
    """
    lists = {key: items for key, items in by_key(candidates).items() if key in trusted}
    counted = [items for key, items in lists.items() if key[0] not in UNORDERED]
    places = {
        item.token.start
        for items in counted
        for item, after in zip(items, [*items[1:], None], strict=True)
        if item.number == 1 or (after and after.number == (item.number or 0) + 1)
    }
    first = min((item for items in counted for item in items), key=_place, default=None)
    for key, items in lists.items():
        if key[0] in UNORDERED and key[0] != "heading" and (not first or _enclose(items, first)):
            places |= {item.token.start for item in items}
    return frozenset(places)


def _doubtful(candidates: Sequence[Candidate], references: Container[int]) -> frozenset[int]:
    """Return the places of references that another label of the same number follows.

    A reference that a line break brought to the start of a line may bear the very number that is
    expected next: the label that follows it is the point's.
    """
    later: set[tuple[Key, int | None]] = set()
    places: set[int] = set()
    for item in reversed(candidates):
        if item.start not in references:
            later.add((item.key, item.number))
        elif (item.key, item.number) in later:
            places.add(item.start)
    return frozenset(places)


def _place(item: Candidate) -> int:
    return item.token.start


def _enclose(bullets: Sequence[Candidate], number: Candidate) -> bool:
    deeper = number.token.start - number.start > bullets[0].token.start - bullets[0].start
    return deeper and bullets[0].start < number.start < bullets[-1].start


def read(text: str, candidates: Sequence[Candidate]) -> tuple[list[Mark], list[Finding]]:
    """Return where the points and headings of a request begin, and what is odd in its numbers."""
    trusted = credible(candidates)
    references = frozenset(
        item.start for item in candidates if label_context.refers(text, item.token)
    )
    openers = _openers(candidates, trusted)
    kinds = headings(text, candidates, openers)
    walk = _Walk(text, trusted, openers, references, _doubtful(candidates, references))
    for item in candidates:
        kind = kinds.get(item.token.start)
        if kind == "closing":
            walk.marks.append(Mark("closing", item.token, 0, item.start))
            break
        if kind:
            walk.head(item, kind)
        elif item.key[0] != "heading":
            walk.read(item)
    if walk.closing:
        walk.marks.append(walk.closing)
    return walk.marks, walk.findings
