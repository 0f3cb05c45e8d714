"""Turn a date as written into a day, or say why it is none. Nothing is guessed."""

from datetime import date
from typing import Literal, NamedTuple

from kotae.lib.wareki import eras
from kotae.lib.wareki.printing import WEEKDAYS, format_date
from kotae.lib.wareki.reading import RELATIVE, Raw

Precision = Literal["day", "month", "year"]
WESTERN_DIGITS = 4
_TWO_DIGITS = 99  # 5年 counts in an era, 2023年 does not
_DECEMBER = 12


class Problem(NamedTuple):
    """Why a date is none: a code for programs, and words that go behind 日付「…」."""

    code: Literal["damaged_date", "weekday_mismatch", "year_missing"]
    words: str


class Known(NamedTuple):
    """What is known before a date is read.

    `before` is the date that 同年 or the end of a range refers to, `era` its era. `hint` is the
    year that the caller vouches for. `inherits`: what is missing is that of `before`.
    """

    before: date | None = None
    era: str = ""
    hint: int | None = None
    inherits: bool = False


UNREADABLE = Problem("damaged_date", "を読み取れません。")
NO_YEAR = Problem("year_missing", "に年がないため、日付を特定できません。")
NO_ERA = Problem("year_missing", "に元号がないため、日付を特定できません。")
NO_SUCH_DAY = Problem("damaged_date", "は暦にない日です。")
BACKWARDS = Problem("damaged_date", "は、終わりが始まりより前になっています。")


def precision(raw: Raw) -> Precision:
    """Return how exactly a date is written."""
    return "day" if raw.day else "month" if raw.month else "year"


def _without_year(raw: Raw, known: Known) -> int | Problem:
    following = raw.lead.startswith("翌")
    if raw.lead in RELATIVE or (known.inherits and known.before):
        if not known.before:
            return NO_YEAR
        late = raw.lead == "翌月" and known.before.month == _DECEMBER
        return known.before.year + (late or (following and raw.lead == "翌年"))
    return NO_YEAR if known.hint is None else known.hint


def _western(raw: Raw, known: Known) -> tuple[int, str] | Problem:
    """Return the Western year and the era that it was written in ("" for a Western one)."""
    if not raw.year:
        year = _without_year(raw, known)
        return year if isinstance(year, Problem) else (year, "")
    counted = eras.number(raw.year)
    if counted is None:
        return UNREADABLE
    lead = raw.lead or (known.era if counted <= _TWO_DIGITS else "")
    if lead:
        counts = 0 < counted <= _TWO_DIGITS
        return (eras.BY_NAME[lead].year_zero + counted, lead) if counts else UNREADABLE
    if counted <= _TWO_DIGITS:
        return NO_ERA
    return (counted, "") if len(str(counted)) == WESTERN_DIGITS else UNREADABLE


def _month(raw: Raw, known: Known) -> int | None:
    if raw.month:
        return eras.number(raw.month)
    if raw.day and known.before:
        return known.before.month % 12 + 1 if raw.lead == "翌月" else known.before.month
    return None if raw.day else 0


def resolve(raw: Raw, known: Known) -> date | Problem:
    """Return the day of a date (the first one of a month or year), or the problem with it."""
    if raw.damaged:
        return UNREADABLE
    month, day = _month(raw, known), eras.number(raw.day) if raw.day else 0
    if month is None or day is None or max(month, day) > _TWO_DIGITS:
        return UNREADABLE
    western = _western(raw, known)
    if isinstance(western, Problem):
        return western
    year, lead = western
    try:
        found = date(year, month or int(not raw.month), day or int(not raw.day))
    except ValueError:
        return NO_SUCH_DAY
    if lead and not eras.holds(eras.BY_NAME[lead], year, month, day):
        return Problem("damaged_date", f"は、{eras.BY_NAME[lead].name}の期間にありません。")
    return found


def weekday_problem(day: date, weekday: str) -> Problem | None:
    """Compare a weekday as written (水) with that of the day."""
    true = WEEKDAYS[day.weekday()]
    if weekday == true:
        return None
    printed = format_date(day, weekday=False) if day >= eras.GREGORIAN_SINCE else day.isoformat()
    return Problem("weekday_mismatch", f"の曜日が合いません（{printed}は{true}曜日です）。")
