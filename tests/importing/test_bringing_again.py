import dataclasses
from datetime import date

import pytest

from kotae.cases.models import Case
from kotae.editions.models import Edition
from kotae.importing.bringing import bring, mark_in, relink
from kotae.importing.queries import is_in
from kotae.lib.pages.reading import read_page
from kotae.publishing.models import Release
from kotae.publishing.releasing import withdraw
from tests.importing.page import DAY, PAGE, brought, read
from tests.world import World, build

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def world() -> World:
    return build()


def test_a_file_is_in_as_long_as_what_is_here_was_read_from_it(world: World) -> None:
    """A page that is changed and changed back is taken in a third time."""
    first, second = "ab" * 32, "cd" * 32
    for state, told, digest in (("new", read(), first), ("changed", read(third="暗い。"), second)):
        assert brought(told, world) == ("p700001", state)
        assert not is_in(digest)
        mark_in(digest, [told])
        assert is_in(digest)

    assert not is_in(first)
    assert brought(read(), world) == ("p700001", "changed")
    assert not is_in(second)


def test_pages_without_a_number_are_not_taken_for_each_other(world: World) -> None:
    """Two cities' index.html, and two requests in files of one name"""
    first = dataclasses.replace(read(), page_number=None, source="s1/index.html")
    other_city = dataclasses.replace(first, profile="hakodate", source="s2/index.html")
    other_case = dataclasses.replace(first, title="ベンチについて", source="s3/index.html")

    states = [brought(parsed, world)[1] for parsed in (first, other_city, other_case, first)]

    assert states == ["new", "new", "new", "same"]
    assert Case.objects.count() == 3


def test_two_bodies_with_a_page_of_one_number_have_two_addresses(world: World) -> None:
    """P-3: an address never changes hands"""
    brought(read(), world)

    key, state = brought(dataclasses.replace(read(), profile="osaka-koe"), world)

    assert state == "new"
    assert key.startswith("p700001-")


def test_the_same_page_saved_in_another_way_changes_nothing(world: World) -> None:
    brought(read(), world)
    text = PAGE.format(
        number="700001",
        title="街灯について",
        answered="令和7年6月27日(金曜日)",
        third="予備の灯具を置いてほしい。",
        extra="",
    )
    html = "".join(
        f"<p>　{line}</p>" for line in text.replace("2025年7月31日", "2026年1月5日").splitlines()
    )

    saved = read_page(html.encode("cp932"), "700001.html", None, None).cases[0]

    assert brought(saved, world) == ("p700001", "same")


def test_a_withdrawn_case_stays_withdrawn_when_its_page_comes_again(world: World) -> None:
    """R-17; promise 4"""
    bring(read(), by=world.hanae, on=DAY)
    withdraw(Case.objects.get(), reason="個人情報", by=world.hanae, on=DAY)

    assert brought(read(extra="(3)置く。"), world) == ("p700001", "changed")

    assert Edition.objects.current().get().withdrawn_reason == "個人情報"
    assert [row.content for row in Edition.objects.all()] == [{}, {}]


def test_a_withdrawn_case_stays_withdrawn_when_what_it_cites_comes_in(world: World) -> None:
    """R-17; promise 4"""
    brought(read("700002", extra="(3)令和7年5月30日に回答したとおりである。"), world)
    withdraw(Case.objects.get(), reason="個人情報", by=world.hanae, on=DAY)
    brought(read("700001", answered="令和7年5月30日(金曜日)"), world)

    assert relink(by=world.hanae, on=DAY) == 0

    assert Edition.objects.current().get(key="p700002").withdrawn_on == DAY


def test_an_imported_case_is_dated_as_its_page_is(world: World) -> None:
    """P-2, P-3; K-9: what we did ourselves keeps its own day"""
    brought(read(), world)

    assert Edition.objects.get().released_on == date(2025, 7, 31)
    assert Release.objects.get().released_on == DAY


def test_long_words_of_a_page_go_in_whole_on_every_database(world: World) -> None:
    parsed = dataclasses.replace(
        read(),
        title="長" * 400,
        field="野" * 400,
        handling="説" * 400,
        contact=dataclasses.replace(read().contact, unit="局" * 400, phone="番" * 400),
        enclosures=("書" * 600,),
    )

    brought(parsed, world)

    edition = Edition.objects.get()
    assert (edition.title, edition.field) == ("長" * 400, "野" * 300)
    assert edition.content["contact"]["phone"] == "番" * 400
