"""Where a case page gets what it shows: content, neighbours in its month, links that lead here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from django.db.models import F, Q

from kotae.editions.content import PublishedContent, links_of
from kotae.editions.models import Edition, EditionQuerySet
from kotae.public.rows import Entry, entry_of


class Neighbour(NamedTuple):
    """Another case of the same month."""

    key: str
    title: str


class Beside(NamedTuple):
    """What stands before and after a case in its month."""

    previous: Neighbour | None
    following: Neighbour | None


ALONE = Beside(None, None)


@dataclass(frozen=True, slots=True)
class Source:
    """One case: its row, what stands before and after it, and which cited cases are here."""

    edition: Edition
    beside: Beside
    known: frozenset[str]

    @property
    def previous(self) -> Neighbour | None:
        """Return the case before this one in its month."""
        return self.beside.previous

    @property
    def following(self) -> Neighbour | None:
        """Return the case after this one in its month."""
        return self.beside.following

    def content(self) -> PublishedContent:
        """Return the content; a link to a case that is not public here loses its key (P-17)."""
        # Written by `publishing` alone, in this shape.
        content = cast("PublishedContent", self.edition.content)
        for link in links_of(content):
            if link["key"] not in self.known:
                link["key"] = None
        return content


def one(key: str) -> Source | None:
    """Return one case by its key, at most four queries; None where nothing was ever public."""
    edition = Edition.objects.current().filter(key=key).first()
    if edition is None:
        return None
    beside = ALONE if edition.withdrawn_on else _around(edition)
    return Source(edition, beside, known_keys([entry_of(edition)]))


def many(editions: Sequence[Edition], known: frozenset[str]) -> list[Source]:
    """Return the cases of a table, which shows no neighbours; `known` are all links that lead."""
    return [Source(edition, ALONE, known) for edition in editions]


def known_keys(entries: Iterable[Entry]) -> frozenset[str]:
    """Return which of the cited cases have a page here; no query where nothing is cited."""
    cited = {key for entry in entries for key in entry.cites}
    if not cited:
        return frozenset()
    return frozenset(Edition.objects.current().filter(key__in=cited).values_list("key", flat=True))


def _around(edition: Edition) -> Beside:
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
    return Beside(_first(backwards), _first(month.filter(after)))


def _first(rows: EditionQuerySet) -> Neighbour | None:
    row = rows.values_list("key", "title").first()
    return Neighbour(*row) if row else None
