"""Atom feeds: of the whole site, of a field, of a unit (D-20).

An entry's id never changes. Its `updated` is the day of its edition, at as many seconds past
midnight as the edition has revisions, so that a second edition of one day is news too. A withdrawn
case shows as a tombstone (RFC 6721).
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from functools import partial

from django.db.models import Q

from kotae.editions.models import Edition
from kotae.public import addresses
from kotae.public.page import ATOM, Page, stamp_of
from kotae.public.site import Site
from kotae.public.templating import render

FORM = re.compile(re.escape(addresses.FEED))
LENGTH = 50
JST = timezone(timedelta(hours=9))
NEVER = datetime(1970, 1, 1, tzinfo=JST)


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return the feed of the whole site."""
    return page(match[0], here.name, Q(), here)


def every(here: Site) -> Iterator[Page]:
    """Yield the feed of the whole site; those of fields and units stand with their lists."""
    yield page(addresses.FEED, here.name, Q(), here)


def page(path: str, title: str, scope: Q, here: Site) -> Page:
    """Return a feed: the 50 newest editions and the 50 latest withdrawals in a scope."""
    readable, current = Edition.objects.public(), Edition.objects.current()
    entries = list(readable.filter(scope).heads().order_by("-released_on", "key")[:LENGTH])
    withdrawn = current.filter(scope, withdrawn_on__isnull=False).order_by("-withdrawn_on", "key")
    gone = list(withdrawn.heads()[:LENGTH])
    moments = [updated(row.released_on, row.revision) for row in entries]
    moments += [updated(row.withdrawn_on, row.revision) for row in gone if row.withdrawn_on]
    rows = [(r.key, r.revision, r.digest, r.title, r.released_on, r.withdrawn_on) for r in entries]
    rows += [(r.key, r.revision, r.digest, r.title, r.released_on, r.withdrawn_on) for r in gone]
    show = partial(
        render, "data/feed.xml", here, path,
        title=title, entries=entries, gone=gone, updated=updated,
        moment=max(moments, default=NEVER.isoformat()),
    )  # fmt: skip
    return Page(path, ATOM, stamp_of(here.stamp, title, rows), show)


def updated(day: date, revision: int) -> str:
    """Return the moment of an edition, RFC 3339 with offset."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=JST)
    return (midnight + timedelta(seconds=revision)).isoformat()
