import dataclasses
from datetime import date

import pytest

from kotae.cases.models import Case, RecordVersion
from kotae.editions.models import Edition
from kotae.importing.bringing import bring, relink
from kotae.importing.models import BroughtPage
from kotae.journal.checks import broken_links
from kotae.journal.models import Event
from kotae.lib.pages.parsed import ParsedClosing
from kotae.replies.models import Outcome
from tests.importing.page import DAY, brought, read
from tests.world import World, build

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def world() -> World:
    return build()


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
