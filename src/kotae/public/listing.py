"""Lists of cases in pages: of a month, of a field, of a unit."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from kotae.public.catalogue import LIVE, Catalogue, Scope
from kotae.public.data.legacy import Loss
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

    `address(number, form)` is the path of one of its pages, counted from 1. `losses` tells which
    characters the CP932 form of its data replaces; `marks` is what they depend on.
    """

    title: str
    lead: str
    crumbs: tuple[Crumb, ...]
    scope: Scope
    total: int
    size: int
    address: Callable[..., str]
    forms: tuple[str, ...]
    losses: Callable[[], Sequence[Loss]] = tuple
    marks: bytes = b""

    @property
    def pages(self) -> int:
        """Return how many pages the list has."""
        return ceil(self.total / self.size)


def find(listing: Listing, number: str | None, here: Site) -> Page | None:
    """Return one page; the first has no number in its path, and there is none beyond the last."""
    wanted = int(number) if number else 1
    if wanted > listing.pages or number in {"0", "1"} or (number or "").startswith("0"):
        return None
    return _page(listing, wanted, here, LIVE)


def every(listing: Listing, here: Site, catalogue: Catalogue) -> Iterator[Page]:
    """Yield all pages of a list."""
    return (_page(listing, number, here, catalogue) for number in range(1, listing.pages + 1))


def _page(listing: Listing, number: int, here: Site, catalogue: Catalogue) -> Page:
    start = (number - 1) * listing.size
    rows = catalogue.rows(listing.scope, start, start + listing.size)
    told = listing.title, listing.total, number, rows.marks, listing.marks
    stamp = stamp_of(here.stamp, *told)
    path = listing.address(number)

    def show() -> bytes:
        return render(
            "months/show.html", here, path, listing=listing, number=number, rows=rows.heads,
            losses=listing.losses(),
        )  # fmt: skip

    return Page(path, HTML, stamp, show)
