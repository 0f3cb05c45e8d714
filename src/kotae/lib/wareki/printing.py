"""Print dates as the scheme prints them: 令和4年8月27日(土曜日) (P-4, R-14)."""

from datetime import date

from kotae.lib.wareki.eras import era_of

WEEKDAYS = "月火水木金土日"
_FISCAL_YEAR_BEGINS = 4  # April


def _year(day: date) -> str:
    era = era_of(day)
    year = day.year - era.year_zero
    return f"{era.name}{'元' if year == 1 else year}年"


def format_date(day: date, *, weekday: bool = True) -> str:
    """Print a day: 令和4年8月27日(土曜日), 令和元年5月1日(水曜日) (P-4).

    Raises ValueError for days before 1873, which have no date of an era in this calendar.
    """
    printed = f"{_year(day)}{day.month}月{day.day}日"
    return f"{printed}({WEEKDAYS[day.weekday()]}曜日)" if weekday else printed


def format_month(day: date) -> str:
    """Print the month of a day: 令和4年9月. Raises ValueError before 1873."""
    return f"{_year(day)}{day.month}月"


def format_short(day: date) -> str:
    """Print a day for narrow columns: R4.8.27. Raises ValueError before 1873."""
    era = era_of(day)
    return f"{era.letter}{day.year - era.year_zero}.{day.month}.{day.day}"


def fiscal_year(day: date) -> int:
    """Return the fiscal year of a day (April to March): 2023-03-31 is in 2022."""
    return day.year - (day.month < _FISCAL_YEAR_BEGINS)


def fiscal_label(year: int) -> str:
    """Print a fiscal year: 2022 令和4年度, 2019 令和元年度 (the era of most of its months).

    Raises ValueError before 1873.
    """
    return f"{_year(date(year, 12, 31))}度"
