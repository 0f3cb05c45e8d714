"""The pages of a case: each question with its answer, the traditional layout, JSON and CSV."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from kotae.public import addresses
from kotae.public.cases import sources
from kotae.public.cases.sheet import Sheet
from kotae.public.cases.sources import Beside, Source
from kotae.public.data import documents, tables
from kotae.public.data.forms import utf8
from kotae.public.page import CSV, GONE, HTML, JSON, OK, Page, stamp_of
from kotae.public.rows import Entry, Rows, entry_of
from kotae.public.site import Site
from kotae.public.snapshot import Snapshot
from kotae.public.templating import render

FORM = re.compile(r"cases/(?P<key>[\w.-]+?)(?P<form>-plain\.html|\.html|\.json|\.csv)")
FORMS = {".html": HTML, "-plain.html": HTML, ".json": JSON, ".csv": CSV}
CHUNK = 100


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return one page of a case."""
    source = sources.one(match["key"])
    return next(_pages_of(source, here, [match["form"]])) if source else None


def pages_for(key: str, here: Site) -> list[Page]:
    """Return all pages of a case; none where it was never public."""
    source = sources.one(key)
    return list(_pages_of(source, here, FORMS)) if source else []


def every(here: Site, snapshot: Snapshot) -> Iterator[Page]:
    """Yield the pages of all cases, month by month; their rows are read chunk by chunk."""
    for month in snapshot.by_month():
        for start in range(0, len(month), CHUNK):
            chunk = month[start : start + CHUNK]
            rows = Rows([entry for entry, _ in chunk])
            for place, (entry, beside) in enumerate(chunk):
                known = snapshot.known(Rows([entry]))
                source = partial(_source, rows, place, beside, known)
                yield from _pages(entry, beside, known, source, here)


def _source(rows: Rows, place: int, beside: Beside, known: frozenset[str]) -> Source:
    return Source(rows.whole[place], beside, known)


def _pages_of(source: Source, here: Site, forms: Iterable[str]) -> Iterator[Page]:
    entry = entry_of(source.edition)
    return _pages(entry, source.beside, source.known, lambda: source, here, forms)


def _pages(
    entry: Entry,
    beside: Beside,
    known: frozenset[str],
    source: Callable[[], Source],
    here: Site,
    forms: Iterable[str] = FORMS,
) -> Iterator[Page]:
    stamp = stamp_of(here.stamp, entry.mark, beside, sorted(known))
    return (_page(entry, stamp, source, form, here) for form in forms)


def _page(entry: Entry, stamp: str, source: Callable[[], Source], form: str, here: Site) -> Page:
    path = addresses.case(entry.key, form)
    show = partial(_render, source, form, here, path)
    return Page(path, FORMS[form], stamp, show, GONE if entry.gone else OK)


def _render(get: Callable[[], Source], form: str, here: Site, path: str) -> bytes:
    source = get()
    if form == ".json":
        return documents.case(source, here)
    if form == ".csv":
        return utf8(tables.points([source], here))
    if source.edition.withdrawn_on:
        return render("cases/gone.html", here, path, edition=source.edition)
    template = "cases/plain.html" if form == "-plain.html" else "cases/show.html"
    return render(template, here, path, sheet=Sheet(source, here))
