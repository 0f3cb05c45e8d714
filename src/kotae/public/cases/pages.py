"""The pages of a case: each question with its answer, the traditional layout, JSON and CSV."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from kotae.editions.models import Edition
from kotae.public import addresses
from kotae.public.cases import sources
from kotae.public.cases.sheet import Sheet
from kotae.public.cases.sources import Source
from kotae.public.data import documents, tables
from kotae.public.page import CSV, GONE, HTML, JSON, OK, Page, stamp_of
from kotae.public.site import Site
from kotae.public.templating import render

FORM = re.compile(r"cases/(?P<key>[\w.-]+?)(?P<form>-plain\.html|\.html|\.json|\.csv)")
FORMS = {".html": HTML, "-plain.html": HTML, ".json": JSON, ".csv": CSV}
CHUNK = 200


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return one page of a case."""
    source = sources.one(match["key"])
    return _page(source, match["form"], here) if source else None


def pages_for(key: str, here: Site) -> list[Page]:
    """Return all pages of a case; none where it was never public."""
    source = sources.one(key)
    return [_page(source, form, here) for form in FORMS] if source else []


def every(here: Site) -> Iterator[Page]:
    """Yield the pages of all cases, month by month."""
    rows = Edition.objects.current().heads().in_order()
    for _, group in groupby(rows.iterator(2000), key=lambda edition: edition.month):
        month = list(group)
        readable = [edition for edition in month if edition.withdrawn_on is None]
        for chunk in _chunks(month):
            for source in sources.many(chunk, readable):
                yield from (_page(source, form, here) for form in FORMS)


def _chunks(rows: list[Edition]) -> Iterator[list[Edition]]:
    return (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))


def _page(source: Source, form: str, here: Site) -> Page:
    edition = source.edition
    stamp = stamp_of(
        here.stamp, edition.revision, edition.digest, edition.title, edition.released_on,
        edition.withdrawn_on, edition.withdrawn_reason, source.previous, source.following,
        sorted(source.known),
    )  # fmt: skip
    path = addresses.case(edition.key, form)
    status = GONE if edition.withdrawn_on else OK
    return Page(path, FORMS[form], stamp, _renderer(source, form, here, path), status)


def _renderer(source: Source, form: str, here: Site, path: str) -> Callable[[], bytes]:
    edition = source.edition
    if form == ".json":
        return lambda: documents.case(source, here)
    if form == ".csv":
        return lambda: tables.points([source], here)
    if edition.withdrawn_on:
        return lambda: render("cases/gone.html", here, path, edition=edition)
    template = "cases/plain.html" if form == "-plain.html" else "cases/show.html"
    return lambda: render(template, here, path, sheet=Sheet(source, here))
