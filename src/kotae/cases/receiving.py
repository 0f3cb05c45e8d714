"""Receive a case, and take down a later version of its words."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kotae.cases.models import Case, RecordVersion, Requester
from kotae.journal.actors import Actor
from kotae.journal.recording import record
from kotae.organisation.models import Unit


@dataclass(frozen=True, slots=True)
class Intake:
    """What is written down when a case comes in. `key` is its public number (P-17)."""

    key: str
    track: str
    title: str
    text: str
    requester_kind: str
    field: str = ""
    handling: str = ""
    requested_from: date | None = None
    requested_to: date | None = None
    page_number: str = ""
    source: str = ""
    published_on: date | None = None
    lead_unit: Unit | None = None


@transaction.atomic
def receive(intake: Intake, *, by: Actor, on: date) -> Case:
    """要望等を受け付ける。"""
    return _open(intake, Case.Origin.RECEIVED, by, on)


@transaction.atomic
def receive_published(intake: Intake, *, by: Actor, on: date) -> Case:
    """公表済みの要望等を取り込む。

    The case is of kind "imported" and bears its source; its words are what the city published,
    a summary, not the requester's own.
    """
    return _open(intake, Case.Origin.IMPORTED, by, on)


@transaction.atomic
def restate(case: Case, intake: Intake, *, reason: str, by: Actor, on: date) -> RecordVersion:
    """記録を改める。 The former words stay as the version before (R-06)."""
    for name in (
        "title",
        "field",
        "handling",
        "requested_from",
        "requested_to",
        "lead_unit",
        "source",
        "published_on",
    ):
        setattr(case, name, getattr(intake, name))
    case.closed_on = None
    case.save()
    version = _take_down(case, intake.text, reason, on)
    record("case.restated", case.subject, by=by, on=on, version=version.number, reason=reason)
    return version


def _open(intake: Intake, origin: Case.Origin, by: Actor, on: date) -> Case:
    case = Case.objects.create(
        key=intake.key,
        track=intake.track,
        origin=origin,
        source=intake.source,
        published_on=intake.published_on,
        page_number=intake.page_number,
        title=intake.title,
        field=intake.field,
        handling=intake.handling,
        requester=Requester.objects.create(kind=intake.requester_kind),
        requested_from=intake.requested_from,
        requested_to=intake.requested_to,
        lead_unit=intake.lead_unit,
    )
    _take_down(case, intake.text, "", on)
    record("case.received", case.subject, by=by, on=on, origin=str(origin), source=intake.source)
    return case


def _take_down(case: Case, text: str, reason: str, on: date) -> RecordVersion:
    return RecordVersion.objects.create(
        case=case,
        number=case.versions.count() + 1,
        text=text,
        reason=reason,
        recorded_on=on,
    )
