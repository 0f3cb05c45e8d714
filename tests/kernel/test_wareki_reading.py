from datetime import date

import pytest

from kotae.lib.wareki import Found, find_dates


def day(year: int, month: int, day_: int) -> date:
    return date(year, month, day_)


def facts(found: Found) -> tuple[str, date | None, date | None, str]:
    return found.text, found.first, found.last, found.precision


WHOLE = [
    ("令和5年11月3日(金曜日)", day(2023, 11, 3)),
    ("令和５年１１月３日（金）", day(2023, 11, 3)),
    ("令和五年十一月三日", day(2023, 11, 3)),
    ("令和 5 年 11 月 3 日 [金]", day(2023, 11, 3)),
    ("㋿5年11月3日金曜日", day(2023, 11, 3)),
    ("令和5年11月3日(金・祝)", day(2023, 11, 3)),
    ("令和5年11月3日（祝・金）", day(2023, 11, 3)),
    ("R5.11.3", day(2023, 11, 3)),
    ("Ｒ５．１１．３", day(2023, 11, 3)),
    ("R5年11月3日", day(2023, 11, 3)),
    ("令和5/11/3", day(2023, 11, 3)),
    ("H元.2.1", day(1989, 2, 1)),
    ("平成31年4月30日", day(2019, 4, 30)),
    ("令和元年5月1日", day(2019, 5, 1)),
    ("令和1年5月1日", day(2019, 5, 1)),
    ("昭和64年1月7日", day(1989, 1, 7)),
    ("平成元年1月8日", day(1989, 1, 8)),
    ("S63-12-31", day(1988, 12, 31)),
    ("昭和元年12月25日", day(1926, 12, 25)),
    ("大正15年12月25日", day(1926, 12, 25)),
    ("大正元年7月30日", day(1912, 7, 30)),
    ("明治45年7月30日", day(1912, 7, 30)),
    ("明治六年一月一日", day(1873, 1, 1)),
    ("平成二十三年三月十日", day(2011, 3, 10)),
    ("2024年2月29日", day(2024, 2, 29)),
    ("二〇二四年十月二十日", day(2024, 10, 20)),
    ("2023/11/03", day(2023, 11, 3)),
    ("2023-11-3", day(2023, 11, 3)),
    ("2023.11.3", day(2023, 11, 3)),
    ("2023年11月3日", day(2023, 11, 3)),
]


@pytest.mark.parametrize(("text", "first"), WHOLE)
def test_a_whole_date_is_read_in_every_style(text: str, first: date) -> None:
    """P-4"""
    assert [facts(found) for found in find_dates(f"これは{text}、です。")] == [
        (text, first, None, "day")
    ]


VAGUE = [
    ("令和5年11月", day(2023, 11, 1), "month", False),
    ("令和5年11月頃", day(2023, 11, 1), "month", True),
    ("令和5年11月下旬", day(2023, 11, 1), "month", True),
    ("令和5年11月3日ごろ", day(2023, 11, 3), "day", True),
    ("令和5年", day(2023, 1, 1), "year", False),
    ("2023年", day(2023, 1, 1), "year", False),
    ("昭和64年", day(1989, 1, 1), "year", False),
    ("昭和64年1月", day(1989, 1, 1), "month", False),
]


@pytest.mark.parametrize(("text", "first", "precision", "approximate"), VAGUE)
def test_a_date_keeps_how_exact_it_is(
    text: str, first: date, precision: str, approximate: bool
) -> None:
    """D-10"""
    (found,) = find_dates(text)

    assert (*facts(found), found.approximate) == (text, first, None, precision, approximate)


def test_about_may_stand_before_the_date() -> None:
    """D-10"""
    assert [found.approximate for found in find_dates("約 令和5年11月、令和5年12月")] == [
        True,
        False,
    ]


