"""What a published page says, as the verbs of `cases` and `replies` want to hear it."""

import dataclasses
import hashlib
import json
import re

from kotae.cases.models import Case, Requester
from kotae.cases.receiving import Intake
from kotae.lib import points as kernel
from kotae.lib.pages.parsed import ParsedCase
from kotae.organisation.models import Unit
from kotae.organisation.queries import unit_named
from kotae.replies.answering import AnswerFacts, BlockFacts, CitationFacts

KINDS = {kind.label: kind.value for kind in Requester.Kind}
LONGEST = 300  # what lists filter on is indexed, and an index has an end
_PAGE_NUMBER = re.compile(r"[0-9A-Za-z]{1,20}")  # anything else would meet another address
_SPACE = re.compile(r"(?:\s|\\[nrt])+")  # in JSON a line end is a backslash and an n
STRONGEST = (
    "as_organisation", "period_over", "not_answerable", "declined", "not_adopted", "not_held",
)  # fmt: skip


def identity(parsed: ParsedCase) -> str:
    """Return what a case is known by on its city's site, whatever the folder it was saved in.

    A page with one case is known by its number alone, so that a new title is a change of the same
    case. On a page with several the title tells them apart, not the place, for cities put new
    cases on top. Without a page number, file names such as index.html say little: the title and
    the day of the request must be the same as well, lest one case overwrite another.
    """
    if parsed.page_number:
        about = _short(parsed.title) if parsed.shared_page else ""
        return f"{parsed.profile}:{parsed.page_number}#{about}"
    name = parsed.source.replace("\\", "/").rpartition("/")[2]
    about = _short(f"{parsed.title} {parsed.requested_on.first or parsed.month}")
    return f"{parsed.profile}:{name}#{about}"


def key(parsed: ParsedCase) -> str:
    """Return the public number of a case, made of what it is known by (P-3, P-17)."""
    if not _PAGE_NUMBER.fullmatch(parsed.page_number or ""):
        return f"x{_short(identity(parsed))}"
    place = f"-{_short(parsed.title)}" if parsed.shared_page else ""
    return f"p{parsed.page_number}{place}"


def key_apart(parsed: ParsedCase) -> str:
    """Return the public number where another body has a page of the same number."""
    return f"{key(parsed)}-{_short(identity(parsed))}"


def digest(parsed: ParsedCase) -> str:
    """Return the digest of what was read, but for white space and what leads to no word of it.

    The same page saved as HTML or as text, today or later, is the same page.
    """
    bare = dataclasses.replace(parsed, source="", page_title=None, page_date=None, warnings=())
    text = json.dumps(dataclasses.asdict(bare), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(_SPACE.sub("", text).encode()).hexdigest()


def intake(parsed: ParsedCase, public_number: str) -> Intake:
    """Return what is written down of the request."""
    return Intake(
        key=public_number,
        track=Case.Track.KOE if parsed.track == "koe" else Case.Track.YOBO,
        title=parsed.title,
        text=parsed.request_text,
        requester_kind=KINDS.get(parsed.requester_kind or "", Requester.Kind.UNKNOWN),
        field=(parsed.field or "")[:LONGEST],
        handling=parsed.handling,
        requested_from=parsed.requested_on.first,
        requested_to=parsed.requested_on.last,
        page_number=(parsed.page_number or "")[:40],
        source=parsed.source,
        published_on=parsed.page_date,
        lead_unit=_lead_unit(parsed),
    )


def proposal(parsed: ParsedCase) -> kernel.Split:
    """Return the points of the request as the kernel split them."""
    request = parsed.request
    return kernel.Split(
        preamble=request.preamble,
        points=tuple(
            kernel.Point(point.number, point.label, point.parent, point.text, line=0)
            for point in request.points
        ),
        afterword=request.afterword,
        declared_count=request.declared_count,
        proposed=request.proposed,
        reason="",
        pieces=(),
        issues=(),
    )


def answer_facts(parsed: ParsedCase) -> AnswerFacts:
    """Return the answer: blocks, coverage, outcomes and references."""
    vias = {row.point: row.via for row in parsed.coverage.by_point}
    return AnswerFacts(
        text=parsed.answer_text,
        preamble=parsed.answer.preamble,
        afterword=parsed.answer.afterword,
        dates=tuple((row.unit or "", row.on) for row in parsed.answered_on),
        unit=(parsed.contact.unit or "")[:LONGEST],
        section=parsed.contact.section or "",
        phone=parsed.contact.phone or "",
        blocks=tuple(
            BlockFacts(
                number=block.number,
                text=block.text,
                kinds=block.kinds,
                points={number: vias.get(number, "none") for number in block.points},
                excepts=frozenset(block.excepts),
            )
            for block in parsed.answer.blocks
        ),
        given={row.point: row.given for row in parsed.coverage.by_point if row.given},
        outcomes=_outcomes(parsed),
        citations=tuple(
            CitationFacts(row.on, (row.page_number or "")[:40], row.quote, row.block, row.point)
            for row in parsed.citations
        ),
        settles=tuple((row.requested_on, row.block) for row in parsed.closes),
        enclosures=tuple((title[:500], _block_with(parsed, title)) for title in parsed.enclosures),
    )


def _outcomes(parsed: ParsedCase) -> dict[int, tuple[str, str]]:
    """Return for each refused point the refusal that says most about why."""
    found: dict[int, tuple[str, str]] = {}
    for refusal in sorted(parsed.refusals, key=lambda row: STRONGEST.index(row.kind)):
        for number in refusal.points:
            found.setdefault(number, (refusal.kind, refusal.text))
    return found


def _block_with(parsed: ParsedCase, title: str) -> int | None:
    for block in parsed.answer.blocks:
        if title in block.text and "document" in block.kinds:
            return block.number
    return None


def _lead_unit(parsed: ParsedCase) -> Unit | None:
    answered = [row.on for row in parsed.answered_on if row.on]
    day = max(answered, default=parsed.requested_on.first)
    if day is None or not parsed.contact.unit:
        return None
    house, section = parsed.contact.unit, parsed.contact.section or ""
    return unit_named(house, section, on=day) or unit_named(house, "", on=day)


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]
