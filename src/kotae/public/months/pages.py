"""A month: its cases in the scheme's fields and words, and all of their data."""

import re
from collections.abc import Iterator
from functools import partial

from kotae.editions.models import Edition
from kotae.public import addresses, counts, listing
from kotae.public.cases import sources
from kotae.public.catalogue import LIVE, Catalogue, Scope
from kotae.public.data import documents, tables
from kotae.public.listing import Crumb, Listing
from kotae.public.months.titles import month_title, year_title
from kotae.public.page import CSV, JSON, Page, stamp_of
from kotae.public.rows import Rows
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
    if match["number"]:
        return None
    return _data(month, match["form"], LIVE.rows(_scope(month)), LIVE, here)


def every(here: Site, catalogue: Catalogue) -> Iterator[Page]:
    """Yield the pages of all months, newest first."""
    for month in catalogue.months():
        yield from listing.every(_listing(month.key, month.cases, here), here, catalogue)
        rows = catalogue.rows(_scope(month.key))
        yield from (_data(month.key, form, rows, catalogue, here) for form in (".csv", ".json"))


def _listing(month: str, total: int, here: Site) -> Listing:
    year = counts.fiscal_year_of(month)
    return Listing(
        title=month_title(month, here),
        lead=here.facts["lead"],
        crumbs=(Crumb(year_title(year, here), addresses.year(year)),),
        scope=_scope(month),
        total=total,
        size=PAGE_SIZE,
        address=partial(addresses.month, month),
        forms=(".csv", ".json"),
    )


def _scope(month: str) -> Scope:
    return Scope("month", (month,))


def _data(month: str, form: str, rows: Rows, catalogue: Catalogue, here: Site) -> Page:
    known = catalogue.known(rows)
    stamp = stamp_of(here.stamp, rows.marks, sorted(known))
    path = addresses.month(month, form=form)

    def table() -> bytes:
        return tables.points(sources.many(rows.whole, known), here)

    def document() -> bytes:
        return documents.month(month, sources.many(rows.whole, known), here)

    if form == ".csv":
        return Page(path, CSV, stamp, table)
    return Page(path, JSON, stamp, document)
