"""JSON of cases, months and years (docs/reference/open-data.md; case.schema.json beside it)."""

import json
from collections.abc import Iterable
from typing import Any

from kotae.editions.models import Edition
from kotae.public import addresses
from kotae.public.cases.sources import Source
from kotae.public.months.titles import month_title, year_title
from kotae.public.site import Site

SCHEMA = "kotae-case-1"


def case(source: Source, here: Site) -> bytes:
    """Return one case; of a withdrawn one what its stub tells."""
    return _bytes(_case(source, here))


def month(name: str, sources: Iterable[Source], here: Site) -> bytes:
    """Return all cases of a month, whole."""
    told = {
        "title": month_title(name, here),
        "month": name or None,
        "licence": here.facts["licence_url"],
        "cases": [_case(source, here) for source in sources],
    }
    return _bytes(told)


def year(number: int | None, editions: Iterable[Edition], here: Site) -> bytes:
    """Return the heads of the cases of a fiscal year; their texts are in the months."""
    told = {
        "title": year_title(number, here),
        "fiscal_year": number,
        "licence": here.facts["licence_url"],
        "cases": [_row(edition, here) | dict(edition.head) for edition in editions],
    }
    return _bytes(told)


def _case(source: Source, here: Site) -> dict[str, Any]:
    edition = source.edition
    if edition.withdrawn_on:
        return _stub(edition, here)
    content: dict[str, Any] = dict(source.content())
    # `source` is the file that was imported: a name from inside the office, not for the public.
    content.pop("source", None)
    return _row(edition, here) | {"licence": here.facts["licence_url"], "content": content}


def _stub(edition: Edition, here: Site) -> dict[str, Any]:
    """Return what the stub page tells, and no more: the unit may be the reason."""
    row = _row(edition, here) | {"unit_code": None, "unit_name": None}
    told = {"withdrawn_on": str(edition.withdrawn_on), "reason": edition.withdrawn_reason}
    return row | told


def _row(edition: Edition, here: Site) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "key": edition.key,
        "revision": edition.revision,
        "released_on": edition.released_on.isoformat(),
        "url": here.absolute(addresses.case(edition.key)),
        "title": edition.title,
        "track": edition.track,
        "month": edition.month or None,
        "fiscal_year": edition.fiscal_year,
        "field": edition.field or None,
        "unit_code": edition.unit_code or None,
        "unit_name": edition.unit_name or None,
    }


def _bytes(told: dict[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
