"""A fiscal year: its months, its fields, and the table of its cases."""

import re
from collections.abc import Iterator
from functools import cached_property

from kotae.public import addresses, counts
from kotae.public.catalogue import LIVE, Catalogue, Scope
from kotae.public.counts import Year
from kotae.public.data import documents, forms, tables
from kotae.public.data.forms import Table
from kotae.public.months.titles import year_title
from kotae.public.page import HTML, JSON, Page, stamp_of
from kotae.public.site import Site
from kotae.public.templating import render

FORM = re.compile(
    r"years/(?P<year>\d{4}|undated)(?P<form>\.html|\.csv|-cp932\.csv|\.xlsx|\.json)", re.ASCII
)
FORMS = (*forms.FORMS, ".json")


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return one page of a fiscal year that has cases."""
    number = None if match["year"] == addresses.UNDATED else int(match["year"])
    years = counts.years(LIVE.months())
    year = next((year for year in years if year.number == number), None)
    if year is None:
        return None
    listed = _Year(year, LIVE, here)
    return listed.page() if match["form"] == ".html" else listed.data(match["form"])


def every(here: Site, catalogue: Catalogue) -> Iterator[Page]:
    """Yield the pages of all fiscal years, newest first."""
    for year in counts.years(catalogue.months()):
        listed = _Year(year, catalogue, here)
        yield listed.page()
        yield from map(listed.data, FORMS)


class _Year:
    """The cases of a fiscal year: its page, and its data in all forms from one reading."""

    def __init__(self, year: Year, catalogue: Catalogue, here: Site) -> None:
        self.year, self.here = year, here
        self.rows = catalogue.rows(Scope("month", tuple(month.key for month in year.months)))
        self.title = year_title(year.number, here)

    def page(self) -> Page:
        stamp = stamp_of(self.here.stamp, self.year, self.rows.marks)
        return Page(addresses.year(self.year.number), HTML, stamp, self._show)

    def data(self, form: str) -> Page:
        path = addresses.year(self.year.number, form)
        stamp = stamp_of(self.here.stamp, self.rows.marks)
        if form == ".json":
            return Page(path, JSON, stamp, self._document)
        return forms.page(path, form, stamp, self.title, lambda: self._table, self.here)

    @cached_property
    def _table(self) -> Table:
        return tables.cases(self.rows.heads, self.here)

    def _show(self) -> bytes:
        path, losses = addresses.year(self.year.number), forms.losses(self._table)
        return render(
            "years/show.html", self.here, path, title=self.title, year=self.year, losses=losses,
            forms=FORMS,
        )  # fmt: skip

    def _document(self) -> bytes:
        return documents.year(self.year.number, self.rows.heads, self.here)
