"""Lists of cases in pages: of a month, of a field, of a unit."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import NamedTuple

from django.db.models import Q

from kotae.editions.models import Edition
from kotae.public.page import HTML, Page, stamp_of
from kotae.public.site import Site
from kotae.public.templating import render


class Crumb(NamedTuple):
    """One step of the way down to a page."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of cases: those that `scope` selects.

    `address(number, form)` is the path of one of its pages, counted from 1.
    """

    title: str
    lead: str
    crumbs: tuple[Crumb, ...]
    scope: Q
    total: int
    size: int
    address: Callable[..., str]
    forms: tuple[str, ...]

    @property
    def pages(self) -> int:
        """Return how many pages the list has."""
        return ceil(self.total / self.size)


def find(listing: Listing, number: str | None, here: Site) -> Page | None:
    """Return one page; the first has no number in its path, and there is none beyond the last."""
    wanted = int(number) if number else 1
    if wanted > listing.pages or number in {"0", "1"} or (number or "").startswith("0"):
        return None
    return _page(listing, wanted, here)


def every(listing: Listing, here: Site, rows: Sequence[Edition] = ()) -> Iterator[Page]:
    """Yield all pages of a list; `rows` are all of its rows where they are at hand."""
    for number in range(1, listing.pages + 1):
        start = (number - 1) * listing.size
        yield _page(listing, number, here, rows[start : start + listing.size])


def digests(rows: Iterable[Edition]) -> list[tuple[object, ...]]:
    """Return what a list shows of its rows depends on."""
    return [(row.key, row.revision, row.digest, row.title, row.released_on) for row in rows]


def _page(listing: Listing, number: int, here: Site, rows: Sequence[Edition] = ()) -> Page:
    rows = rows or _rows(listing, number)
    stamp = stamp_of(here.stamp, listing.title, listing.total, number, digests(rows))
    path = listing.address(number)
    show = partial(
        render, "months/show.html", here, path, listing=listing, number=number, rows=rows
    )
    return Page(path, HTML, stamp, show)


def _rows(listing: Listing, number: int) -> list[Edition]:
    start = (number - 1) * listing.size
    rows = Edition.objects.public().filter(listing.scope).heads()
    return list(rows[start : start + listing.size])
