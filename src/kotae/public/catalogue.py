"""Which cases stand in which list: asked of the database for one page, as the server does.

The static build asks the same questions of a `Snapshot`, which has read all cases at once.
"""

from typing import NamedTuple, Protocol

from django.db.models import Q

from kotae.editions.models import Edition
from kotae.public import counts
from kotae.public.cases.sources import known_keys
from kotae.public.counts import Group
from kotae.public.rows import Rows
from kotae.public.site import Site

FEED_LENGTH = 50


class Scope(NamedTuple):
    """The cases whose column has one of these values; without a column, all cases."""

    column: str = ""
    values: tuple[str, ...] = ()

    @property
    def condition(self) -> Q:
        """Return the scope as the database reads it."""
        if not self.column:
            return Q()
        if len(self.values) == 1:
            return Q(**{self.column: self.values[0]})
        return Q(**{f"{self.column}__in": self.values})


EVERYTHING = Scope()


class Catalogue(Protocol):
    """The questions that lists, feeds and tables ask."""

    def months(self) -> list[Group]:
        """Return the months that have cases, newest first."""

    def fields(self) -> list[Group]:
        """Return the fields that have cases."""

    def units(self, here: Site) -> list[Group]:
        """Return the units that have cases."""

    def rows(self, scope: Scope, start: int = 0, end: int | None = None) -> Rows:
        """Return readable cases in the order of all lists."""

    def newest(self, scope: Scope) -> Rows:
        """Return the readable cases that were released last, as many as a feed holds."""

    def gone(self, scope: Scope) -> Rows:
        """Return the cases that were withdrawn last, as many as a feed holds."""

    def known(self, rows: Rows) -> frozenset[str]:
        """Return which of the cases that these cite have a page here."""


class Live:
    """The catalogue as the database has it now: each question is one query."""

    def months(self) -> list[Group]:
        """Return the months that have cases, newest first."""
        return counts.months()

    def fields(self) -> list[Group]:
        """Return the fields that have cases."""
        return counts.fields()

    def units(self, here: Site) -> list[Group]:
        """Return the units that have cases."""
        return counts.units(here)

    def rows(self, scope: Scope, start: int = 0, end: int | None = None) -> Rows:
        """Return readable cases in the order of all lists."""
        return Rows.of(Edition.objects.public().filter(scope.condition).heads()[start:end])

    def newest(self, scope: Scope) -> Rows:
        """Return the readable cases that were released last."""
        return Rows.of(Edition.objects.newest().filter(scope.condition).heads()[:FEED_LENGTH])

    def gone(self, scope: Scope) -> Rows:
        """Return the cases that were withdrawn last."""
        return Rows.of(Edition.objects.gone().filter(scope.condition).heads()[:FEED_LENGTH])

    def known(self, rows: Rows) -> frozenset[str]:
        """Return which of the cases that these cite have a page here; no query where none does."""
        return known_keys(rows.entries)


LIVE = Live()
