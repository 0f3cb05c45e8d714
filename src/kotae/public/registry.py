"""Every page of the public site: the server looks one up, the static build walks through all."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kotae.public import site
from kotae.public.cases import pages as cases
from kotae.public.data import feeds, sitemaps
from kotae.public.home import pages as home
from kotae.public.months import pages as months
from kotae.public.page import Page
from kotae.public.site import Site
from kotae.public.snapshot import Snapshot
from kotae.public.topics import pages as topics
from kotae.public.years import pages as years


class Family(NamedTuple):
    """Pages of one kind: the form of their paths, how one is found, and all of them."""

    form: re.Pattern[str]
    find: Callable[[re.Match[str], Site], Page | None]
    every: Callable[[Site, Snapshot], Iterator[Page]]


FAMILIES = (
    Family(home.FORM, home.find, home.every),
    Family(cases.FORM, cases.find, cases.every),
    Family(months.FORM, months.find, months.every),
    Family(years.FORM, years.find, years.every),
    Family(topics.FORM, topics.find, topics.every),
    Family(feeds.FORM, feeds.find, feeds.every),
    Family(sitemaps.FORM, sitemaps.find, sitemaps.every),
)


def find(path: str, here: Site | None = None) -> Page | None:
    """Return the page at a path without leading slash, or None where there is none."""
    for family in FAMILIES:
        if match := family.form.fullmatch(path):
            return family.find(match, here or site.load())
    return None


def all_pages(here: Site | None = None) -> Iterator[Page]:
    """Yield every page of the site, each path once; nothing is rendered before it is asked for.

    A literal number of queries for all stamps. Rows are read when the first page of their list,
    or of their chunk of cases, is rendered: no query per case.
    """
    here = here or site.load()
    snapshot = Snapshot(here)
    for family in FAMILIES:
        yield from family.every(here, snapshot)


def all_paths(here: Site | None = None) -> Iterator[str]:
    """Yield the path of every page of the site."""
    return (page.path for page in all_pages(here))


def pages_for(key: str, here: Site | None = None) -> list[Page]:
    """Return the pages of one case: with its answers, traditional, JSON and CSV."""
    return cases.pages_for(key, here or site.load())
