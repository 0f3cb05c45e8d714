"""A fiscal year: its months, its fields, and the table of its cases."""

import re
from collections.abc import Iterator
from functools import partial

from kotae.public import addresses, counts
from kotae.public.catalogue import LIVE, Catalogue, Scope
from kotae.public.counts import Year
from kotae.public.data import documents, tables
from kotae.public.months.titles import year_title
from kotae.public.page import CSV, HTML, JSON, Page, stamp_of
from kotae.public.rows import Rows
from kotae.public.site import Site
from kotae.public.templating import render

FORM = re.compile(r"years/(?P<year>\d{4}|undated)(?P<form>\.html|\.csv|\.json)")


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return one page of a fiscal year that has cases."""
    number = None if match["year"] == addresses.UNDATED else int(match["year"])
    years = counts.years(LIVE.months())
    year = next((year for year in years if year.number == number), None)
    if year is None:
        return None
    if match["form"] == ".html":
        return _page(year, here)
    return _data(year, match["form"], LIVE.rows(_scope(year)), here)


def every(here: Site, catalogue: Catalogue) -> Iterator[Page]:
    """Yield the pages of all fiscal years, newest first."""
    for year in counts.years(catalogue.months()):
        yield _page(year, here)
        rows = catalogue.rows(_scope(year))
        yield from (_data(year, form, rows, here) for form in (".csv", ".json"))


def _page(year: Year, here: Site) -> Page:
    path, title = addresses.year(year.number), year_title(year.number, here)
    show = partial(render, "years/show.html", here, path, title=title, year=year)
    return Page(path, HTML, stamp_of(here.stamp, year), show)


def _data(year: Year, form: str, rows: Rows, here: Site) -> Page:
    path, stamp = addresses.year(year.number, form), stamp_of(here.stamp, rows.marks)
    if form == ".csv":
        return Page(path, CSV, stamp, lambda: tables.cases(rows.heads, here))
    return Page(path, JSON, stamp, lambda: documents.year(year.number, rows.heads, here))


def _scope(year: Year) -> Scope:
    return Scope("month", tuple(month.key for month in year.months))
