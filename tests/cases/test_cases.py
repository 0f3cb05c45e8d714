import dataclasses

import pytest
from django.db import IntegrityError

from kotae.cases.checks import closing_issues
from kotae.cases.closing import close
from kotae.cases.models import Case
from kotae.cases.receiving import receive_published, restate
from kotae.cases.splitting import split
from kotae.journal.models import Event
from kotae.lib.issues import NotReadyError
from kotae.lib.points import Point
from tests.world import ANSWERED, ASKED, Until, build, proposal

pytestmark = pytest.mark.django_db
ASKS = ("街灯が消えている。", "いつ直るのか。")


def verbs(case: Case) -> list[str]:
    events = Event.objects.filter(subject_kind="case", subject_key=case.key)
    return list(events.order_by("position").values_list("verb", flat=True))


def test_a_case_keeps_the_words_as_they_came() -> None:
    """R-06"""
    case = build().case(Until.RECEIVED)

    assert [v.text for v in case.versions.all()] == ["(1)街灯が消えている。\n(2)いつ直るのか。"]
    assert (case.origin, case.requester.kind, case.requester.name) == ("received", "citizen", "")


def test_a_published_case_bears_its_source() -> None:
    world = build()
    intake = dataclasses.replace(
        world.intake("p12", ASKS), source="pages/12.html", page_number="12"
    )

    case = receive_published(intake, by=world.hanae, on=ASKED)

    assert (case.origin, case.source, case.page_number) == ("imported", "pages/12.html", "12")


def test_a_correction_is_a_new_version_and_the_old_one_stays() -> None:
    """R-06; promise 3"""
    world = build()
    case = world.case(Until.RELEASED)

    restate(case, world.intake("a1", ("ベンチも。",)), reason="訂正", by=world.hanae, on=ANSWERED)

    versions = case.versions.order_by("number").values_list("number", "text", "reason")
    assert list(versions) == [
        (1, "(1)街灯が消えている。\n(2)いつ直るのか。", ""),
        (2, "(1)ベンチも。", "訂正"),
    ]
    assert case.closed_on is None
    assert case.words.points.count() == 0


def test_points_keep_their_labels_order_and_nesting() -> None:
    world = build()
    case = world.case(Until.RECEIVED)
    nested = Point(number=1, label="ア", parent=2, text="何日の何時か。", line=3)
    told = proposal(ASKS)
    told = dataclasses.replace(
        told, points=(*told.points, nested), preamble="前に", afterword="後に"
    )

    split(case, told, by=world.hanae, on=ASKED)

    rows = case.words.points.order_by("position").values_list("label", "text", "parent__label")
    assert list(rows) == [
        ("(1)", "街灯が消えている。", None),
        ("(2)", "いつ直るのか。", None),
        ("ア", "何日の何時か。", "(2)"),
    ]
    assert (case.words.preamble, case.words.afterword) == ("前に", "後に")
    asked = case.words.points.filter(parent=None).order_by("position")
    assert list(asked.values_list("asked", flat=True)) == ["other", "date_time"]


def test_words_are_split_once() -> None:
    world = build()
    case = world.case(Until.SPLIT)

    with pytest.raises(NotReadyError, match="a1 の項目は既に分けてあります"):
        split(case, proposal(ASKS), by=world.hanae, on=ASKED)

    assert case.words.points.count() == 2
    assert verbs(case) == ["case.received", "case.split"]


def test_a_case_without_points_is_not_closed() -> None:
    world = build()
    case = world.case(Until.RECEIVED)

    with pytest.raises(NotReadyError, match="a1 に要望項目がありません"):
        close(case, by=world.hanae, on=ANSWERED)

    assert verbs(case) == ["case.received"]


def test_a_case_is_closed_once() -> None:
    case = build().case(Until.CLOSED)

    assert case.closed_on == ANSWERED
    assert [issue.code for issue in closing_issues(case)] == ["already_closed"]


def test_two_cases_never_share_a_public_number() -> None:
    world = build()
    world.case(Until.RECEIVED)

    with pytest.raises(IntegrityError):
        world.case(Until.RECEIVED)


def test_every_verb_leaves_one_event() -> None:
    """Promise 5"""
    case = build().case(Until.RELEASED)

    assert verbs(case) == [
        "case.received",
        "case.split",
        "reply.recorded",
        "case.closed",
        "case.released",
    ]
