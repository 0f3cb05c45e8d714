"""How many cases there are by month, field and unit: one query each, from an index alone."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from django.db.models import Count, Max

from kotae.editions.models import Edition
from kotae.lib.wareki import fiscal_year
from kotae.public.site import Site


class Group(NamedTuple):
    """A month, field or unit: its key, its name for people, and how many cases it has."""

    key: str
    name: str
    cases: int


class Year(NamedTuple):
    """A fiscal year (None: not known) with its months, newest first."""

    number: int | None
    months: tuple[Group, ...]

    @property
    def cases(self) -> int:
        """Return how many cases the year has."""
        return sum(month.cases for month in self.months)


def months() -> list[Group]:
    """Return the months that have cases, newest first; the last may have no name (no date)."""
    rows = Edition.objects.public().values("month").annotate(n=Count("pk")).order_by("-month")
    return [Group(row["month"], row["month"], row["n"]) for row in rows]


def years(months: Iterable[Group]) -> list[Year]:
    """Return the fiscal years of months that stand newest first."""
    return [
        Year(number, tuple(group))
        for number, group in groupby(months, lambda month: fiscal_year_of(month.key))
    ]


def fields() -> list[Group]:
    """Return the fields (分野区分) that have cases, in the order of their names."""
    readable = Edition.objects.public().exclude(field="")
    rows = readable.values("field").annotate(n=Count("pk")).order_by("field")
    return [Group(row["field"], row["field"], row["n"]) for row in rows]


def units(here: Site) -> list[Group]:
    """Return the units that have cases, in the order of the register, by their present names."""
    readable = Edition.objects.public().exclude(unit_code="")
    rows = readable.values("unit_code").annotate(n=Count("pk"), name=Max("unit_name"))
    places = {code: place for place, code in enumerate(here.offices)}
    groups = [
        Group(code, here.offices[code].name if code in here.offices else row["name"], row["n"])
        for row in rows.order_by("unit_code")
        for code in [row["unit_code"]]
    ]
    return sorted(groups, key=lambda group: places.get(group.key, len(places)))


def fiscal_year_of(month: str) -> int | None:
    """Return the fiscal year of a month YYYY-MM, or None where the month is not known."""
    return fiscal_year(date.fromisoformat(f"{month}-01")) if month else None
