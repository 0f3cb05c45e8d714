"""Lists by field (分野区分) and by unit (担当部署), with a feed each."""

import re
from collections.abc import Iterator
from functools import partial

from django.utils.translation import gettext as _

from kotae.public import addresses, listing
from kotae.public.catalogue import LIVE, Catalogue, Scope
from kotae.public.counts import Group
from kotae.public.data import feeds
from kotae.public.listing import Crumb, Listing
from kotae.public.page import Page
from kotae.public.site import Site

FORM = re.compile(r"(?P<kind>fields|units)/[\w-]+(?:\.html|\.atom\.xml)")
PAGE_SIZE = 100
FEED = ".atom.xml"


def find(match: re.Match[str], here: Site) -> Page | None:
    """Return one page of a field or unit that has cases.

    A unit's code may itself end in -1, so paths are compared whole rather than taken apart.
    """
    for topic in _topics(match["kind"], here, LIVE):
        if topic.address(form=FEED) == match[0]:
            return _feed(topic, here, LIVE)
        stem = topic.address().removesuffix(".html")
        number = re.fullmatch(re.escape(stem) + r"(?:-(\d{1,6}))?\.html", match[0])
        if number and (page := listing.find(topic, number[1], here)):
            return page
    return None


def every(here: Site, catalogue: Catalogue) -> Iterator[Page]:
    """Yield the pages of all fields and units."""
    for kind in ("fields", "units"):
        for topic in _topics(kind, here, catalogue):
            yield from listing.every(topic, here, catalogue)
            yield _feed(topic, here, catalogue)


def _topics(kind: str, here: Site, catalogue: Catalogue) -> list[Listing]:
    if kind == "fields":
        return [_field(group, here) for group in catalogue.fields()]
    return [_unit(group, here) for group in catalogue.units(here)]


def _field(group: Group, here: Site) -> Listing:
    return Listing(
        title=_("分野「%(name)s」の要望等") % {"name": group.name},
        lead=here.facts["lead"],
        crumbs=(Crumb(_("分野で探す"), f"{addresses.HOME}#fields"),),
        scope=Scope("field", (group.key,)),
        total=group.cases,
        size=PAGE_SIZE,
        address=partial(addresses.field, group.key),
        forms=(FEED,),
    )


def _unit(group: Group, here: Site) -> Listing:
    return Listing(
        title=_("%(name)sが担当した要望等") % {"name": group.name},
        lead=here.facts["lead"],
        crumbs=(Crumb(_("担当部署で探す"), f"{addresses.HOME}#units"),),
        scope=Scope("unit_code", (group.key,)),
        total=group.cases,
        size=PAGE_SIZE,
        address=partial(addresses.unit, group.key),
        forms=(FEED,),
    )


def _feed(topic: Listing, here: Site, catalogue: Catalogue) -> Page:
    return feeds.page(topic.address(form=FEED), topic.title, topic.scope, catalogue, here)
