"""Read the date fields of a published page: one date or period, or one date for each unit."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kotae.lib.issues import Issue
from kotae.lib.wareki import eras, patterns
from kotae.lib.wareki.finding import Found, find_dates
from kotae.lib.wareki.resolving import Precision

_EMPTY = re.compile(r"[\s/~.-]*|なし|不明|未定")
_FISCAL = re.compile(
    rf"(?:(?P<era>令和|平成|昭和|大正|明治)|(?<![0-9])) ?(?P<n>{patterns.NUMBER}) ?年度"
)
_UNITS = re.compile(r"[、,・/]|及び|および|並びに")
_OFFICE = re.compile(r"\S{1,40}(?:[局部課室区所署院館校庁会係]|センター|担当|グループ|チーム)")
_AROUND = " \t\n\r　、,。.・/:：;；()（）[]［］【】〔〕●○◆■"


class Period(NamedTuple):
    """What a date field says: a day, or a period when `last` is not None.

    `first` is None when the field is empty or damaged; `issues` says which. For a field that
    names a month or a year, both are the first day of it, by `precision`.
    """

    first: date | None
    last: date | None
    precision: Precision
    approximate: bool
    issues: tuple[Issue, ...]


class UnitDate(NamedTuple):
    """The day on which a unit answered; no unit where the field names none."""

    unit: str | None
    on: date | None


def _unreadable(text: str) -> Issue:
    return Issue("damaged_date", f"日付「{text.strip()}」を読み取れません。", 1)


def _is_left_over(text: str, found: Sequence[Found]) -> bool:
    """Tell whether digits are left beside a month or year: 令和7年9月 24."""
    one = found[0]
    rest = patterns.half_width(text[: one.start] + text[one.end :])
    return one.precision != "day" and re.search("[0-9]", rest) is not None


def parse_period(text: str, year_hint: int | None = None) -> Period:
    """Read the value of a date field: 令和4年5月22日から6月9日 (F3). Nothing is guessed."""
    if _EMPTY.fullmatch(patterns.half_width(text).strip()):
        return Period(None, None, "day", approximate=False, issues=())
    found = find_dates(text, year_hint)
    if not found or (len(found) == 1 and _is_left_over(text, found)):
        return Period(None, None, "day", approximate=False, issues=(_unreadable(text),))
    first, last = found[0], found[0].last
    issues = [one.issue for one in found if one.issue]
    if len(found) > 1:
        between = patterns.half_width(text[first.end : found[1].start])
        if patterns.TO.fullmatch(between):
            last = found[1].first
        elif not issues:
            message = f"日付が{len(found)}個あるため、初めの「{first.text}」を採りました。"
            issues.append(Issue("several_dates", message, 1))
    return Period(first.first, last, first.precision, first.approximate, tuple(issues))


def _units(words: str) -> list[str]:
    """Return the offices that a stretch of words names; none where it says something else."""
    named = [name.strip(_AROUND) for name in _UNITS.split(words.strip(_AROUND))]
    return named if all(_OFFICE.fullmatch(name) for name in named) else []


def parse_unit_dates(text: str) -> tuple[list[UnitDate], list[Issue]]:
    """Read an answer-date field that may hold a date for each unit (R-12).

    The unit stands before its date or behind it, the same way in the whole field; several units
    may share one date. A date that is no whole day is None, with its issue.
    """
    if _EMPTY.fullmatch(patterns.half_width(text).strip()):
        return [], []
    found = find_dates(text)
    if not found:
        return [UnitDate(None, None)], [_unreadable(text)]
    ends = [0, *(one.end for one in found)]
    starts = [*(one.start for one in found), len(text)]
    gaps = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    leads = _units(gaps[0]) or any(gap.rstrip().endswith((":", "：")) for gap in gaps)
    beside = map(_units, gaps[:-1] if leads else gaps[1:])
    dates, issues = [], []
    for one, units in zip(found, beside, strict=True):
        whole = one.first if one.precision == "day" else None
        dates += [UnitDate(unit, whole) for unit in units] or [UnitDate(None, whole)]
        if one.issue:
            issues.append(one.issue)
        elif not whole:
            message = f"日付「{one.text}」に日がないため、日付を特定できません。"
            issues.append(Issue("day_missing", message, 1))
    return dates, issues


def parse_fiscal_year(text: str) -> int | None:
    """Return the first fiscal year that a text names, as its Western year: 令和4年度 2022."""
    match = _FISCAL.search(patterns.half_width(text))
    counted = eras.number(match["n"]) if match else None
    if not match or not counted:
        return None
    if match["era"]:
        return eras.BY_NAME[match["era"]].year_zero + counted
    return counted if counted > 1_000 else None  # noqa: PLR2004 -- 4年度 alone is of no era
