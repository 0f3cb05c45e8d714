"""Record an answer as it was sent: blocks, what they cover, and what became of each point."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from kotae.cases.models import Case, Point
from kotae.journal.actors import Actor
from kotae.journal.recording import record
from kotae.lib.issues import NotReadyError
from kotae.organisation.queries import unit_named
from kotae.replies.checks import answering_issues
from kotae.replies.models import (
    AnswerBlock,
    Citation,
    Coverage,
    Enclosure,
    Outcome,
    Reply,
    ReplyDate,
    Settlement,
)


@dataclass(frozen=True, slots=True)
class BlockFacts:
    """One block: `points` maps a top-level point's number to how the block names it (via)."""

    number: int
    text: str
    kinds: tuple[str, ...]
    points: Mapping[int, str]
    excepts: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class CitationFacts:
    """An earlier answer that is cited, in a block or in a point."""

    on: date | None
    page_number: str
    quote: str
    block: int | None
    point: int | None


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """An answer as it was sent."""

    text: str
    preamble: str = ""
    afterword: str = ""
    dates: tuple[tuple[str, date | None], ...] = ()
    unit: str = ""
    section: str = ""
    phone: str = ""
    blocks: tuple[BlockFacts, ...] = ()
    given: Mapping[int, str] = field(default_factory=dict)  # point number → shape found
    outcomes: Mapping[int, tuple[str, str]] = field(default_factory=dict)  # number → kind, text
    citations: tuple[CitationFacts, ...] = ()
    settles: tuple[tuple[date, int], ...] = ()  # day of the earlier request, block
    enclosures: tuple[tuple[str, int | None], ...] = ()


@transaction.atomic
def record_answer(case: Case, facts: AnswerFacts, *, by: Actor, on: date) -> Reply:
    """回答を記録する。 Raises NotReadyError when the case is not split or already answered."""
    if issues := answering_issues(case):
        raise NotReadyError(issues)
    version = case.words
    reply = Reply.objects.create(
        case=case,
        version=version,
        text=facts.text,
        preamble=facts.preamble,
        afterword=facts.afterword,
        answered_on=max((day for _, day in facts.dates if day), default=None),
        contact_unit=facts.unit,
        contact_section=facts.section,
        contact_phone=facts.phone,
    )
    points = {point.number: point for point in version.points.filter(parent=None)}
    _write_dates(reply, facts)
    blocks = _write_blocks(reply, facts, points)
    _write_outcomes(reply, facts, points)
    _write_references(reply, facts, points, blocks)
    record("reply.recorded", case.subject, by=by, on=on, blocks=len(blocks))
    return reply


def _write_dates(reply: Reply, facts: AnswerFacts) -> None:
    ReplyDate.objects.bulk_create(
        ReplyDate(
            reply=reply,
            position=position,
            unit_name=name,
            unit=unit_named(name, "", on=day) if name and day else None,
            on=day,
        )
        for position, (name, day) in enumerate(facts.dates, start=1)
    )


def _write_blocks(
    reply: Reply, facts: AnswerFacts, points: dict[int, Point]
) -> dict[int, AnswerBlock]:
    rows = AnswerBlock.objects.bulk_create(
        AnswerBlock(reply=reply, number=block.number, text=block.text, kinds=list(block.kinds))
        for block in facts.blocks
    )
    Coverage.objects.bulk_create(
        Coverage(
            block=row,
            point=points[number],
            via=via,
            excepted=number in block.excepts,
            given=facts.given.get(number, ""),
        )
        for row, block in zip(rows, facts.blocks, strict=True)
        for number, via in block.points.items()
    )
    return {row.number: row for row in rows}


def _write_outcomes(reply: Reply, facts: AnswerFacts, points: dict[int, Point]) -> None:
    named = {number for block in facts.blocks for number in block.points}
    rest = Outcome.Kind.AS_WHOLE if _speaks_to_nobody(facts) else Outcome.Kind.UNANSWERED
    rows = []
    for number, point in points.items():
        kind, text = facts.outcomes.get(
            number, (Outcome.Kind.ANSWERED if number in named else rest, "")
        )
        rows.append(Outcome(reply=reply, point=point, kind=kind, text=text))
    Outcome.objects.bulk_create(rows)


def _speaks_to_nobody(facts: AnswerFacts) -> bool:
    """Say whether the answer has a text that names no point: the others are in it, or nowhere."""
    return any(not block.points and block.text for block in facts.blocks)


def _write_references(
    reply: Reply, facts: AnswerFacts, points: dict[int, Point], blocks: dict[int, AnswerBlock]
) -> None:
    Citation.objects.bulk_create(
        Citation(
            reply=reply,
            block=blocks[cited.block] if cited.block else None,
            point=points[cited.point] if cited.point else None,
            on=cited.on,
            page_number=cited.page_number,
            quote=cited.quote,
        )
        for cited in facts.citations
    )
    Settlement.objects.bulk_create(
        Settlement(block=blocks[block], requested_on=day) for day, block in facts.settles
    )
    Enclosure.objects.bulk_create(
        Enclosure(
            reply=reply, block=blocks[block] if block else None, position=position, title=title
        )
        for position, (title, block) in enumerate(facts.enclosures, start=1)
    )
