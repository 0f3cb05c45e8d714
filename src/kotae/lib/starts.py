"""Which phrases of an answer begin a block: decided from the words behind them and in sequence.

A label at the start of a line begins a block when the words behind it do not refer or exclude;
words that may do either begin one only for a point that was not answered yet. A label inside a
line counts when no line begins with it and it goes on in order. Lists in another style than the
answer's own, and lists that are announced ("次のとおり"), stay in their block.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal, NamedTuple

from kotae.lib import counting, openings, roles
from kotae.lib.mentions import Family, Mention
from kotae.lib.openings import Candidate, Heading, Signs
from kotae.lib.points import Point
from kotae.lib.registers import Register

Via = Literal[
    "label",
    "list",
    "range",
    "exception",
    "quoted",
    "ordinal",
    "topic",
    "department",
    "inline",
    "none",
]


class Start(NamedTuple):
    """The start of a block: its words begin at `inner`, the phrase that opens it at `begin`."""

    start: int
    begin: int
    inner: int
    via: Mapping[int, Via]
    unknown: tuple[str, ...] = ()
    section: str = ""


class Exclusion(NamedTuple):
    """A phrase that excludes points from the block around it.

    `turns`: a sentence begins so, and goes on about the others.
    """

    place: int
    numbers: frozenset[int]
    turns: bool


_ANNOUNCES = re.compile(
    r"(?:次|以下|下記|左記)(?:の|に)[^。\n]{0,16}[。：:]?\s{0,4}\Z|とおり(?:です|である"
    r"|となります)?[。：:]\s{0,4}\Z|[：:]\s{0,4}\Z"
)
_UNFINISHED = re.compile(
    r"(?:[、，,の]|及び|または|又は|上記|前記|前述|[がをにと])\r?\n[ \t　]{0,8}\Z"
)
_FIRST_NUMBER = re.compile(r"[0-9０-９]{1,3}")
_WINDOW = 40


@dataclass(slots=True)
class _Walk:
    """Where the reading of an answer stands."""

    text: str
    register: Register
    family: Family | None
    items: list[Candidate]
    section: str = ""
    last: int = 0
    named: set[int] = field(default_factory=set)
    starts: list[Start] = field(default_factory=list)
    exclusions: list[Exclusion] = field(default_factory=list)
    listed: set[int] = field(default_factory=set)  # places of labels of lists inside a block
    later: list[Candidate] = field(default_factory=list)  # labels inside a line

    def permits(self, item: Candidate) -> bool:
        """Tell whether a phrase counts as the answer counts."""
        mention = item.mention
        if mention.bare or mention.style == "compound":
            return self.register.numbered or mention.family == "nth"
        if mention.family in ("nth", "question"):
            return True
        own = self.register.writes(mention.style, mention.items[0].written)
        return own or mention.family == self.family

    def resolve(self, mention: Mention, role: roles.Role) -> tuple[dict[int, Via], list[str]]:
        """Return which points a phrase names and how, and the labels that name none."""
        via: dict[int, Via] = {}
        unknown: list[str] = []
        before = None
        one: Via = "label" if len(mention.items) == 1 else "list"
        for item in mention.items:
            after = before.number if before else self.last
            point = self._find(mention, item.number, item.written, after)
            if point is None:
                unknown.append(item.written)
            elif item.joined == "range" and before:
                between = self.register.between(before, point)
                via |= {top.number: "range" for top in between}
            else:
                via[point.number] = one
            before = point or before
        if mention.family == "nth" or not self.register.numbered:
            via = dict.fromkeys(via, "ordinal")
        elif role == "inline":
            via = dict.fromkeys(via, "inline")
        return via, unknown

    def _find(self, mention: Mention, number: int, written: str, after: int) -> Point | None:
        if mention.style == "compound" and not self.register.writes("compound", written):
            number = int("".join(_FIRST_NUMBER.findall(written)[:1]))
        return self.register.find(number, written, section=self.section, after=after)

    def read(self, index: int) -> None:
        """Take one phrase as the start of a block or an exclusion, or leave it in the text."""
        item = self.items[index]
        if item.mention.start in self.listed or not self.permits(item):
            return
        via, unknown = self.resolve(item.mention, item.role)
        if item.role == "excludes" or (item.role == "apart" and self._is_open_for(via)):
            self._exclude(index, via)
        elif item.role == "refers":
            self._cut(item)
        elif item.place == "sentence":
            self.later.append(item)
        elif item.place == "line" and self._begins(index, via):
            self._open(item, via, unknown)

    def _is_open_for(self, via: Mapping[int, Via]) -> bool:
        return bool(self.starts) and self.starts[-1].via.keys() >= via.keys()

    def _exclude(self, index: int, via: Mapping[int, Via]) -> None:
        """Note an exclusion; one that leads to a label, or begins the answer, opens a block."""
        item = self.items[index]
        if self._cut(item):
            return
        numbers, place = frozenset(via), item.mention.start
        goes_on = roles.behind_exclusion(self.text, item.mention.end)
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        if following and following.mention.start == goes_on:
            self.items[index + 1] = following._replace(place=item.place, start=item.start)
        elif not self.starts and item.place == "line" and item.role == "excludes":
            self._open(item, dict.fromkeys(self.register.by_number, "range"), [])
        turns = item.place != "inside" and roles.turns(self.text, item.mention.end)
        self.exclusions.append(Exclusion(place, numbers, turns))

    def _cut(self, item: Candidate) -> bool:
        """Open a block whose label is tied to a reference: (5)(3)と同様です."""
        one_phrase = item.role == "excludes" and item.mention.counts_on
        before = item.mention.cut() if item.place == "line" and not one_phrase else None
        if before is None:
            return False
        via, unknown = self.resolve(before, "text")
        if not via or self.named & via.keys():
            return False
        rest = item.mention._replace(items=item.mention.items[len(before.items) :])
        self._open(item._replace(mention=before, role="text", behind=before.end), via, unknown)
        if item.role == "excludes":
            numbers = frozenset(self.resolve(rest, "text")[0])
            self.exclusions.append(Exclusion(before.end, numbers, turns=False))
        return True

    def _begins(self, index: int, via: Mapping[int, Via]) -> bool:
        """Tell whether a phrase at the start of a line begins a block."""
        item = self.items[index]
        first = item.mention.items[0].number
        if not via:
            if counting.goes_beyond(item.mention, [start.via for start in self.starts[-1:]]):
                return True
            weak = item.role == "perhaps" or item.mention.family != self.family
            return not weak and (self.family != "digit" or first == self._number_of_last() + 1)
        if first != self._number_of_last() + 1:
            before = self.text[max(0, item.start - 2 * _WINDOW) : item.start]
            if _UNFINISHED.search(before):
                return False
        if first == 1 and self.named & via.keys() and self._lists_inside(index):
            return False
        return item.role != "perhaps" or not self.named.issuperset(via)

    def _number_of_last(self) -> int:
        return self.register.ordinals.get(self.last, self.last)

    def _lists_inside(self, index: int) -> bool:
        """Tell whether a list that counts from 1 again is announced; its labels are passed over."""
        item = self.items[index]
        if not _ANNOUNCES.search(self.text[max(0, item.start - _WINDOW) : item.start]):
            return False
        like = [
            other
            for other in islice(self.items, index, None)
            if other.place == "line" and other.mention.family == item.mention.family
        ]
        numbers = [other.mention.items[0].number for other in like]
        length = counting.inner_list(numbers, self._number_of_last() + 1)
        self.listed |= {other.mention.start for other in like[:length]}
        return length > 0

    def _open(self, item: Candidate, via: Mapping[int, Via], unknown: Sequence[str]) -> None:
        inner, begin = openings.words_begin(self.text, item), item.start
        if item.mention.is_answer and self._is_open_for(via):
            begin = self.starts.pop().start  # 問1 repeats the ask, 答1 answers it
        start = Start(begin, item.mention.start, inner, via, tuple(unknown), self.section)
        self.starts.append(start)
        self.named |= via.keys()
        self.last = max(via, default=self.last)

    def read_later(self) -> None:
        """Take labels inside a line whose point begins no line and is next in order."""
        first = self.starts[0].start if self.starts else len(self.text)
        for item in self.later:
            inline = item.role != "text" and (item.mention.bare or len(item.mention.items) == 1)
            role: roles.Role = "inline" if inline else "text"
            via, unknown = self.resolve(item.mention, role)
            place = bisect_left(self.starts, item.start, key=lambda start: start.start)
            before = [start.via for start in self.starts[max(0, place - 1) : place]]
            after = [start.via for start in self.starts[place : place + 1]]
            leads = item.start < first and item.role == "names"  # behind the first words
            beyond = not via and counting.goes_beyond(item.mention, before)
            fits = beyond or (via and (leads or counting.in_order(via, before, after)))
            if fits and not self.named & via.keys():
                section = self.starts[place - 1].section if place else ""
                inner = openings.words_begin(self.text, item)
                start = Start(item.start, item.mention.start, inner, via, tuple(unknown), section)
                self.starts.insert(place, start)
                self.named |= via.keys()


def find(text: str, signs: Signs, register: Register) -> tuple[list[Start], list[Exclusion]]:
    """Return where the blocks of an answer begin by their labels, and which points they exclude."""
    family = counting.answering(text, signs.candidates, register)
    walk = _Walk(text, register, family, list(signs.candidates))
    coming = iter(signs.headings)
    heading: Heading | None = next(coming, None)
    for index in range(len(walk.items)):
        while heading and heading.start <= walk.items[index].start:
            walk.section, walk.last = heading.section, 0
            heading = next(coming, None)
        walk.read(index)
    walk.read_later()
    return walk.starts, walk.exclusions
