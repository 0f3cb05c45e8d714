"""Whatever order people work in, the promises hold."""

import json

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from kotae.cases.closing import close
from kotae.cases.models import Case
from kotae.cases.receiving import restate
from kotae.cases.splitting import split
from kotae.editions.models import Edition
from kotae.journal.checks import broken_links
from kotae.journal.models import Event
from kotae.lib.issues import NotReadyError
from kotae.publishing.checks import releasing_issues, withdrawn_issues
from kotae.publishing.releasing import expire, release, release_again, withdraw
from kotae.replies.answering import record_answer
from kotae.replies.models import Outcome
from tests.world import ANSWERED, ASKED, Until, build, proposal

WORDS = ("街灯が消えている。", "いつ直るのか。")
HIDDEN = "秘密の言葉"


class Work(RuleBasedStateMachine):
    """Verbs in any order on one case; what a verb refuses leaves no trace."""

    def __init__(self) -> None:
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.world = build()

    @initialize(until=st.sampled_from(Until))
    def come_so_far(self, until: Until) -> None:
        """Begin at any stage, so that the late verbs are reached as often as the early ones."""
        self.case = self.world.case(until, asks=WORDS)
        self.events = Event.objects.count()
        self.first_words = self.case.words.text

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    def attempt(self, verb: object, *args: object, **more: object) -> None:
        """Run a verb; it leaves one event, or refuses and leaves nothing."""
        try:
            with transaction.atomic():
                verb(*args, by=self.world.hanae, **more)  # type: ignore[operator]
        except (NotReadyError, Edition.DoesNotExist):
            return
        self.events += 1

    @rule()
    def split(self) -> None:
        self.attempt(split, self.case, proposal(WORDS), on=ASKED)

    @rule()
    def answer(self) -> None:
        self.attempt(record_answer, self.case, self.world.answer(WORDS), on=ANSWERED)

    @rule()
    def close(self) -> None:
        self.attempt(close, self.case, on=ANSWERED)

    @rule(asks=st.sampled_from([WORDS, (HIDDEN, "いつ。")]))
    def restate(self, asks: tuple[str, ...]) -> None:
        self.attempt(restate, self.case, self.world.intake("a1", asks), reason="訂正", on=ANSWERED)

    @rule()
    def release(self) -> None:
        before = Edition.objects.count()
        self.attempt(release, self.case, on=ANSWERED)
        kept = [*releasing_issues(self.case), *withdrawn_issues(self.case)]
        if Edition.objects.count() == before and not kept:
            self.events -= 1  # the same text again: nothing was written

    @rule()
    def release_again(self) -> None:
        self.attempt(release_again, self.case, reason="直して再掲", on=ANSWERED)

    @rule()
    def withdraw(self) -> None:
        self.attempt(withdraw, self.case, reason="誤り", on=ANSWERED)

    @rule()
    def expire(self) -> None:
        self.attempt(expire, self.case, on=ANSWERED)

    @invariant()
    def nothing_is_published_while_a_point_has_no_outcome(self) -> None:
        for edition in Edition.objects.public():
            told = len(edition.content["points"])
            assert told > 0
            assert [p["outcome"]["code"] for p in edition.content["points"]] == ["answered"] * told
            assert Outcome.objects.count() >= told

    @invariant()
    def at_most_one_edition_is_current(self) -> None:
        assert Edition.objects.current().count() == (1 if Edition.objects.exists() else 0)

    @invariant()
    def every_verb_left_one_event_in_an_unbroken_chain(self) -> None:
        assert Event.objects.count() == self.events
        assert list(broken_links()) == []

    @invariant()
    def the_first_words_never_change(self) -> None:
        assert self.case.versions.get(number=1).text == self.first_words

    @invariant()
    def what_was_withdrawn_is_in_no_edition(self) -> None:
        current = Edition.objects.current().first()
        if current and current.withdrawn_on:
            rows = json.dumps(list(Edition.objects.values("head", "content")), ensure_ascii=False)
            assert [word for word in (*WORDS, HIDDEN, "答え1") if word in rows] == []

    @invariant()
    def a_closed_case_has_points(self) -> None:
        case = Case.objects.get()
        assert case.closed_on is None or case.words.points.exists()


@pytest.mark.django_db
def test_the_promises_hold_in_any_order() -> None:
    """Promises 1, 3, 4, 5 and 10 of the system; R-06, R-17, R-20"""
    run_state_machine_as_test(
        Work, settings=settings(max_examples=60, stateful_step_count=14, deadline=None)
    )
