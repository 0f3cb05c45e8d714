"""A month: its cases in the scheme's fields and words, and all of their data."""

import re
from collections.abc import Iterator
from functools import cached_property, partial

from kotae.public import addresses, counts, listing
from kotae.public.cases import sources
from kotae.public.catalogue import LIVE, Catalogue, Scope
from kotae.public.data import documents, forms, tables
from kotae.public.data.forms import Table
from kotae.public.data.legacy import Loss
from kotae.public.listing import Crumb, Listing
from kotae.public.months.titles import month_title, year_title
from kotae.public.page import JSON, Page, stamp_of
from kotae.public.site import Site

FORM = re.compile(
    r"months/(?P<month>\d{4}-\d\d|undated)(?:-(?P<number>\d{1,6}))?"
    r"(?P<form>\.html|\.csv|-cp932\.csv|\.xlsx|\.json)",
    re.ASCII,
)
FORMS = (*forms.FORMS, ".json")
PAGE_SIZE = 200


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return one page of a month that has cases."""
    name = "" if match["month"] == addresses.UNDATED else match["month"]
    month = _Month(name, LIVE, here)
    if not month.rows:
        return None
    if match["form"] == ".html":
        return listing.find(month.listing(), match["number"], here)
    return None if match["number"] else month.data(match["form"])


def every(here: Site, catalogue: Catalogue) -> Iterator[Page]:
    """Yield the pages of all months, newest first."""
    for group in catalogue.months():
        month = _Month(group.key, catalogue, here)
        yield from listing.every(month.listing(), here, catalogue)
        yield from map(month.data, FORMS)


class _Month:
    """The cases of a month: their list, and their data in all forms from one reading."""

    def __init__(self, name: str, catalogue: Catalogue, here: Site) -> None:
        self.name, self.here, self.catalogue = name, here, catalogue
        self.scope = Scope("month", (name,))
        self.rows = catalogue.rows(self.scope)

    @cached_property
    def title(self) -> str:
        return month_title(self.name, self.here)

    def listing(self) -> Listing:
        year = counts.fiscal_year_of(self.name)
        return Listing(
            title=self.title,
            lead=self.here.facts["lead"],
            crumbs=(Crumb(year_title(year, self.here), addresses.year(year)),),
            scope=self.scope,
            total=len(self.rows),
            size=PAGE_SIZE,
            address=partial(addresses.month, self.name),
            forms=FORMS,
            losses=self._losses,
            marks=self.rows.marks,
        )

    def data(self, form: str) -> Page:
        stamp = stamp_of(self.here.stamp, self.rows.marks, sorted(self._known))
        path = addresses.month(self.name, form=form)
        if form == ".json":
            return Page(path, JSON, stamp, self._document)
        return forms.page(path, form, stamp, self.title, lambda: self._table, self.here)

    @cached_property
    def _known(self) -> frozenset[str]:
        return self.catalogue.known(self.rows)

    @cached_property
    def _table(self) -> Table:
        return tables.points(sources.many(self.rows.whole, self._known), self.here)

    def _losses(self) -> list[Loss]:
        return forms.losses(self._table)

    def _document(self) -> bytes:
        return documents.month(self.name, sources.many(self.rows.whole, self._known), self.here)
