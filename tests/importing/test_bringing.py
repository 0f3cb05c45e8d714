import dataclasses
from datetime import date

import pytest

from kotae.cases.models import Case, RecordVersion
from kotae.editions.models import Edition
from kotae.importing.bringing import bring, mark_in, relink
from kotae.importing.models import BroughtPage
from kotae.importing.queries import is_in
from kotae.journal.checks import broken_links
from kotae.journal.models import Event
from kotae.lib.pages.parsed import ParsedCase, ParsedClosing
from kotae.lib.pages.reading import read_page
from kotae.publishing.models import Release
from kotae.publishing.releasing import withdraw
from kotae.replies.models import Outcome
from tests.world import World, build

pytestmark = pytest.mark.django_db
DAY = date(2026, 4, 1)
PAGE = """令和7年度 「要望等の内容と本市の対応」(令和7年6月分)

2025年7月31日

ページ番号:{number}

{title}

分野区分

公園・道路

要望者区分

市民

要望日

令和7年6月2日(月曜日)

回答日

{answered}

要望等の概要

(1)街灯はいつ直るのか。
(2)誰が点検したのか。
(3){third}

対応方針の概要

(1)6月30日に直した。
(2)個人の氏名については、組織として対応しているため、回答を差し控える。
{extra}

以上の概要に基づき、要望者に回答しました。

担当部署

波止場区役所 地域課
(電話番号:099-555-0101)
"""


def read(number: str = "700001", **words: str) -> ParsedCase:
    told = {
        "title": "街灯について",
        "answered": "令和7年6月27日(金曜日)",
        "third": "予備の灯具を置いてほしい。",
        "extra": "",
    }
    text = PAGE.format(number=number, **(told | words))
    reading = read_page(text.encode(), f"pages/{number}.txt", None, None)
    return reading.cases[0]


@pytest.fixture(autouse=True)
def world() -> World:
    return build()


def brought(parsed: ParsedCase, world: World) -> tuple[str, str]:
    found = bring(parsed, by=world.hanae, on=DAY)
    return found.case.key, found.state


def outcomes(case: Case) -> list[tuple[str, str]]:
    rows = Outcome.objects.filter(reply__version=case.words).order_by("point__number")
    return list(rows.values_list("point__label", "kind"))


def test_a_page_becomes_a_closed_case_with_points_blocks_and_an_edition(world: World) -> None:
    assert brought(read(), world) == ("p700001", "new")

    case = Case.objects.get()
    assert (case.origin, case.source, case.page_number) == (
        "imported", "pages/700001.txt", "700001",
    )  # fmt: skip
    assert (case.requested_from, case.closed_on) == (date(2025, 6, 2), DAY)
    assert case.lead_unit is not None
    assert case.lead_unit.name == "地域課"
    assert outcomes(case) == [
        ("(1)", "answered"),
        ("(2)", "as_organisation"),
        ("(3)", "unanswered"),
    ]
    edition = Edition.objects.get()
    assert (edition.key, edition.month, edition.unit_code) == ("p700001", "2025-06", "W01")


def test_the_same_page_again_changes_nothing(world: World) -> None:
    brought(read(), world)
    before = (Event.objects.count(), RecordVersion.objects.count(), Edition.objects.count())

    moved = dataclasses.replace(read(), source="elsewhere/700001.txt")

    assert brought(moved, world) == ("p700001", "same")
    assert (Event.objects.count(), RecordVersion.objects.count(), Edition.objects.count()) == before


def test_a_changed_page_makes_a_new_version_and_a_new_edition(world: World) -> None:
    """R-06; P-3"""
    brought(read(), world)

    assert brought(read(extra="(3)来月から置く。"), world) == ("p700001", "changed")

    case = Case.objects.get()
    assert [version.number for version in case.versions.order_by("number")] == [1, 2]
    assert outcomes(case)[2] == ("(3)", "answered")
    current = Edition.objects.current().get()
    assert (current.revision, current.content["blocks"][2]["text"]) == (2, "来月から置く。")
    assert list(broken_links()) == []


def test_a_new_title_is_a_change_of_the_same_case(world: World) -> None:
    brought(read(), world)

    assert brought(read(title="街灯と灯具について"), world) == ("p700001", "changed")

    assert Edition.objects.current().get().title == "街灯と灯具について"


def test_what_fails_half_way_leaves_nothing(world: World) -> None:
    """Promise 10"""
    events = Event.objects.count()
    broken = dataclasses.replace(read(), closes=(ParsedClosing(date(2025, 5, 1), block=99),))

    with pytest.raises(KeyError):
        bring(broken, by=world.hanae, on=DAY)

    assert (Case.objects.count(), BroughtPage.objects.count(), Edition.objects.count()) == (0, 0, 0)
    assert Event.objects.count() == events


def test_a_citation_is_linked_once_the_cited_page_is_in(world: World) -> None:
    """R-22"""
    brought(read("700002", extra="(3)令和7年5月30日に回答したとおりである。"), world)
    case = Case.objects.get()
    assert Edition.objects.current().get(key=case.key).content["blocks"][2]["citations"] == [
        {
            "text": "令和7年5月30日に回答したとおり",
            "on": "2025-05-30",
            "page_number": None,
            "key": None,
        }
    ]

    brought(read("700001", answered="令和7年5月30日(金曜日)"), world)
    assert relink(by=world.hanae, on=DAY) == 1

    current = Edition.objects.current().get(key="p700002")
    assert current.revision == 2
    assert current.content["blocks"][2]["citations"][0]["key"] == "p700001"
    assert relink(by=world.hanae, on=DAY) == 0


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
