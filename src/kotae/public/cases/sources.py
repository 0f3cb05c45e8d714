"""Where a case page gets what it shows: content, neighbours in its month, links that lead here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from django.db.models import F, Q

from kotae.editions.content import PublishedContent, links_of
from kotae.editions.models import Edition, EditionQuerySet


class Neighbour(NamedTuple):
    """Another case of the same month."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Source:
    """One case: its row, what stands before and after it, and which cited cases are here."""

    edition: Edition
    previous: Neighbour | None
    following: Neighbour | None
    known: frozenset[str]
    read: Callable[[], PublishedContent]

    def content(self) -> PublishedContent:
        """Return the content; a link to a case that is not public here loses its key (P-17)."""
        content = self.read()
        for link in links_of(content):
            if link["key"] not in self.known:
                link["key"] = None
        return content


class Contents:
    """The contents of a chunk of cases, read in one query when the first one is asked for."""

    def __init__(self, editions: Iterable[Edition]) -> None:
        self._ids = [edition.pk for edition in editions]
        self._read: dict[int, PublishedContent] = {}

    def reader(self, number: int) -> Callable[[], PublishedContent]:
        """Return what reads the content of one edition."""
        return lambda: self._all()[number]

    def _all(self) -> dict[int, PublishedContent]:
        if not self._read:
            rows = Edition.objects.filter(pk__in=self._ids).values_list("pk", "content")
            self._read = dict(rows)
        return self._read


def one(key: str) -> Source | None:
    """Return one case by its key, at most four queries; None where nothing was ever public."""
    edition = Edition.objects.current().filter(key=key).first()
    if edition is None:
        return None
    content = cast("PublishedContent", edition.content)  # written by `publishing` alone
    previous, following = (None, None) if edition.withdrawn_on else _around(edition)
    known = known_keys([edition])
    return Source(edition, previous, following, known, lambda: content)


def many(editions: Sequence[Edition], month: Sequence[Edition]) -> list[Source]:
    """Return a chunk of cases; `month` are all readable cases of their month, in order."""
    contents, known = Contents(editions), known_keys(editions)
    places = {edition.pk: place for place, edition in enumerate(month)}
    return [
        Source(
            edition,
            _neighbour(month, places.get(edition.pk), -1),
            _neighbour(month, places.get(edition.pk), 1),
            known.intersection(edition.head.get("cites", ())),
            contents.reader(edition.pk),
        )
        for edition in editions
    ]


def known_keys(editions: Iterable[Edition]) -> frozenset[str]:
    """Return which of the cited cases have a page here; no query where nothing is cited."""
    cited = {key for edition in editions for key in edition.head.get("cites", ())}
    if not cited:
        return frozenset()
    return frozenset(Edition.objects.current().filter(key__in=cited).values_list("key", flat=True))


def _neighbour(month: Sequence[Edition], place: int | None, step: int) -> Neighbour | None:
    if place is None or not 0 <= place + step < len(month):
        return None
    return Neighbour(month[place + step].key, month[place + step].title)


def _around(edition: Edition) -> tuple[Neighbour | None, Neighbour | None]:
    """Return the case before and after in the order of the month page."""
    day, key = edition.sort_on, edition.key
    month = Edition.objects.public().filter(month=edition.month)
    same_before, same_after = Q(sort_on=day, key__lt=key), Q(sort_on=day, key__gt=key)
    if day is None:
        before, after = same_before | Q(sort_on__isnull=False), same_after
    else:
        before = same_before | Q(sort_on__gt=day)
        after = same_after | Q(sort_on__lt=day) | Q(sort_on=None)
    backwards = month.filter(before).order_by(F("sort_on").asc(nulls_first=True), "-key")
    return _first(backwards), _first(month.filter(after))


def _first(rows: EditionQuerySet) -> Neighbour | None:
    row = rows.values_list("key", "title").first()
    return Neighbour(*row) if row else None
