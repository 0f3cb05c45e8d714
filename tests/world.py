"""A small named world, built by the real verbs: three people, a ward, a bureau, and cases."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from kotae.cases.closing import close
from kotae.cases.models import Case
from kotae.cases.receiving import Intake, receive
from kotae.cases.splitting import split
from kotae.journal.actors import SYSTEM, Actor
from kotae.lib import points as kernel
from kotae.organisation.appointing import Person, Post, appoint
from kotae.organisation.establishing import UnitFacts, establish
from kotae.organisation.models import Unit
from kotae.organisation.queries import acting_as
from kotae.publishing.releasing import release
from kotae.replies.answering import AnswerFacts, BlockFacts, record_answer

FOUNDED = date(2020, 4, 1)
ASKED = date(2025, 6, 2)
ANSWERED = date(2025, 6, 27)


class Until(IntEnum):
    """How far a case has come."""

    RECEIVED = 1
    SPLIT = 2
    ANSWERED = 3
    CLOSED = 4
    RELEASED = 5


@dataclass(frozen=True)
class World:
    """波止場区 and its people."""

    ward: Unit
    window: Unit
    hanae: Actor  # 広聴担当

    def case(
        self,
        until: Until,
        key: str = "a1",
        asks: tuple[str, ...] = ("街灯が消えている。", "いつ直るのか。"),
        facts: AnswerFacts | None = None,
    ) -> Case:
        """Return a case that went through the real verbs up to `until`."""
        case = receive(self.intake(key, asks), by=self.hanae, on=ASKED)
        if until >= Until.SPLIT:
            split(case, proposal(asks), by=self.hanae, on=ASKED)
        if until >= Until.ANSWERED:
            record_answer(case, facts or self.answer(asks), by=self.hanae, on=ANSWERED)
        if until >= Until.CLOSED:
            close(case, by=self.hanae, on=ANSWERED)
        if until >= Until.RELEASED:
            release(case, by=self.hanae, on=ANSWERED)
        return case

    def intake(self, key: str, asks: tuple[str, ...]) -> Intake:
        return Intake(
            key=key,
            track="yobo",
            title=f"街灯について {key}",
            text="\n".join(f"({n}){ask}" for n, ask in enumerate(asks, start=1)),
            requester_kind="citizen",
            field="道路",
            requested_from=ASKED,
            lead_unit=self.window,
        )

    def answer(self, asks: tuple[str, ...]) -> AnswerFacts:
        return AnswerFacts(
            text="一つずつ答える。",
            dates=(("波止場区役所", ANSWERED),),
            unit="波止場区役所",
            section="地域課",
            phone="099-555-0101",
            blocks=tuple(
                BlockFacts(number=n, text=f"答え{n}", kinds=("fact",), points={n: "label"})
                for n in range(1, len(asks) + 1)
            ),
        )


def proposal(asks: tuple[str, ...]) -> kernel.Split:
    """Return a split as the kernel would make it of numbered asks."""
    return kernel.Split(
        preamble="",
        points=tuple(
            kernel.Point(number=n, label=f"({n})", parent=None, text=ask, line=n)
            for n, ask in enumerate(asks, start=1)
        ),
        afterword="",
        declared_count=None,
        proposed=False,
        reason="",
        pieces=(),
        issues=(),
    )


def build() -> World:
    """Found the ward and appoint its people."""
    ward = establish(
        UnitFacts(code="W01", name="波止場区役所", kind="ward", phone="099-555-0100"),
        under=None,
        by=SYSTEM,
        on=FOUNDED,
    )
    window = establish(
        UnitFacts(code="W01-1", name="地域課", kind="section", phone="099-555-0101"),
        under=ward,
        by=SYSTEM,
        on=FOUNDED,
    )
    hanae = Person(code="s1", name="浜名 花江")
    appoint(hanae, Post(window, "広聴担当係長", "係長"), by=SYSTEM, on=FOUNDED)
    return World(ward=ward, window=window, hanae=acting_as("s1", on=ASKED))
