import json
from typing import get_type_hints

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kotae.cases.models import Case
from kotae.editions.content import PublishedContent
from kotae.editions.models import Edition, SiteFact
from kotae.journal.models import Event
from kotae.lib.issues import NotReadyError
from kotae.publishing.case_page import build as content_of
from kotae.publishing.models import Release
from kotae.publishing.presenting import present
from kotae.publishing.releasing import expire, release, release_again, withdraw
from kotae.replies.models import AnswerBlock, Outcome
from tests.world import ANSWERED, ASKED, Until, build

pytestmark = pytest.mark.django_db


def current(key: str = "a1") -> Edition:
    return Edition.objects.current().get(key=key)


def test_an_edition_holds_each_question_with_its_answer() -> None:
    build().case(Until.RELEASED)

    content = current().content

    assert set(content) == set(get_type_hints(PublishedContent))
    assert [(p["label"], p["text"], p["blocks"]) for p in content["points"]] == [
        ("(1)", "街灯が消えている。", [1]),
        ("(2)", "いつ直るのか。", [2]),
    ]
    assert [(b["label"], b["text"]) for b in content["blocks"]] == [
        ("(1)", "答え1"),
        ("(2)", "答え2"),
    ]
    assert content["requested"] == {"on": "2025-06-02", "to": None}
    assert content["answered"] == [{"unit": "波止場区役所", "on": "2025-06-27"}]


def test_an_edition_stands_in_the_month_of_its_answer() -> None:
    """R-13"""
    build().case(Until.RELEASED)

    edition = current()

    assert (edition.month, edition.fiscal_year, edition.unit_code) == ("2025-06", 2025, "W01")


def test_no_requester_and_no_staff_name_is_in_an_edition() -> None:
    """R-15; promise 4"""
    world = build()
    case = world.case(Until.CLOSED)
    case.requester.name, case.requester.contact = "磯部 渚", "090-0000-0000"
    case.requester.save()

    release(case, by=world.hanae, on=ANSWERED)

    said = json.dumps(current().content, ensure_ascii=False)
    assert [word for word in ("磯部", "渚", "090-0000", "浜名", "花江") if word in said] == []


def test_a_case_is_not_released_while_it_is_open() -> None:
    """Promise 1"""
    world = build()
    case = world.case(Until.ANSWERED)

    with pytest.raises(NotReadyError, match="a1 はまだ完結していません"):
        release(case, by=world.hanae, on=ANSWERED)

    assert not Edition.objects.exists()


def test_a_case_is_not_released_while_a_point_has_no_outcome() -> None:
    """Promise 1; R-20"""
    world = build()
    case = world.case(Until.CLOSED)
    Outcome.objects.filter(point__number=2).delete()

    with pytest.raises(NotReadyError, match="いつ直るのか。 に回答区分がありません"):
        release(case, by=world.hanae, on=ANSWERED)


def test_the_same_text_makes_no_new_edition() -> None:
    world = build()
    case = world.case(Until.RELEASED)

    again = release(case, by=world.hanae, on=ANSWERED)

    assert again.revision == 1
    assert Event.objects.filter(verb="case.released").count() == 1


def test_a_changed_text_makes_the_next_edition_and_keeps_the_first() -> None:
    world = build()
    case = world.case(Until.RELEASED)
    AnswerBlock.objects.filter(number=1).update(text="直した。")

    release(case, by=world.hanae, on=ANSWERED, reason="訂正")

    rows = Edition.objects.order_by("revision").values_list("revision", "is_current")
    assert list(rows) == [(1, False), (2, True)]
    assert current().content["blocks"][0]["text"] == "直した。"
    assert Release.objects.get(revision=2).reason == "訂正"


def test_a_withdrawn_case_leaves_a_stub_without_a_word_of_it() -> None:
    """R-17; P-3"""
    world = build()
    case = world.case(Until.RELEASED)

    withdraw(case, reason="個人が推測されるおそれ", by=world.hanae, on=ANSWERED)

    stub = current()
    assert (stub.title, stub.content) == ("公表を取り下げた要望等", {})
    assert (stub.month, stub.withdrawn_on, stub.withdrawn_reason) == (
        "2025-06", ANSWERED, "個人が推測されるおそれ",
    )  # fmt: skip
    rows = list(Edition.objects.values("title", "head", "content"))
    rest = json.dumps(rows, ensure_ascii=False)
    assert "街灯" not in rest


def test_an_expired_case_leaves_its_title() -> None:
    """R-18"""
    world = build()
    case = world.case(Until.RELEASED)

    expire(case, by=world.hanae, on=ANSWERED)

    stub = current()
    assert (stub.title, stub.content, stub.withdrawn_reason) == (
        "街灯について a1", {}, "公表期間が終了しました。",
    )  # fmt: skip


def test_what_is_not_public_cannot_be_withdrawn() -> None:
    world = build()
    case = world.case(Until.CLOSED)

    with pytest.raises(Edition.DoesNotExist):
        withdraw(case, reason="誤り", by=world.hanae, on=ANSWERED)


def test_a_withdrawn_case_comes_back_only_by_a_decision_of_its_own() -> None:
    """R-17"""
    world = build()
    case = world.case(Until.RELEASED)
    withdraw(case, reason="誤り", by=world.hanae, on=ANSWERED)

    with pytest.raises(NotReadyError, match="a1 は公表を取り下げています（誤り）"):
        release(case, by=world.hanae, on=ANSWERED)
    release_again(case, reason="直して再掲", by=world.hanae, on=ANSWERED)

    assert (current().revision, current().withdrawn_on) == (3, None)
    assert current().title == "街灯について a1"


def test_what_is_public_is_not_released_again() -> None:
    world = build()
    case = world.case(Until.RELEASED)

    with pytest.raises(NotReadyError, match="a1 は取り下げられていません"):
        release_again(case, reason="再掲", by=world.hanae, on=ANSWERED)

    assert current().revision == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_content_takes_the_same_queries_whatever_the_number_of_points(count: int) -> None:
    case = build().case(Until.CLOSED, asks=("問い",) * count)
    case = Case.objects.select_related("requester", "lead_unit").get(pk=case.pk)

    with CaptureQueriesContext(connection) as queries:
        content_of(case)

    assert len(queries) == 11


def test_facts_of_the_scheme_reach_the_outside() -> None:
    world = build()

    present({"city_name": "汐見市"}, by=world.hanae, on=ASKED)
    present({"city_name": "汐見市役所"}, by=world.hanae, on=ASKED)

    assert list(SiteFact.objects.values_list("key", "value")) == [("city_name", "汐見市役所")]
