"""Questions over units and staff."""

from datetime import date

from kotae.journal.actors import Actor
from kotae.organisation.models import Appointment, Unit


def acting_as(staff_code: str, *, on: date) -> Actor:
    """Return a person acting in the post held on a day; the longest held one if several.

    Raises Appointment.DoesNotExist when the person held no post on that day.
    """
    held = Appointment.objects.select_related("staff", "unit").filter(
        staff__code=staff_code, valid_from__lte=on
    )
    current = [a for a in held.order_by("valid_from") if a.valid_to is None or a.valid_to >= on]
    if not current:
        raise Appointment.DoesNotExist(f"{staff_code} は {on} に発令されていません。")
    appointment = current[0]
    return Actor(
        code=appointment.staff.code,
        name=appointment.staff.name,
        post=appointment.post,
        unit_code=appointment.unit.code,
        unit_name=appointment.unit.name,
    )


def unit_named(house: str, section: str, *, on: date) -> Unit | None:
    """Return the unit that bore this name on a day: the section of a ward or bureau, or itself.

    None where it is not in the register, or where the name is not unique.
    """
    units = Unit.objects.on(on).select_related("parent")
    found = units.filter(name=section, parent__name=house) if section else units.filter(name=house)
    rows = list(found[:2])
    return rows[0] if len(rows) == 1 else None