RANGES = [
    ("令和5年5月8日から6月9日", day(2023, 5, 8), day(2023, 6, 9), "day"),
    ("令和5年5月8日(月曜日)～12日(金曜日)", day(2023, 5, 8), day(2023, 5, 12), "day"),
    ("令和5年12月28日〜令和6年1月4日", day(2023, 12, 28), day(2024, 1, 4), "day"),
    ("令和5年12月28日から6年1月4日", day(2023, 12, 28), day(2024, 1, 4), "day"),
    ("令和5年12月28日から翌年1月4日", day(2023, 12, 28), day(2024, 1, 4), "day"),
    ("令和5年12月28日から翌月4日", day(2023, 12, 28), day(2024, 1, 4), "day"),
    ("令和5年5月8日から同月12日", day(2023, 5, 8), day(2023, 5, 12), "day"),
    ("平成31年4月27日－5月6日", day(2019, 4, 27), day(2019, 5, 6), "day"),
    ("2023年5月8日 ～ 2023年6月9日", day(2023, 5, 8), day(2023, 6, 9), "day"),
    ("2023/05/08-2023/06/09", day(2023, 5, 8), day(2023, 6, 9), "day"),
    ("令和5年5月8～12日", day(2023, 5, 8), day(2023, 5, 12), "day"),
    ("令和5年4月から6月", day(2023, 4, 1), day(2023, 6, 1), "month"),
    ("令和5年4～6月", day(2023, 4, 1), day(2023, 6, 1), "month"),
    ("令和4年から6年", day(2022, 1, 1), day(2024, 1, 1), "year"),
]


@pytest.mark.parametrize(("text", "first", "last", "precision"), RANGES)
def test_a_range_is_one_date_with_an_end(
    text: str, first: date, last: date, precision: str
) -> None:
    """F3: year and month may be left out in its end."""
    assert [facts(found) for found in find_dates(f"期間は{text}まで")] == [
        (text, first, last, precision)
    ]


def test_the_end_of_a_range_in_another_precision_is_a_date_of_its_own() -> None:
    found = find_dates("令和5年4月から令和5年6月9日まで、令和5年7月13日から9日")

    assert [facts(one)[1:] for one in found] == [
        (day(2023, 4, 1), None, "month"),
        (day(2023, 6, 9), None, "day"),
        (day(2023, 7, 13), None, "day"),
    ]


def test_two_dates_run_together_are_two() -> None:
    assert [found.first for found in find_dates("2023/01/312023/01/172023/2/32023/02/04")] == [
        day(2023, 1, 31),
        day(2023, 1, 17),
        day(2023, 2, 3),
        day(2023, 2, 4),
    ]
    assert [found.first for found in find_dates("令和5年1月31日令和5年1月17日")] == [
        day(2023, 1, 31),
        day(2023, 1, 17),
    ]


def test_the_same_year_and_month_are_those_of_the_date_before() -> None:
    found = find_dates("令和3年5月1日に受け、同年6月9日と同月10日に会い、翌年1月5日に答えた。")

    assert [one.first for one in found] == [
        day(2021, 5, 1),
        day(2021, 6, 9),
        day(2021, 6, 10),
        day(2022, 1, 5),
    ]


def test_a_year_for_which_the_caller_vouches_is_taken() -> None:
    assert [found.first for found in find_dates("9月22日受付、10月", year_hint=2020)] == [
        day(2020, 9, 22),
        day(2020, 10, 1),
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("令和5年11月3日（みなと支援課）", "みなと支援課"),
        ("令和5年11月3日（回答：港湾局）", "港湾局"),
        ("港湾局：令和5年11月3日", "港湾局"),
        ("令和5年11月3日（再掲）", ""),
        ("なお、令和5年11月3日", ""),
    ],
)
def test_a_date_keeps_the_unit_that_stands_beside_it(text: str, unit: str) -> None:
    assert [(found.first, found.unit) for found in find_dates(text)] == [(day(2023, 11, 3), unit)]


NO_DATES = """令和5年度 2年間 2年連続 100年前 9月 27日 3月17 1日1回 一日一日 2日3日 十日町 06-0000-1234
〒000-0000 3番20号 第2条(3) 192.168.1.31 2023.1.2.3 同月日 同年 令和 令和●年●月●日 三日月 翌年27日
2024年代 5年間 八二日 19月 1022日 同月5日 翌日 20000年"""


@pytest.mark.parametrize("text", NO_DATES.split())
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_dates(f"{text}を見る") == []


@pytest.mark.parametrize("text", ["/2018/01/31/", "2018/1/3/4", "A2018-01-31", "12018/1/3"])
def test_an_address_or_a_number_holds_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_a_date_ends_before_a_word_that_begins_with_its_signs() -> None:
    text = "2024年月額、2024年8月日曜、令和4年8月3日間、令和4年8月2日目"
    assert [found.text for found in find_dates(text)] == [
        "2024年",
        "2024年8月",
        "令和4年8月",
        "令和4年8月",
    ]
