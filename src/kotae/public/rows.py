"""The cases of a list: what its stamp needs at once, the rows when a page is rendered."""

import hashlib
import sys
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from kotae.editions.models import Edition

COLUMNS = (
    "key", "revision", "digest", "title", "track", "month", "fiscal_year", "field", "unit_code",
    "unit_name", "sort_on", "released_on", "withdrawn_on", "withdrawn_reason",
)  # fmt: skip


class Entry(NamedTuple):
    """One case, light: where it stands in lists, what stamps need, and where its row is.

    `mark` is a digest of all that pages can show of the case; `cites` are the keys of the cases
    to which its page may link.
    """

    pk: int
    key: str
    title: str
    month: str
    field: str
    unit_code: str
    gone: bool
    mark: bytes
    cites: tuple[str, ...]


def entry(pk: int, cites: Iterable[str] | None, columns: Sequence[object]) -> Entry:
    """Return the entry of a row, whose values stand in the order of `COLUMNS`.

    Head and content are in the mark through `digest`, which is theirs.
    """
    told = dict(zip(COLUMNS, columns, strict=True))
    month, field, unit = (_shared(told[name]) for name in ("month", "field", "unit_code"))
    return Entry(
        pk=pk,
        key=str(told["key"]),
        title=str(told["title"]),
        month=month,
        field=field,
        unit_code=unit,
        gone=told["withdrawn_on"] is not None,
        mark=hashlib.blake2b(repr(told).encode(), digest_size=16).digest(),
        cites=tuple(cites or ()),
    )


def _shared(word: object) -> str:
    """Return a word that many cases share: it is kept once."""
    return sys.intern(str(word))


def entry_of(edition: Edition) -> Entry:
    """Return the entry of a row that was read."""
    columns = [getattr(edition, name) for name in COLUMNS]
    return entry(edition.pk, edition.head.get("cites"), columns)


class Rows:
    """Cases in their order; their rows are read when they are first asked for."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries

    @classmethod
    def of(cls, editions: Iterable[Edition]) -> "Rows":
        """Return rows that are read already, without their content."""
        heads = list(editions)
        rows = cls([entry_of(edition) for edition in heads])
        rows.heads = heads
        return rows

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def marks(self) -> bytes:
        """Return what all that can be shown of these cases comes to."""
        return b"".join(entry.mark for entry in self.entries)

    @cached_property
    def heads(self) -> list[Edition]:
        """Return the rows without their content: one query for every 999 of them."""
        found = Edition.objects.heads().in_bulk(self._ids)
        return [found[pk] for pk in self._ids]

    @cached_property
    def whole(self) -> list[Edition]:
        """Return the rows with their content: one query for every 999 of them."""
        found = Edition.objects.in_bulk(self._ids)
        return [found[pk] for pk in self._ids]

    @property
    def _ids(self) -> list[int]:
        return [entry.pk for entry in self.entries]
