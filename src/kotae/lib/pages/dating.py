"""The dates of a case: when it was asked and answered, and the month that it is published for."""

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kotae.lib import wareki
from kotae.lib.issues import Issue
from kotae.lib.pages.field_text import FieldText
from kotae.lib.pages.parsed import Period, UnitDate

_LONGEST = 2_000
# In running text a date without its year, or a month alone, is no damage.
_DAMAGE = frozenset(("damaged_date", "weekday_mismatch"))
# A numeral or an era with one of the signs of a date behind it, 同年, or 2024/4/1.
_MAY_HOLD_DATE = re.compile(
    r"[年月日](?<=[0-9０-９〇零一二三四五六七八九十元同翌和成正治RHSＲＨＳ \t\u3000\xa0].)"
    r"|[/／.．~～〜－−‐‑–—―ー-](?<=[0-9０-９].)(?=[ \t\u3000\xa0]{0,2}[0-9０-９])"
)


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a case, and what is wrong with them."""

    requested_on: Period
    answered_on: tuple[UnitDate, ...]
    month: str | None
    fiscal_year: int | None
    issues: tuple[Issue, ...]


def read_day(field: FieldText) -> tuple[date | None, list[Issue]]:
    """Read a field that holds one day."""
    found = wareki.parse_period(field.text[:_LONGEST])
    day = found.first if found.precision == "day" else None
    return day, field.on_page(found.issues)


def _period(field: FieldText) -> tuple[Period, list[Issue]]:
    found = wareki.parse_period(field.text[:_LONGEST])
    issues = field.on_page(found.issues)
    if found.first and found.precision != "day":
        message = f"日付「{field.text[:40]}」に日がないため、日付を特定できません。"
        return Period(None, None), [*issues, Issue("day_missing", message, field.line)]
    return Period(found.first, found.last), issues


def _answered(field: FieldText) -> tuple[tuple[UnitDate, ...], list[Issue]]:
    found, issues = wareki.parse_unit_dates(field.text[:_LONGEST])
    return tuple(UnitDate(one.unit, one.on) for one in found), field.on_page(issues)


def _month_named(text: str) -> str | None:
    """Return the month of publication that a text names; 5月受付分 is another month."""
    if "受付" in text or "受け付け" in text:
        return None
    months = (one.first for one in wareki.find_dates(text[:_LONGEST]) if one.precision == "month")
    first = next((month for month in months if month), None)
    return f"{first:%Y-%m}" if first else None


def _month(answered: Sequence[UnitDate], named: str | None) -> tuple[str | None, list[Issue]]:
    """Return the month of the answer (R-13), else the one that the page names."""
    latest = max((one.on for one in answered if one.on), default=None)
    if latest is None:
        return named, []
    month = f"{latest:%Y-%m}"
    if named in (None, month):
        return month, []
    message = (
        f"回答日の月（{month}）と、ページにある月（{named}）が違います。回答日の月を採りました。"
    )
    return month, [Issue("month_differs", message)]


def read_dates(
    requested: FieldText, answered: FieldText, month: FieldText, page_title: str
) -> Dates:
    """Read the dates of a case; damaged ones are None, each with an issue that quotes it."""
    period, issues = _period(requested)
    days, more = _answered(answered)
    named = _month_named(month.text) or _month_named(page_title)
    published, differs = _month(days, named)
    year = wareki.parse_fiscal_year(page_title)
    if published:
        year = wareki.fiscal_year(date.fromisoformat(f"{published}-01"))
    return Dates(period, days, published, year, (*issues, *more, *differs))


def damaged_in(field: FieldText) -> list[Issue]:
    """Report the damaged dates inside a text: a sign is missing, no such day, another weekday.

    Only lines on which a date can stand are read; no date goes on over a line's end.
    """
    lines = [
        (number, line)
        for number, line in enumerate(field.text.split("\n"), start=1)
        if _MAY_HOLD_DATE.search(line)
    ]
    found = wareki.find_dates("\n".join(line for _, line in lines))
    issues = (one.issue for one in found if one.issue and one.issue.code in _DAMAGE)
    return field.on_page(
        [
            dataclasses.replace(issue, line=lines[issue.line - 1][0]) if issue.line else issue
            for issue in issues
        ]
    )
