"""Take people on and appoint them to posts."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kotae.journal.actors import Actor
from kotae.journal.recording import record
from kotae.organisation.models import Appointment, Staff, Unit


@dataclass(frozen=True, slots=True)
class Person:
    """Who is appointed."""

    code: str
    name: str
    kana: str = ""


@transaction.atomic
def appoint(person: Person, *, to: Unit, post: str, rank: str, by: Actor, on: date) -> Appointment:
    """発令する。"""
    staff, _ = Staff.objects.get_or_create(
        code=person.code, defaults={"name": person.name, "kana": person.kana}
    )
    appointment = Appointment.objects.create(
        staff=staff, unit=to, post=post, rank=rank, valid_from=on
    )
    record("staff.appointed", ("staff", staff.code), by=by, on=on, unit=to.code, post=post)
    return appointment
