"""A fiscal year: its months, its fields, and the table of its cases."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from kotae.editions.models import Edition
from kotae.public import addresses, counts
from kotae.public.counts import Year
from kotae.public.data import documents, tables
from kotae.public.listing import digests
from kotae.public.months.titles import year_title
from kotae.public.page import CSV, HTML, JSON, Page, stamp_of
from kotae.public.site import Site
from kotae.public.templating import render

FORM = re.compile(r"years/(?P<year>\d{4}|undated)(?P<form>\.html|\.csv|\.json)")


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return one page of a fiscal year that has cases."""
    number = None if match["year"] == addresses.UNDATED else int(match["year"])
    year = next((year for year in counts.years() if year.number == number), None)
    if year is None:
        return None
    return _page(year, here) if match["form"] == ".html" else _data(year, match["form"], here)


def every(here: Site) -> Iterator[Page]:
    """Yield the pages of all fiscal years, newest first."""
    for year in counts.years():
        yield _page(year, here)
        rows = _rows(year)
        yield from (_data(year, form, here, rows) for form in (".csv", ".json"))


def _page(year: Year, here: Site) -> Page:
    path, title = addresses.year(year.number), year_title(year.number, here)
    show = partial(render, "years/show.html", here, path, title=title, year=year)
    return Page(path, HTML, stamp_of(here.stamp, year), show)


def _data(year: Year, form: str, here: Site, rows: Sequence[Edition] = ()) -> Page:
    rows = rows or _rows(year)
    path, stamp = addresses.year(year.number, form), stamp_of(here.stamp, digests(rows))
    if form == ".csv":
        return Page(path, CSV, stamp, lambda: tables.cases(rows, here))
    return Page(path, JSON, stamp, lambda: documents.year(year.number, rows, here))


def _rows(year: Year) -> list[Edition]:
    months = [month.key for month in year.months]
    return list(Edition.objects.public().filter(month__in=months).heads())
