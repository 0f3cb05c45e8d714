"""A fiscal year: its months, its fields, and the table of its cases."""

import re
from collections.abc import Iterator
from functools import partial

from kotae.editions.models import Edition, EditionQuerySet
from kotae.public import addresses, counts
from kotae.public.counts import Year
from kotae.public.data import documents, tables
from kotae.public.listing import digests
from kotae.public.months.titles import year_title
from kotae.public.page import CSV, HTML, JSON, Page, stamp_of
from kotae.public.site import Site
from kotae.public.templating import render

FORM = re.compile(r"years/(?P<year>\d{4}|undated)(?P<form>\.html|\.csv|\.json)")
FORMS = (".html", ".csv", ".json")


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return one page of a fiscal year that has cases."""
    number = None if match["year"] == addresses.UNDATED else int(match["year"])
    year = next((year for year in counts.years() if year.number == number), None)
    return _page(year, match["form"], here) if year else None


def every(here: Site) -> Iterator[Page]:
    """Yield the pages of all fiscal years, newest first."""
    return (_page(year, form, here) for year in counts.years() for form in FORMS)


def _page(year: Year, form: str, here: Site) -> Page:
    path, title = addresses.year(year.number, form), year_title(year.number, here)
    if form == ".html":
        show = partial(render, "years/show.html", here, path, title=title, year=year)
        return Page(path, HTML, stamp_of(here.stamp, year), show)
    rows = list(_cases(year).heads())
    stamp = stamp_of(here.stamp, digests(rows))
    if form == ".csv":
        return Page(path, CSV, stamp, lambda: tables.cases(rows, here))
    return Page(path, JSON, stamp, lambda: documents.year(year.number, rows, here))


def _cases(year: Year) -> EditionQuerySet:
    return Edition.objects.public().filter(month__in=[month.key for month in year.months])
