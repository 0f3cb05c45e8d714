"""A published case as read from a page: the import contract's objects, frozen.

The names and their order are the contract's (docs/reference/import-contract.md); only the words
that Python owns differ: `from` is `first`, `to` is `last`, `except` is `excepts`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from kotae.lib.answers import Via
from kotae.lib.issues import Issue
from kotae.lib.shapes import Shape

Track = Literal["yobo", "koe"]


@dataclass(frozen=True, slots=True)
class Period:
    """A day, or a period when `last` is not None; `first` None: not known."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class UnitDate:
    """The day on which a unit answered; `unit` None: the page names none."""

    unit: str | None
    on: date | None


class ParsedPoint(NamedTuple):
    """One thing asked. A nested point has `parent` and counts within it."""

    number: int
    label: str
    parent: int | None
    text: str


@dataclass(frozen=True, slots=True)
class ParsedRequest:
    """The request, split into points; `proposed`: the points are a machine's proposal."""

    preamble: str
    afterword: str
    declared_count: int | None
    proposed: bool
    points: tuple[ParsedPoint, ...]


class ParsedBlock(NamedTuple):
    """One block of the answer; `points` includes the excepted ones."""

    number: int
    labels: tuple[str, ...]
    points: tuple[int, ...]
    excepts: tuple[int, ...]
    text: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ParsedAnswer:
    """The answer, split into blocks."""

    preamble: str
    afterword: str
    blocks: tuple[ParsedBlock, ...]


class ParsedPointCoverage(NamedTuple):
    """How one top-level point is answered."""

    point: int
    blocks: tuple[int, ...]
    via: Via
    asked: Shape
    given: Shape | None


@dataclass(frozen=True, slots=True)
class ParsedCoverage:
    """Points × blocks."""

    points: int
    labelled: int
    unlabelled: tuple[int, ...]
    by_point: tuple[ParsedPointCoverage, ...]


@dataclass(frozen=True, slots=True)
class ParsedCitation:
    """An earlier answer or letter that a block or a point cites."""

    on: date | None
    page_number: str | None
    quote: str
    block: int | None
    point: int | None


@dataclass(frozen=True, slots=True)
class ParsedClosing:
    """An earlier request that a block declares closed."""

    requested_on: date
    block: int


@dataclass(frozen=True, slots=True)
class ParsedPromise:
    """A sentence that promises something."""

    text: str
    block: int


@dataclass(frozen=True, slots=True)
class ParsedRefusal:
    """A sentence that says why points are not answered as asked."""

    points: tuple[int, ...]
    block: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class ParsedContact:
    """担当部署."""

    unit: str | None
    section: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class ParsedCase:
    """One published case. Dates that the page has damaged are None, with a warning.

    Beyond the contract, for the import: `track` (制度の別: yobo or koe) is the profile's,
    `handling` is 対応の種別 as written, `request_text` and `answer_text` are the words before they
    were split, `shared_page` says that the page holds other cases, too.
    """

    source: str
    profile: str
    page_number: str | None
    page_title: str | None
    page_date: date | None
    month: str | None
    fiscal_year: int | None
    title: str
    field: str | None
    requester_kind: str | None
    requested_on: Period
    answered_on: tuple[UnitDate, ...]
    request: ParsedRequest
    answer: ParsedAnswer
    coverage: ParsedCoverage
    citations: tuple[ParsedCitation, ...]
    closes: tuple[ParsedClosing, ...]
    enclosures: tuple[str, ...]
    promises: tuple[ParsedPromise, ...]
    refusals: tuple[ParsedRefusal, ...]
    contact: ParsedContact
    warnings: tuple[Issue, ...]
    track: Track
    handling: str
    request_text: str
    answer_text: str
    shared_page: bool


@dataclass(frozen=True, slots=True)
class PageReading:
    """What was read from one file: its cases, or the reason why it was skipped.

    `digest` is the SHA-256 of the file's bytes, in hexadecimal digits.
    """

    source: str
    digest: str
    cases: tuple[ParsedCase, ...]
    skipped: str | None = None
