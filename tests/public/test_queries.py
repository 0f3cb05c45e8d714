from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kotae.public import registry, site
from tests.public import samples
from tests.public.long_case import long_case

pytestmark = pytest.mark.django_db

PAGES = {
    "index.html": 4,  # newest, months, fields, units
    "months/2024-04.html": 3,  # which there are, which on this page, contents for what is lost
    "months/2024-04.csv": 2,  # which there are, their contents
    "months/2024-04-cp932.csv": 2,
    "months/2024-04.xlsx": 2,
    "months/2024-04.json": 2,
    "years/2024.html": 2,
    "years/2024.csv": 2,
    "years/2024-cp932.csv": 2,
    "years/2024.xlsx": 2,
    "units/B10.html": 2,
    "units/B10.atom.xml": 3,  # which unit, newest, withdrawn
    "atom.xml": 2,
    "sitemap.xml": 5,
    "cases/m0000.html": 3,  # the case, before, after
    "about.html": 0,
}


def queries(work: Callable[[], object]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        work()
    return len(seen)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("count", [1, 3])
def test_a_page_asks_a_literal_number_of_queries(path: str, count: int) -> None:
    samples.many(count)
    here = site.load()

    def serve() -> None:
        page = registry.find(path, here)
        assert page is not None
        page.render()

    assert queries(serve) == PAGES[path]


def test_the_site_itself_is_two_queries() -> None:
    assert queries(site.load) == 2


def test_a_case_that_cites_asks_once_more_whatever_it_cites() -> None:
    samples.publish(long_case(), "long1")
    here = site.load()

    assert queries(lambda: registry.find("cases/long1.html", here)) == 4


@pytest.mark.parametrize("count", [1, 3])
def test_walking_through_all_cases_asks_no_query_per_case(count: int) -> None:
    samples.many(count)
    here = site.load()

    def build() -> None:
        for page in registry.all_pages(here):
            page.render()

    assert queries(build) == 18


@pytest.mark.parametrize("count", [1, 3])
def test_the_stamps_of_all_pages_ask_nothing_per_list(count: int) -> None:
    """The cases, two orders for the feeds, three counts, and the addresses of the sitemap (2)."""
    for number in range(count):
        samples.publish(
            samples.small(month=f"2024-{number + 1:02}", field=f"分野{number}"), f"s{number}"
        )
    here = site.load()

    assert queries(lambda: [page.stamp for page in registry.all_pages(here)]) == 8
