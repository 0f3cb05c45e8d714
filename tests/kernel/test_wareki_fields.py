from datetime import date

import pytest

from kotae.lib.wareki import Period, parse_period, parse_unit_dates

PERIODS = [
    ("令和5年5月8日から6月9日", date(2023, 5, 8), date(2023, 6, 9), []),
    ("令和5年5月8日（月曜日）", date(2023, 5, 8), None, []),
    ("9月24(水曜日)～令和7年10月1日", None, date(2025, 10, 1), ["damaged_date"]),
    ("令和7年10月1日から9月24(水曜日)", date(2025, 10, 1), None, ["damaged_date"]),
    ("令和7年10月1日、令和7年10月3日", date(2025, 10, 1), None, ["several_dates"]),
    ("令和7年10月1日、9月24(水)", date(2025, 10, 1), None, ["damaged_date"]),
    ("5月22日", None, None, ["year_missing"]),
    ("近日中", None, None, ["damaged_date"]),
    ("令和7年9月 24", None, None, ["damaged_date"]),
    ("", None, None, []),
    ("－", None, None, []),
    ("なし", None, None, []),
]


@pytest.mark.parametrize(("text", "first", "last", "codes"), PERIODS)
def test_a_date_field_holds_a_day_or_a_period_or_says_what_is_wrong(
    text: str, first: date | None, last: date | None, codes: list[str]
) -> None:
    """P-4"""
    period = parse_period(text)

    assert (period.first, period.last) == (first, last)
    assert [issue.code for issue in period.issues] == codes


def test_a_date_field_keeps_how_exact_it_is() -> None:
    """D-10"""
    assert parse_period("令和5年11月頃") == Period(
        date(2023, 11, 1), None, "month", approximate=True, issues=()
    )


def test_a_year_from_the_title_can_be_vouched_for() -> None:
    assert parse_period("5月22日", year_hint=2020).first == date(2020, 5, 22)


A, B = date(2025, 9, 24), date(2025, 10, 1)
UNITS = [
    ("港湾局 令和7年9月24日(水曜日)\n緑地局 令和7年10月1日", [("港湾局", A), ("緑地局", B)]),
    ("令和7年9月24日（港湾局）、令和7年10月1日（緑地局）", [("港湾局", A), ("緑地局", B)]),
    (
        "港湾局・緑地局：令和7年9月24日、潮見区役所：2025/10/1",
        [("港湾局", A), ("緑地局", A), ("潮見区役所", B)],
    ),
    ("令和7年9月24日 令和7年10月1日(緑地局)", [(None, A), ("緑地局", B)]),
    ("令和7年9月24日(水曜日)", [(None, A)]),
    ("令和7年9月24日に電話で説明", [(None, A)]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_an_answer_date_may_be_given_for_each_unit(
    text: str, expected: list[tuple[str | None, date]]
) -> None:
    """R-12"""
    dates, issues = parse_unit_dates(text)

    assert ([tuple(one) for one in dates], issues) == (expected, [])


@pytest.mark.parametrize(
    ("text", "expected", "code"),
    [
        (
            "令和7年9月24(水曜日) 緑地局：令和7年10月1日",
            [(None, None), ("緑地局", B)],
            "damaged_date",
        ),
        ("令和7年9月", [(None, None)], "day_missing"),
        ("後日", [(None, None)], "damaged_date"),
    ],
)
def test_an_answer_date_that_is_no_day_is_reported(
    text: str, expected: list[tuple[str | None, date | None]], code: str
) -> None:
    dates, issues = parse_unit_dates(text)

    assert [tuple(one) for one in dates] == expected
    assert [issue.code for issue in issues] == [code]
