"""All cases at once, light: what the static build knows before it renders anything.

One query for the cases and a few for their orders, whatever the number of pages. A case takes
about half a kilobyte of memory; its row is read when one of its pages is rendered.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from kotae.editions.models import Edition, EditionQuerySet
from kotae.public import counts
from kotae.public.cases.sources import ALONE, Beside, Neighbour
from kotae.public.catalogue import FEED_LENGTH, Scope
from kotae.public.counts import Group
from kotae.public.rows import COLUMNS, Entry, Rows, entry
from kotae.public.site import Site

AT_ONCE = 2000
ALL = ("", "")


class Snapshot:
    """The catalogue of a build: the answers of one moment."""

    def __init__(self, here: Site) -> None:
        self._entries = list(_entries())
        self._lists = _lists(self._entries)
        self._known = _known(self._entries)
        places = {each.pk: each for each in self._entries}
        self._newest = _first(Edition.objects.newest(), places)
        self._gone = _first(Edition.objects.gone(), places)
        self._groups = counts.months(), counts.fields(), counts.units(here)

    def months(self) -> list[Group]:
        """Return the months that have cases, newest first."""
        return self._groups[0]

    def fields(self) -> list[Group]:
        """Return the fields that have cases."""
        return self._groups[1]

    def units(self, _here: Site) -> list[Group]:
        """Return the units that have cases."""
        return self._groups[2]

    def rows(self, scope: Scope, start: int = 0, end: int | None = None) -> Rows:
        """Return readable cases in the order of all lists."""
        lists = [self._lists[key] for key in _keys(scope)]
        entries = lists[0] if len(lists) == 1 else list(chain.from_iterable(lists))
        return Rows(entries[start:end])

    def newest(self, scope: Scope) -> Rows:
        """Return the readable cases that were released last."""
        return Rows(self._newest[_keys(scope)[0]])

    def gone(self, scope: Scope) -> Rows:
        """Return the cases that were withdrawn last."""
        return Rows(self._gone[_keys(scope)[0]])

    def known(self, rows: Rows) -> frozenset[str]:
        """Return which of the cases that these cite have a page here."""
        return self._known.intersection(key for each in rows.entries for key in each.cites)

    def by_month(self) -> Iterator[list[tuple[Entry, Beside]]]:
        """Yield all cases with what stands before and after them, month by month."""
        for _, group in groupby(self._entries, key=lambda each: each.month):
            yield list(_beside(list(group)))


def _entries() -> Iterator[Entry]:
    rows = Edition.objects.current().in_order().values_list("pk", "head__cites", *COLUMNS)
    return (entry(pk, cites, columns) for pk, cites, *columns in rows.iterator(AT_ONCE))


def _lists(entries: Iterable[Entry]) -> dict[tuple[str, str], list[Entry]]:
    """Return the readable cases of all, of each month, field and unit."""
    lists: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for each in entries:
        if not each.gone:
            for key in _places(each):
                lists[key].append(each)
    return lists


def _first(order: EditionQuerySet, entries: dict[int, Entry]) -> dict[tuple[str, str], list[Entry]]:
    """Return for each list the first of its cases in an order, as many as a feed holds."""
    lists: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for pk in order.values_list("pk", flat=True).iterator(AT_ONCE):
        for key in _places(entries[pk]):
            if len(lists[key]) < FEED_LENGTH:
                lists[key].append(entries[pk])
    return lists


def _places(each: Entry) -> tuple[tuple[str, str], ...]:
    """Return the lists in which a case stands."""
    return ALL, ("month", each.month), ("field", each.field), ("unit_code", each.unit_code)


def _keys(scope: Scope) -> list[tuple[str, str]]:
    return [(scope.column, value) for value in scope.values] or [ALL]


def _known(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the cited keys that have a page here."""
    entries = list(entries)
    cited = {key for each in entries for key in each.cites}
    return frozenset(each.key for each in entries if each.key in cited)


def _beside(month: list[Entry]) -> Iterator[tuple[Entry, Beside]]:
    """Yield the cases of a month with their readable neighbours; a stub has none."""
    names = [Neighbour(each.key, each.title) for each in month if not each.gone]
    between = map(Beside, [None, *names], [*names[1:], None])
    return ((each, ALONE if each.gone else next(between)) for each in month)
