import dataclasses
from datetime import date

import pytest

from kotae.cases.models import Case
from kotae.lib.issues import NotReadyError
from kotae.replies.answering import AnswerFacts, BlockFacts, CitationFacts, record_answer
from kotae.replies.checks import outcome_issues
from kotae.replies.linking import link
from kotae.replies.models import Coverage, Outcome
from kotae.replies.queries import with_open_links
from tests.world import ANSWERED, ASKED, Until, World, build

pytestmark = pytest.mark.django_db
ASKS = ("誰か。", "いつか。", "なぜか。")


def outcomes(case: Case) -> list[tuple[int, str, str]]:
    rows = Outcome.objects.filter(reply__case=case).order_by("point__number")
    return list(rows.values_list("point__number", "kind", "text"))


def answered_by(world: World, *blocks: BlockFacts, **more: object) -> Case:
    facts = dataclasses.replace(world.answer(ASKS), blocks=blocks, **more)  # type: ignore[arg-type]
    return world.case(Until.ANSWERED, asks=ASKS, facts=facts)


def test_a_block_covers_several_points_and_names_its_exception() -> None:
    block = BlockFacts(
        number=1,
        text="組織として対応した。",
        kinds=("withheld",),
        points={1: "range", 2: "exception", 3: "range"},
        excepts=frozenset({2}),
    )

    case = answered_by(build(), block, outcomes={1: ("as_organisation", "組織として")})

    rows = Coverage.objects.order_by("point__number").values_list(
        "point__number", "via", "excepted"
    )
    assert list(rows) == [(1, "range", False), (2, "exception", True), (3, "range", False)]
    assert outcomes(case) == [
        (1, "as_organisation", "組織として"),
        (2, "answered", ""),
        (3, "answered", ""),
    ]


def test_a_point_named_by_no_block_is_unanswered() -> None:
    case = answered_by(build(), BlockFacts(1, "係長。", (), {1: "label"}))

    assert outcomes(case) == [(1, "answered", ""), (2, "unanswered", ""), (3, "unanswered", "")]


def test_points_beside_a_text_that_names_nobody_are_answered_as_a_whole() -> None:
    case = answered_by(
        build(), BlockFacts(1, "係長。", (), {1: "label"}), BlockFacts(2, "他は。", (), {})
    )

    assert outcomes(case) == [(1, "answered", ""), (2, "as_whole", ""), (3, "as_whole", "")]


def test_every_point_has_an_outcome_once_answered() -> None:
    """R-20; promise 1"""
    world = build()

    assert len(outcome_issues(world.case(Until.SPLIT, key="a1"))) == 2
    assert outcome_issues(world.case(Until.ANSWERED, key="a2")) == []


def test_each_unit_has_its_own_answer_date_and_the_last_one_counts() -> None:
    """R-12"""
    days = (("波止場区役所", ANSWERED), ("港湾局", date(2025, 7, 1)))

    case = answered_by(build(), BlockFacts(1, "答え", (), {1: "label"}), dates=days)

    reply = case.replies.get()
    assert reply.answered_on == date(2025, 7, 1)
    rows = reply.dates.order_by("position").values_list("unit_name", "unit__code", "on")
    assert list(rows) == [("波止場区役所", "W01", ANSWERED), ("港湾局", None, date(2025, 7, 1))]


def test_the_same_words_are_answered_once() -> None:
    world = build()
    case = world.case(Until.ANSWERED)

    with pytest.raises(NotReadyError, match="a1 の回答は既に記録してあります"):
        record_answer(case, AnswerFacts(text="また"), by=world.hanae, on=ANSWERED)


def test_a_case_without_points_is_not_answered() -> None:
    world = build()
    case = world.case(Until.RECEIVED)

    with pytest.raises(NotReadyError, match="a1 に要望項目がありません"):
        record_answer(case, AnswerFacts(text="答え"), by=world.hanae, on=ANSWERED)


def citing(world: World, **named: object) -> Case:
    cited = CitationFacts(
        on=named.get("on"),  # type: ignore[arg-type]
        page_number=str(named.get("page_number", "")),
        quote="前に答えた",
        block=1,
        point=None,
    )
    facts = dataclasses.replace(
        world.answer(("再び",)), citations=(cited,), settles=((ASKED, 1),), dates=(("", None),)
    )
    return world.case(Until.ANSWERED, key="later", asks=("再び",), facts=facts)


def test_a_citation_by_date_leads_to_the_only_case_that_this_ward_answered_then() -> None:
    """R-22, R-24"""
    world = build()
    earlier = world.case(Until.RELEASED)
    later = citing(world, on=ANSWERED)
    Case.objects.filter(pk=later.pk).update(requested_from=date(2026, 1, 1))
    reply = later.replies.get()

    assert link(reply, by=world.hanae, on=ANSWERED) == 2

    assert reply.citations.get().cited == earlier
    assert reply.blocks.get().settlements.get().settled == earlier
    assert not with_open_links().exists()


def test_a_citation_by_page_number_leads_to_that_page() -> None:
    world = build()
    earlier = world.case(Until.RELEASED)
    Case.objects.filter(pk=earlier.pk).update(page_number="700001")
    reply = citing(world, page_number="700001").replies.get()

    link(reply, by=world.hanae, on=ANSWERED)

    assert reply.citations.get().cited == earlier


def test_a_citation_that_fits_two_cases_or_none_stays_open() -> None:
    world = build()
    for key in ("a1", "a2"):
        world.case(Until.RELEASED, key=key)
    later = citing(world, on=ANSWERED)
    reply = later.replies.get()

    assert link(reply, by=world.hanae, on=ANSWERED) == 0

    assert reply.citations.get().cited is None
    assert list(with_open_links()) == [reply]


def test_enclosures_stand_once_in_order() -> None:
    """domain S16"""
    titles = (("要綱", 1), ("様式", None))

    case = answered_by(
        build(), BlockFacts(1, "送る", ("document",), {1: "label"}), enclosures=titles
    )

    rows = case.replies.get().enclosures.order_by("position").values_list("title", "block__number")
    assert list(rows) == [("要綱", 1), ("様式", None)]
