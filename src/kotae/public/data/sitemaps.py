"""sitemap.xml, in parts of 50,000 addresses, and robots.txt; nothing that is not public (P-16)."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain
from math import ceil

from kotae.editions.models import Edition
from kotae.public import addresses, counts
from kotae.public.catalogue import LIVE, Catalogue
from kotae.public.page import TEXT, XML, Page, stamp_of
from kotae.public.site import Site
from kotae.public.templating import render

FORM = re.compile(r"robots\.txt|sitemap(?:-(?P<number>[1-9]\d{0,6}))?\.xml", re.ASCII)
PART = 50_000  # the protocol's limit for one file


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return robots.txt, the sitemap, or one part of it."""
    return next((page for page in every(here, LIVE) if page.path == match[0]), None)


def every(here: Site, catalogue: Catalogue) -> Iterator[Page]:
    """Yield robots.txt, the sitemap, and its parts where one file is not enough."""
    yield Page(addresses.ROBOTS, TEXT, here.stamp, partial(_robots, here))
    lists = list(_lists(here, catalogue))
    cases = Edition.objects.public().count()
    parts = ceil((len(lists) + cases) / PART)
    if parts <= 1:
        yield _part(addresses.SITEMAP, lists, 0, PART, here)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, parts + 1)]
    index = partial(render, "data/sitemap-index.xml", here, addresses.SITEMAP, parts=names)
    yield Page(addresses.SITEMAP, XML, stamp_of(here.stamp, parts), index)
    first = PART - len(lists)
    yield _part(names[0], lists, 0, first, here)
    for place, name in enumerate(names[1:]):
        start = first + place * PART
        yield _part(name, [], start, start + PART, here)


def _robots(here: Site) -> bytes:
    lines = ("User-agent: *", "Disallow:", f"Sitemap: {here.absolute(addresses.SITEMAP)}", "")
    return "\n".join(lines).encode()


def _lists(here: Site, catalogue: Catalogue) -> Iterator[str]:
    yield from (addresses.HOME, addresses.ABOUT, addresses.ACCESSIBILITY)
    months = catalogue.months()
    yield from chain(
        (addresses.month(month.key) for month in months),
        (addresses.year(year.number) for year in counts.years(months)),
        (addresses.field(field.key) for field in catalogue.fields()),
        (addresses.unit(unit.key) for unit in catalogue.units(here)),
    )


def _part(path: str, lists: list[str], start: int, end: int, here: Site) -> Page:
    cases = Edition.objects.public().order_by("key").values_list("key", "released_on")
    rows = list(cases[start:end])
    show = partial(
        render, "data/sitemap.xml", here, path,
        lists=lists, cases=[(addresses.case(key), day.isoformat()) for key, day in rows],
    )  # fmt: skip
    return Page(path, XML, stamp_of(here.stamp, lists, rows), show)
