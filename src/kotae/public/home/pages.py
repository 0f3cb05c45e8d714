"""The pages that stand alone: first page, about, accessibility, components, styles, not found."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kotae.public import addresses, counts, page, styles
from kotae.public.catalogue import EVERYTHING, LIVE, Catalogue
from kotae.public.home.accessibility import CRITERIA, results
from kotae.public.home.codes import code_tables
from kotae.public.home.example import example
from kotae.public.page import HTML, Page, stamp_of
from kotae.public.site import Site
from kotae.public.templating import render

NEWEST = 20
ICON = Path(__file__).parents[1] / "static" / "icon.svg"


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return one of the pages that stand alone."""
    return _PAGES[match[0]](here, LIVE)


def every(here: Site, catalogue: Catalogue) -> Iterator[Page]:
    """Yield them all."""
    return (build(here, catalogue) for build in _PAGES.values())


def not_found(here: Site, path: str) -> Page:
    """Return the page that answers for an address that leads nowhere, with links from there."""
    show = partial(render, "home/not_found.html", here, path)
    return Page(path, HTML, here.stamp, show, status=page.NOT_FOUND)


def _index(here: Site, catalogue: Catalogue) -> Page:
    rows, years = catalogue.rows(EVERYTHING, 0, NEWEST), counts.years(catalogue.months())
    fields, units = catalogue.fields(), catalogue.units(here)
    stamp = stamp_of(here.stamp, rows.marks, years, fields, units)

    def show() -> bytes:
        return render(
            "home/index.html", here, addresses.HOME,
            rows=rows.heads, years=years, fields=fields, units=units,
        )  # fmt: skip

    return Page(addresses.HOME, HTML, stamp, show)


def _about(here: Site, _catalogue: Catalogue) -> Page:
    show = partial(render, "home/about.html", here, addresses.ABOUT, tables=code_tables())
    return Page(addresses.ABOUT, HTML, here.stamp, show)


def _accessibility(here: Site, _catalogue: Catalogue) -> Page:
    path = addresses.ACCESSIBILITY
    show = partial(
        render, "home/accessibility.html", here, path,
        criteria=CRITERIA, results=results(here.facts["accessibility_results"]),
    )  # fmt: skip
    return Page(path, HTML, here.stamp, show)


def _components(here: Site, _catalogue: Catalogue) -> Page:
    path = addresses.COMPONENTS
    show = partial(render, "home/components.html", here, path, example=example())
    return Page(path, HTML, here.stamp, show)


def _not_found(here: Site, _catalogue: Catalogue) -> Page:
    """Return the file that a web server may show for any missing address: its links are whole."""
    path = addresses.NOT_FOUND
    show = partial(render, "home/not_found.html", here, path, link=here.absolute)
    return Page(path, HTML, here.stamp, show, status=page.NOT_FOUND)


def _styles(here: Site, _catalogue: Catalogue) -> Page:
    return Page(addresses.STYLES, page.CSS, here.stamp, styles.sheet)


def _icon(here: Site, _catalogue: Catalogue) -> Page:
    return Page(addresses.ICON, page.SVG, here.stamp, ICON.read_bytes)


_PAGES: dict[str, Callable[[Site, Catalogue], Page]] = {
    addresses.HOME: _index,
    addresses.ABOUT: _about,
    addresses.ACCESSIBILITY: _accessibility,
    addresses.COMPONENTS: _components,
    addresses.NOT_FOUND: _not_found,
    addresses.STYLES: _styles,
    addresses.ICON: _icon,
}
FORM = re.compile("|".join(map(re.escape, _PAGES)))
