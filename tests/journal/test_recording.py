from datetime import date

import pytest

from kotae.journal.actors import SYSTEM, Actor
from kotae.journal.checks import broken_links
from kotae.journal.models import Event
from kotae.journal.recording import record

pytestmark = pytest.mark.django_db
DAY = date(2025, 6, 2)


def three_events() -> list[Event]:
    return [record(f"case.{n}", ("case", "a"), by=SYSTEM, on=DAY, step=n) for n in (1, 2, 3)]


def broken() -> list[str]:
    return [issue.message for issue in broken_links()]


def test_an_event_names_the_actor_in_the_post_of_that_day() -> None:
    """K-6"""
    actor = Actor("s1", "浜名", "係長", "W01", "波止場区役所")

    event = record("case.received", ("case", "a"), by=actor, on=DAY, origin="received")

    assert (event.actor_name, event.post, event.unit_name) == ("浜名", "係長", "波止場区役所")
    assert (event.verb, event.on, event.facts) == ("case.received", DAY, {"origin": "received"})


def test_each_subject_has_a_chain_of_its_own() -> None:
    three_events()

    other = record("case.1", ("case", "b"), by=SYSTEM, on=DAY)

    assert (other.position, other.previous) == (1, "")
    assert broken() == []


def test_a_changed_event_breaks_the_chain_at_its_place() -> None:
    """Promise 5; S-5"""
    _, second, _ = three_events()
    Event.objects.filter(pk=second.pk).update(actor_name="別人")

    assert broken() == ["経過の連鎖が切れています: case a 2 case.2"]


def test_a_removed_event_breaks_the_chain_at_the_next() -> None:
    """Promise 5; S-5"""
    first, _, _ = three_events()
    first.delete()

    assert broken() == ["経過の連鎖が切れています: case a 2 case.2"]


def test_events_put_in_another_order_break_the_chain() -> None:
    _, second, third = three_events()
    Event.objects.filter(pk=third.pk).update(position=9)
    Event.objects.filter(pk=second.pk).update(position=3)

    assert broken() == ["経過の連鎖が切れています: case a 3 case.2"]
