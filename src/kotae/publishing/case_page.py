"""The content of a case's public page, built from what is recorded."""

from datetime import date
from typing import cast

from kotae.cases.models import Case, Point, RecordVersion
from kotae.editions.content import (
    BlockContent,
    LinkContent,
    OutcomeContent,
    PointContent,
    PublishedContent,
    UnitDate,
)
from kotae.lib.labels import group
from kotae.lib.wareki import fiscal_year
from kotae.replies.models import AnswerBlock, Citation, Coverage, Outcome, Reply


def build(case: Case) -> PublishedContent:
    """Return what the public may read of a case: its newest words and the answer to them.

    A literal number of queries, whatever the number of points and blocks.
    """
    version = case.words
    reply = case.replies.prefetch_related(
        "dates", "outcomes", "citations__cited", "enclosures", "blocks__coverage__point",
        "blocks__settlements__settled",
    ).get(version=version)  # fmt: skip
    points = list(version.points.order_by("position"))
    parts = _head(case, reply) | _request(version, reply, points) | _answer(reply)
    return cast(
        "PublishedContent", parts
    )  # the three parts are the whole: a test compares the keys


def _head(case: Case, reply: Reply) -> dict[str, object]:
    answered = reply.answered_on
    return {
        "title": case.title,
        "track": case.track,
        "month": f"{answered:%Y-%m}" if answered else "",
        "fiscal_year": fiscal_year(answered) if answered else None,
        "field": case.field,
        "handling": case.handling,
        "requester_kind": case.requester.get_kind_display(),
        "requested": {"on": _iso(case.requested_from), "to": _iso(case.requested_to)},
        "answered": [_unit_date(row.unit_name, row.on) for row in reply.dates.all()],
        "page_number": case.page_number,
        "source": case.source,
        "contact": {
            "code": case.lead_unit.code if case.lead_unit else "",
            "unit": reply.contact_unit,
            "section": reply.contact_section,
            "phone": reply.contact_phone,
        },
    }


def _request(version: RecordVersion, reply: Reply, points: list[Point]) -> dict[str, object]:
    outcomes = {outcome.point_id: outcome for outcome in reply.outcomes.all()}
    coverage: dict[int, list[Coverage]] = {}
    for block in reply.blocks.all():
        for row in block.coverage.all():
            row.block = block
            coverage.setdefault(row.point_id, []).append(row)
    children: dict[int, list[Point]] = {}
    for point in points:
        if point.parent_id:
            children.setdefault(point.parent_id, []).append(point)
    return {
        "request_preamble": version.preamble,
        "request_afterword": version.afterword,
        "request_text": version.text if version.proposed else "",
        "points_proposed": version.proposed,
        "points": [
            _point(p, outcomes[p.pk], coverage.get(p.pk, []), children.get(p.pk, []))
            for p in points
            if p.parent_id is None
        ],
        "citations": [_link(c) for c in reply.citations.all() if c.block_id is None],
    }


def _point(
    point: Point, outcome: Outcome, coverage: list[Coverage], children: list[Point]
) -> PointContent:
    return {
        "number": point.number,
        "label": point.label,
        "text": point.text,
        "section": point.section,
        "children": [{"label": child.label, "text": child.text} for child in children],
        "blocks": [row.block.number for row in coverage],
        "via": coverage[0].via if coverage else "none",
        "outcome": _outcome(outcome),
    }


def _outcome(outcome: Outcome) -> OutcomeContent:
    return {"code": outcome.kind, "word": outcome.get_kind_display(), "reason": outcome.text}


def _answer(reply: Reply) -> dict[str, object]:
    citations: dict[int, list[Citation]] = {}
    for citation in reply.citations.all():
        if citation.block_id:
            citations.setdefault(citation.block_id, []).append(citation)
    enclosures = sorted(reply.enclosures.all(), key=lambda row: row.position)
    titles: dict[int, list[str]] = {}
    for row in enclosures:
        if row.block_id:
            titles.setdefault(row.block_id, []).append(row.title)
    return {
        "answer_preamble": reply.preamble,
        "answer_afterword": reply.afterword,
        "blocks": [
            _block(block, citations.get(block.pk, []), titles.get(block.pk, []))
            for block in sorted(reply.blocks.all(), key=lambda row: row.number)
        ],
        "enclosures": [row.title for row in enclosures],
    }


def _block(block: AnswerBlock, citations: list[Citation], titles: list[str]) -> BlockContent:
    rows = list(block.coverage.all())
    numbers = sorted({row.point.number for row in rows})
    return {
        "number": block.number,
        "label": _label(rows),
        "points": numbers,
        "excepts": sorted(row.point.number for row in rows if row.excepted),
        "text": block.text,
        "kinds": block.kinds,
        "citations": [_link(citation) for citation in citations],
        "closes": [
            {
                "text": "",
                "on": row.requested_on.isoformat(),
                "page_number": None,
                "key": row.settled.key if row.settled else None,
            }
            for row in block.settlements.all()
        ],
        "enclosures": titles,
    }


def _label(rows: list[Coverage]) -> str:
    """Print the group as the scheme does; labels that are no plain (n) are put side by side."""
    points = [row.point for row in sorted(rows, key=lambda row: row.point.position)]
    labels = [point.label for point in points]
    if all(point.label == f"({point.number})" for point in points):
        return group([point.number for point in points])
    return "".join(dict.fromkeys(labels))


def _link(citation: Citation) -> LinkContent:
    return {
        "text": citation.quote,
        "on": _iso(citation.on),
        "page_number": citation.page_number or None,
        "key": citation.cited.key if citation.cited else None,
    }


def _unit_date(name: str, day: date | None) -> UnitDate:
    return {"unit": name, "on": _iso(day)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
