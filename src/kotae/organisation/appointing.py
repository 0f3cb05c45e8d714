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


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody is appointed to: a post of a unit and its rank (domain 6.7)."""

    unit: Unit
    name: str
    rank: str


@transaction.atomic
def appoint(
    person: Person, post: Post, *, until: date | None = None, by: Actor, on: date
) -> Appointment:
    """発令する。 `until` is the last day, where it is known beforehand."""
    staff, _ = Staff.objects.get_or_create(
        code=person.code, defaults={"name": person.name, "kana": person.kana}
    )
    appointment = Appointment.objects.create(
        staff=staff, unit=post.unit, post=post.name, rank=post.rank, valid_from=on, valid_to=until
    )
    record(
        "staff.appointed", ("staff", staff.code), by=by, on=on, unit=post.unit.code, post=post.name
    )
    return appointment
