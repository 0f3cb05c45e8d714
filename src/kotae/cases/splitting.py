"""Split the words of a case into points."""

from datetime import date

from django.db import transaction

from kotae.cases.checks import splitting_issues
from kotae.cases.models import Case, Point, RecordVersion
from kotae.journal.actors import Actor
from kotae.journal.recording import record
from kotae.lib import points as kernel
from kotae.lib.issues import NotReadyError
from kotae.lib.shapes import Shape, asked_shapes


@transaction.atomic
def split(case: Case, proposal: kernel.Split, *, by: Actor, on: date) -> list[Point]:
    """要望等を項目に分ける。

    `proposal` comes from `kotae.lib.points.split` or from a person who changed it. Raises
    NotReadyError when the newest words are split already.
    """
    if issues := splitting_issues(case):
        raise NotReadyError(issues)
    version = case.words
    version.preamble = proposal.preamble
    version.afterword = proposal.afterword
    version.declared_count = proposal.declared_count
    version.proposed = proposal.proposed
    version.save(update_fields=["preamble", "afterword", "declared_count", "proposed"])
    rows = _rows(version, proposal.points)
    record("case.split", case.subject, by=by, on=on, points=len(rows))
    return rows


def _asked(points: tuple[kernel.Point, ...]) -> dict[int, Shape]:
    """Return the shape that each top-level point asks for, its nested points included."""
    words = {point.number: point.text for point in points if point.parent is None}
    for point in points:
        if point.parent is not None:
            words[point.parent] += f"\n{point.text}"
    return dict(zip(words, asked_shapes(list(words.values())), strict=True))


def _rows(version: RecordVersion, points: tuple[kernel.Point, ...]) -> list[Point]:
    asked = _asked(points)
    rows = [
        Point(
            version=version,
            position=position,
            number=point.number,
            label=point.label,
            section=point.section,
            text=point.text,
            asked=asked[point.number] if point.parent is None else "",
        )
        for position, point in enumerate(points, start=1)
    ]
    tops = [row for row, point in zip(rows, points, strict=True) if point.parent is None]
    Point.objects.bulk_create(tops)
    by_number = {row.number: row for row in tops}
    nested = []
    for row, point in zip(rows, points, strict=True):
        if point.parent is not None:
            row.parent = by_number[point.parent]
            nested.append(row)
    Point.objects.bulk_create(nested)
    return rows
