"""A month: its cases in the scheme's fields and words, and all of their data."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from django.db.models import Q

from kotae.editions.models import Edition
from kotae.public import addresses, counts, listing
from kotae.public.cases import sources
from kotae.public.cases.sources import Source
from kotae.public.data import documents, tables
from kotae.public.listing import Crumb, Listing
from kotae.public.months.titles import month_title, year_title
from kotae.public.page import CSV, JSON, Page, stamp_of
from kotae.public.site import Site

FORM = re.compile(
    r"months/(?P<month>\d{4}-\d\d|undated)(?:-(?P<number>\d{1,6}))?(?P<form>\.html|\.csv|\.json)"
)
PAGE_SIZE = 200


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return one page of a month that has cases."""
    month = "" if match["month"] == addresses.UNDATED else match["month"]
    total = Edition.objects.public().filter(month=month).count()
    if not total:
        return None
    if match["form"] == ".html":
        return listing.find(_listing(month, total, here), match["number"], here)
    rows = [] if match["number"] else _rows(month)
    return _data(month, match["form"], sources.many(rows, rows), here) if rows else None


def every(here: Site) -> Iterator[Page]:
    """Yield the pages of all months, newest first."""
    for month in counts.months():
        rows = _rows(month.key)
        yield from listing.every(_listing(month.key, month.cases, here), here, rows)
        cases = sources.many(rows, rows)
        yield from (_data(month.key, form, cases, here) for form in (".csv", ".json"))


def _listing(month: str, total: int, here: Site) -> Listing:
    year = counts.fiscal_year_of(month)
    return Listing(
        title=month_title(month, here),
        lead=here.facts["lead"],
        crumbs=(Crumb(year_title(year, here), addresses.year(year)),),
        scope=Q(month=month),
        total=total,
        size=PAGE_SIZE,
        address=partial(addresses.month, month),
        forms=(".csv", ".json"),
    )


def _rows(month: str) -> list[Edition]:
    return list(Edition.objects.public().filter(month=month).heads())


def _data(month: str, form: str, cases: Sequence[Source], here: Site) -> Page:
    known = sorted({key for case in cases for key in case.known})
    stamp = stamp_of(here.stamp, listing.digests(case.edition for case in cases), known)
    path = addresses.month(month, form=form)
    if form == ".csv":
        return Page(path, CSV, stamp, lambda: tables.points(cases, here))
    return Page(path, JSON, stamp, lambda: documents.month(month, cases, here))
