"""The eras since Japan counts its days by the Gregorian calendar (1 January 1873).

Earlier days of 明治 are of the lunar calendar and are not converted. On the two days on which an
emperor died and the next era began, both eras are in use (明治45年 and 大正元年7月30日).
"""

import calendar
import re
from datetime import date
from typing import NamedTuple

GREGORIAN_SINCE = date(1873, 1, 1)
DIGITS = "〇一二三四五六七八九"
_TENS = re.compile(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)")


class Era(NamedTuple):
    """An era: its names, the Western year of its year 0, its first and its last day."""

    name: str
    letter: str
    sign: str
    year_zero: int
    first: date
    last: date


ERAS = (
    Era("令和", "R", "㋿", 2018, date(2019, 5, 1), date.max),
    Era("平成", "H", "㍻", 1988, date(1989, 1, 8), date(2019, 4, 30)),
    Era("昭和", "S", "㍼", 1925, date(1926, 12, 25), date(1989, 1, 7)),
    Era("大正", "T", "㍽", 1911, date(1912, 7, 30), date(1926, 12, 25)),
    Era("明治", "M", "㍾", 1867, GREGORIAN_SINCE, date(1912, 7, 30)),
)
BY_NAME = {name: era for era in ERAS for name in (era.name, era.letter, era.sign)}


def era_of(day: date) -> Era:
    """Return the era of a day; on a day of two eras the new one. Raises ValueError before 1873."""
    for era in ERAS:
        if day >= era.first:
            return era
    raise ValueError(f"{day.isoformat()}は旧暦の期間のため、和暦で表せません。")


def holds(era: Era, year: int, month: int, day: int) -> bool:
    """Tell whether a day, or a month (day 0), or a year (month 0 too), touches its era."""
    first = date(year, month or 1, day or 1)
    last_month = month or 12
    last = date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    return first <= era.last and last >= era.first


def number(numeral: str) -> int | None:
    """Return the value of digits, 元 or 漢数字 (十二, 二〇二四); None for a damaged numeral."""
    if numeral.isdecimal():
        return int(numeral)
    if numeral == "元":
        return 1
    tens = _TENS.fullmatch(numeral)
    if tens:
        return max(DIGITS.find(tens[1] or "一"), 1) * 10 + DIGITS.find(tens[2] or "〇")
    if not numeral or "十" in numeral:
        return None
    return int("".join(str(DIGITS.find(digit)) for digit in numeral))
