"""Establish units and abolish them; the outside learns their present name and telephone."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from kotae.editions.models import Office
from kotae.journal.actors import Actor
from kotae.journal.recording import record
from kotae.organisation.models import Unit


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """What is decided when a unit is established."""

    code: str
    name: str
    kind: str
    kana: str = ""
    phone: str = ""
    position: int = 0


@transaction.atomic
def establish(facts: UnitFacts, *, under: Unit | None, by: Actor, on: date) -> Unit:
    """組織を設置する。"""
    unit = Unit.objects.create(
        code=facts.code,
        name=facts.name,
        kana=facts.kana,
        kind=facts.kind,
        phone=facts.phone,
        parent=under,
        position=facts.position,
        valid_from=on,
    )
    _show_outside(unit)
    record("unit.established", ("unit", unit.code), by=by, on=on, name=unit.name)
    return unit


@transaction.atomic
def succeed(old: Unit, facts: UnitFacts, *, by: Actor, on: date) -> Unit:
    """名称変更・改組で後継の組織に引き継ぐ。

    The old row keeps its name and ends the day before, so that records of its time still bear it
    (K-6); the outside sees the successor's name and telephone under the old code (P-7).
    """
    new = Unit.objects.create(
        code=facts.code,
        name=facts.name,
        kana=facts.kana,
        kind=facts.kind,
        phone=facts.phone,
        parent=old.parent,
        position=facts.position,
        valid_from=on,
    )
    old.valid_to = on - timedelta(days=1)
    old.successor = new
    old.save(update_fields=["valid_to", "successor"])
    _show_outside(new)
    if old.code != new.code:
        _show_outside(new, code=old.code)
    record("unit.succeeded", ("unit", old.code), by=by, on=on, name=new.name, code=new.code)
    return new


def _show_outside(unit: Unit, *, code: str = "") -> None:
    house = unit.parent.name if unit.kind == Unit.Kind.SECTION and unit.parent else ""
    Office.objects.update_or_create(
        code=code or unit.code,
        defaults={
            "name": f"{house} {unit.name}".strip(),
            "kana": unit.kana,
            "phone": unit.phone,
            "position": unit.position,
        },
    )
