"""The import contract: what `import-pages --dry-run --json` prints.

Described in docs/reference/import-contract.md. Frozen: other programs read it. The schema is
contract.schema.json beside this file.
"""

import json
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from typing import Any

from kotae.lib.issues import Issue
from kotae.lib.pages.parsed import PageReading, ParsedAnswer, ParsedCase, ParsedCoverage

Json = dict[str, Any]


def schema() -> Json:
    """Return the JSON Schema (2020-12) of the contract."""
    text = (files("kotae.lib.pages") / "contract.schema.json").read_text(encoding="utf-8")
    loaded: Json = json.loads(text)
    return loaded


def as_json(readings: Iterable[PageReading]) -> Json:
    """Return what was read as one object in the contract's form, in the order of the readings."""
    cases: list[Json] = []
    skipped: list[Json] = []
    for reading in readings:
        cases += [case_as_json(case) for case in reading.cases]
        if reading.skipped is not None:
            skipped.append({"source": reading.source, "reason": reading.skipped})
    return {"cases": cases, "skipped": skipped}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def case_as_json(case: ParsedCase) -> Json:
    """Return one case in the contract's form."""
    return {
        "source": case.source,
        "profile": case.profile,
        "page_number": case.page_number,
        "page_title": case.page_title,
        "page_date": _day(case.page_date),
        "month": case.month,
        "fiscal_year": case.fiscal_year,
        "title": case.title,
        "field": case.field,
        "requester_kind": case.requester_kind,
        "requested_on": {"from": _day(case.requested_on.first), "to": _day(case.requested_on.last)},
        "answered_on": [{"unit": day.unit, "on": _day(day.on)} for day in case.answered_on],
        "request": _request(case),
        "answer": _answer(case.answer),
        "coverage": _coverage(case.coverage),
        **_found(case),
        "contact": {
            "unit": case.contact.unit,
            "section": case.contact.section,
            "phone": case.contact.phone,
        },
        "warnings": [_warning(issue) for issue in case.warnings],
    }


def _request(case: ParsedCase) -> Json:
    request = case.request
    return {
        "preamble": request.preamble,
        "afterword": request.afterword,
        "declared_count": request.declared_count,
        "proposed": request.proposed,
        "points": [
            {
                "number": point.number,
                "label": point.label,
                "parent": point.parent,
                "text": point.text,
            }
            for point in request.points
        ],
    }


def _answer(answer: ParsedAnswer) -> Json:
    return {
        "preamble": answer.preamble,
        "afterword": answer.afterword,
        "blocks": [
            {
                "number": block.number,
                "labels": list(block.labels),
                "points": list(block.points),
                "except": list(block.excepts),
                "text": block.text,
                "kinds": list(block.kinds),
            }
            for block in answer.blocks
        ],
    }


def _coverage(coverage: ParsedCoverage) -> Json:
    return {
        "points": coverage.points,
        "labelled": coverage.labelled,
        "unlabelled": list(coverage.unlabelled),
        "by_point": [
            {
                "point": point.point,
                "blocks": list(point.blocks),
                "via": point.via,
                "asked": point.asked,
                "given": point.given,
            }
            for point in coverage.by_point
        ],
    }


def _found(case: ParsedCase) -> Json:
    return {
        "citations": [
            {
                "on": _day(found.on),
                "page_number": found.page_number,
                "quote": found.quote,
                "block": found.block,
                "point": found.point,
            }
            for found in case.citations
        ],
        "closes": [
            {"requested_on": _day(found.requested_on), "block": found.block}
            for found in case.closes
        ],
        "enclosures": list(case.enclosures),
        "promises": [{"text": found.text, "block": found.block} for found in case.promises],
        "refusals": [
            {
                "points": list(found.points),
                "block": found.block,
                "text": found.text,
                "kind": found.kind,
            }
            for found in case.refusals
        ],
    }


def _warning(issue: Issue) -> Json:
    return {"code": issue.code, "message": issue.message, "line": issue.line}
