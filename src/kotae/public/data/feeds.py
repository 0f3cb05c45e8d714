"""Atom feeds: of the whole site, of a field, of a unit (D-20).

An entry's id never changes. Its `updated` is the day of its edition, at as many seconds past
midnight as the edition has revisions, so that a second edition of one day is news too. A withdrawn
case shows as a tombstone (RFC 6721).
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta, timezone

from kotae.editions.models import Edition
from kotae.public import addresses
from kotae.public.catalogue import EVERYTHING, LIVE, Catalogue, Scope
from kotae.public.page import ATOM, Page, stamp_of
from kotae.public.site import Site
from kotae.public.templating import render

FORM = re.compile(re.escape(addresses.FEED))
JST = timezone(timedelta(hours=9))
NEVER = datetime(1970, 1, 1, tzinfo=JST)


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return the feed of the whole site."""
    return page(match[0], here.name, EVERYTHING, LIVE, here)


def every(here: Site, catalogue: Catalogue) -> Iterator[Page]:
    """Yield the feed of the whole site; those of fields and units stand with their lists."""
    yield page(addresses.FEED, here.name, EVERYTHING, catalogue, here)


def page(path: str, title: str, scope: Scope, catalogue: Catalogue, here: Site) -> Page:
    """Return a feed: the 50 newest editions and the 50 latest withdrawals in a scope."""
    entries, gone = catalogue.newest(scope), catalogue.gone(scope)

    def show() -> bytes:
        return render(
            "data/feed.xml", here, path, title=title, entries=entries.heads, gone=gone.heads,
            updated=updated, moment=_moment(entries.heads, gone.heads),
        )  # fmt: skip

    return Page(path, ATOM, stamp_of(here.stamp, title, entries.marks, gone.marks), show)


def _moment(entries: Iterable[Edition], gone: Iterable[Edition]) -> str:
    """Return when a feed last changed."""
    moments = [updated(row.released_on, row.revision) for row in entries]
    moments += [updated(row.withdrawn_on, row.revision) for row in gone if row.withdrawn_on]
    return max(moments, default=NEVER.isoformat())


def updated(day: date, revision: int) -> str:
    """Return the moment of an edition, RFC 3339 with offset."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=JST)
    return (midnight + timedelta(seconds=revision)).isoformat()
