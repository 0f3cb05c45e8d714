from datetime import date

import pytest

from kotae.editions.models import Office
from kotae.journal.actors import SYSTEM
from kotae.journal.models import Event
from kotae.organisation.appointing import Person, Post, appoint
from kotae.organisation.establishing import UnitFacts, succeed
from kotae.organisation.models import Appointment, Unit
from kotae.organisation.queries import acting_as, unit_named
from tests.world import ASKED, FOUNDED, build

pytestmark = pytest.mark.django_db
REFORM = date(2026, 4, 1)


def reform() -> Unit:
    facts = UnitFacts("W01-1", "まちづくり課", "section", phone="099-555-0199")
    return succeed(build().window, facts, by=SYSTEM, on=REFORM)


def test_a_renamed_section_keeps_its_old_name_for_its_old_days() -> None:
    """K-6: names on a record are those of its day"""
    reform()

    old = unit_named("波止場区役所", "地域課", on=ASKED)
    new = unit_named("波止場区役所", "まちづくり課", on=REFORM)

    assert old is not None
    assert new is not None
    assert (old.valid_to, old.successor) == (date(2026, 3, 31), new)
    assert unit_named("波止場区役所", "地域課", on=REFORM) is None
    assert unit_named("波止場区役所", "まちづくり課", on=ASKED) is None


def test_the_outside_sees_the_present_name_and_telephone() -> None:
    """P-7: a renamed section updates on all live pages"""
    reform()

    office = Office.objects.get(code="W01-1")

    assert (office.name, office.phone) == ("波止場区役所 まちづくり課", "099-555-0199")


def test_a_section_whose_code_changes_is_found_under_both() -> None:
    world = build()

    succeed(world.window, UnitFacts("W01-9", "暮らし課", "section"), by=SYSTEM, on=REFORM)

    names = Office.objects.filter(code__in=["W01-1", "W01-9"]).values_list("name", flat=True)
    assert list(names) == ["波止場区役所 暮らし課", "波止場区役所 暮らし課"]


def test_a_person_acts_in_the_post_held_longest_on_that_day() -> None:
    """K-5"""
    world = build()
    post = Post(world.ward, "総務課付", "係長")
    appoint(Person("s1", "浜名 花江"), post, until=None, by=SYSTEM, on=ASKED)

    actor = acting_as("s1", on=REFORM)

    assert (actor.post, actor.unit_name) == ("広聴担当係長", "地域課")


def test_nobody_acts_before_being_appointed_or_after_leaving() -> None:
    build()
    Appointment.objects.update(valid_to=ASKED)

    with pytest.raises(Appointment.DoesNotExist, match="s1 は 2026-04-01 に発令されていません"):
        acting_as("s1", on=REFORM)
    with pytest.raises(Appointment.DoesNotExist):
        acting_as("s1", on=date(2019, 1, 1))


def test_a_unit_by_an_ambiguous_name_is_no_unit() -> None:
    world = build()
    assert unit_named("波止場区役所", "", on=ASKED) == world.ward

    Unit.objects.create(code="W02", name="波止場区役所", kind="ward", valid_from=FOUNDED)

    assert unit_named("波止場区役所", "", on=ASKED) is None


def test_every_act_leaves_one_event() -> None:
    """Promise 5"""
    reform()

    verbs = Event.objects.order_by("pk").values_list("verb", flat=True)

    assert list(verbs) == [
        "unit.established",
        "unit.established",
        "staff.appointed",
        "unit.succeeded",
    ]
