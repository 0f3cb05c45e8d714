"""The shape of an edition's content: what `publishing` writes and the public door reads.

All dates are ISO strings. Everything is plain text: templates escape it, nothing is markup.
"""

from collections import Counter
from typing import TypedDict


class Period(TypedDict):
    """A day, or a period when `to` is not None. `from` None: the day is not known."""

    on: str | None
    to: str | None


class UnitDate(TypedDict):
    """The day on which a unit answered; `unit` is empty where the page names none."""

    unit: str
    on: str | None


class OutcomeContent(TypedDict):
    """回答区分: `code` for programs, `word` for people, `reason` where it is no plain answer."""

    code: str  # answered | declined | not_held | period_over | … | unanswered
    word: str  # 回答済み, 回答できない …
    reason: str


class PointContent(TypedDict):
    """One point asked. `blocks` are the numbers of the answer blocks beside it."""

    number: int
    label: str
    text: str
    section: str
    children: list["ChildContent"]
    blocks: list[int]
    via: str
    outcome: OutcomeContent


class ChildContent(TypedDict):
    """A nested point."""

    label: str
    text: str


class LinkContent(TypedDict):
    """An earlier answer that is cited, or an earlier request that is closed.

    `text` is how the block or point names it; `key` is the public number where it is here.
    """

    text: str
    on: str | None
    page_number: str | None
    key: str | None


class BlockContent(TypedDict):
    """One answer block. `label` is printed as the scheme does: (2)(3), (11)から(14)."""

    number: int
    label: str
    points: list[int]
    excepts: list[int]
    text: str
    kinds: list[str]
    citations: list[LinkContent]
    closes: list[LinkContent]
    enclosures: list[str]


class ContactContent(TypedDict):
    """担当部署 as on the day of the answer; `code` leads to its present name and telephone."""

    code: str
    unit: str
    section: str
    phone: str


class CaseContent(TypedDict):
    """One published case."""

    title: str
    track: str  # yobo | koe
    month: str
    fiscal_year: int | None
    field: str
    requester_kind: str
    requested: Period
    answered: list[UnitDate]
    request_preamble: str
    request_afterword: str
    points: list[PointContent]
    points_proposed: bool  # the points are a machine's proposal: shown as one text
    answer_preamble: str
    answer_afterword: str
    blocks: list[BlockContent]
    citations: list[LinkContent]  # made in the request
    enclosures: list[str]
    contact: ContactContent
    page_number: str
    source: str


class PublishedContent(CaseContent, total=False):
    """What the public door reads: a case, and what only some tracks or sources tell."""

    handling: str  # 対応の種別 of 市民の声
    request_text: str  # the whole request, where its points are a proposal


class OutcomeCount(TypedDict):
    """How many points of a case came to one outcome."""

    code: str
    word: str
    count: int


class HeadContent(TypedDict):
    """What lists, the case table and links need of a case; no text of request or answer."""

    page_number: str
    requester_kind: str
    requested: Period
    answered: list[UnitDate]
    section: str
    points: int
    proposed: bool
    outcomes: list[OutcomeCount]
    cites: list[str]  # keys of other cases that the page may link to


def head_of(content: CaseContent) -> HeadContent:
    """Return what `Edition.head` holds of a content."""
    counts = Counter((p["outcome"]["code"], p["outcome"]["word"]) for p in content["points"])
    return {
        "page_number": content["page_number"],
        "requester_kind": content["requester_kind"],
        "requested": content["requested"],
        "answered": content["answered"],
        "section": content["contact"]["section"],
        "points": len(content["points"]),
        "proposed": content["points_proposed"],
        "outcomes": [
            {"code": code, "word": word, "count": count} for (code, word), count in counts.items()
        ],
        "cites": sorted({link["key"] for link in links_of(content) if link["key"]}),
    }


def links_of(content: CaseContent) -> list[LinkContent]:
    """Return every citation and closing of a content, of the request and of all blocks."""
    found = list(content["citations"])
    for block in content["blocks"]:
        found += [*block["citations"], *block["closes"]]
    return found
