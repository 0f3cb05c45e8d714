from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kotae.lib.wareki import (
    find_dates,
    fiscal_label,
    fiscal_year,
    format_date,
    format_month,
    format_short,
    parse_fiscal_year,
)

PRINTED = [
    (date(2023, 11, 3), "令和5年11月3日(金曜日)", "令和5年11月", "R5.11.3"),
    (date(2019, 5, 1), "令和元年5月1日(水曜日)", "令和元年5月", "R1.5.1"),
    (date(2019, 4, 30), "平成31年4月30日(火曜日)", "平成31年4月", "H31.4.30"),
    (date(1989, 1, 7), "昭和64年1月7日(土曜日)", "昭和64年1月", "S64.1.7"),
    (date(1926, 12, 25), "昭和元年12月25日(土曜日)", "昭和元年12月", "S1.12.25"),
    (date(1912, 7, 30), "大正元年7月30日(火曜日)", "大正元年7月", "T1.7.30"),
    (date(1873, 1, 1), "明治6年1月1日(水曜日)", "明治6年1月", "M6.1.1"),
]


@pytest.mark.parametrize(("day", "whole", "month", "short"), PRINTED)
def test_a_day_is_printed_as_the_scheme_prints_it(
    day: date, whole: str, month: str, short: str
) -> None:
    """P-4, R-14"""
    assert (format_date(day), format_month(day), format_short(day)) == (whole, month, short)
    assert format_date(day, weekday=False) == whole.partition("(")[0]


def test_a_day_of_the_lunar_calendar_is_not_printed() -> None:
    with pytest.raises(ValueError, match="1872-12-31は旧暦の期間のため"):
        format_date(date(1872, 12, 31))


def test_every_day_of_two_centuries_is_read_back() -> None:
    """P-4"""
    first, last = date(1873, 1, 1), date(2100, 12, 31)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]

    for start in range(0, len(days), 5_000):
        some = days[start : start + 5_000]
        assert [one.first for one in find_dates("、".join(map(format_date, some)))] == some


@pytest.mark.parametrize(
    "style",
    [
        lambda day: format_date(day, weekday=False),
        lambda day: f"{day.year}年{day.month}月{day.day}日",
        lambda day: f"{day:%Y/%m/%d}",
        lambda day: day.isoformat(),
        lambda day: f"{day.year}.{day.month}.{day.day}",
    ],
)
def test_days_of_two_centuries_are_read_back_in_other_styles(style: Callable[[date], str]) -> None:
    days = [date(1873, 1, 1) + timedelta(days=n) for n in range(0, 83_000, 5)]

    assert [one.first for one in find_dates("、".join(map(style, days)))] == days


def test_every_short_form_since_showa_is_read_back() -> None:
    days = [date(1926, 12, 25) + timedelta(days=n) for n in range(0, 63_000, 4)]

    assert [one.first for one in find_dates(" ".join(map(format_short, days)))] == days


@given(st.dates(date(1873, 1, 1), date(2100, 12, 31)), st.integers(0, 800))
def test_every_range_is_read_back(first: date, length: int) -> None:
    last = first + timedelta(days=length)

    (found,) = find_dates(f"{format_date(first)}から{format_date(last)}まで")
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2023, 3, 31), 2022), (date(2023, 4, 1), 2023), (date(2023, 12, 31), 2023)],
)
def test_a_fiscal_year_begins_in_april(day: date, year: int) -> None:
    assert fiscal_year(day) == year


@pytest.mark.parametrize(
    ("year", "label"), [(2022, "令和4年度"), (2019, "令和元年度"), (2018, "平成30年度")]
)
def test_a_fiscal_year_is_printed_and_read_back(year: int, label: str) -> None:
    assert (fiscal_label(year), parse_fiscal_year(f"{label}の要望")) == (label, year)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("令和四年度", 2022),
        ("２０２２年度", 2022),
        ("平成31年度", 2019),
        ("4年度", None),
        ("令和4年", None),
        ("令和十十年度", None),
        ("", None),
    ],
)
def test_a_fiscal_year_is_read_from_a_title(text: str, year: int | None) -> None:
    assert parse_fiscal_year(text) == year
