from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kotae.lib.limits import TooLargeError
from kotae.lib.wareki import find_dates, format_date

DAMAGED = """9月24(水曜日) 7年1022日 11日1日 令和6年11日1日 令和48月27日 令和年8月27日
令和4年月27日 令和4年827日 令和4年8月27 令和4年8月日 令和4年8 令和4年9月31日
令和4年13月1日 令和0年1月1日 令和4年2月29日 2018/13/01 平成31年5月1日
昭和64年1月8日 令和元年4月30日 平成31年5月 平成32年 明治5年12月2日
令和四年八二十七日 令和4月8月27日 令和4日27日 2024年917日 20249月17日
202年9月17日 令和412年8月27日 令和四八月二十七日 平成三十一年五月一日 R48月27日
令和5年7月11日1日 令和5年7月10日(月曜日)1日 令和四年八月二日三日 令和5年7月11日1
令和5年6月14日から6月9日 令和5年6月14日(水)～5月30日(火) 令和5年7月から5月
R11月5日 令和8月 令和十十年八月一日 令和4年1月0日 令和5年6月9日から令和5年5月8日
9月24(水曜日)"""


@pytest.mark.parametrize("text", DAMAGED.split())
def test_a_damaged_date_is_reported_with_its_text_and_never_guessed(text: str) -> None:
    """P-4: what cannot be read is quoted for a person."""
    found = find_dates(f"記\n{text}")

    assert [(one.text, one.first, one.last) for one in found] == [(text, None, None)]
    assert [(one.issue.code, one.issue.line) for one in found if one.issue] == [("damaged_date", 2)]
    assert all(f"「{text}」" in one.issue.message for one in found if one.issue)


@pytest.mark.parametrize(
    "text", ["9月22日", "4年8月27日", "3年4月", "同年6月9日", "翌年1月5日(月曜日)"]
)
def test_a_date_without_a_year_is_reported(text: str) -> None:
    found = find_dates(text)

    assert [(one.text, one.first, one.issue.code if one.issue else "") for one in found] == [
        (text, None, "year_missing")
    ]


def test_a_weekday_that_does_not_fit_is_reported_with_the_true_one() -> None:
    (found,) = find_dates("令和5年11月3日(土曜日)")

    assert (found.first, found.issue and found.issue.code) == (None, "weekday_mismatch")
    assert found.issue
    assert found.issue.message == (
        "日付「令和5年11月3日(土曜日)」の曜日が合いません（令和5年11月3日は金曜日です）。"
    )


def test_the_weekday_of_a_day_before_the_eras_is_checked_too() -> None:
    (found,) = find_dates("1868年1月1日(月)")

    assert found.issue
    assert found.issue.message == (
        "日付「1868年1月1日(月)」の曜日が合いません（1868-01-01は水曜日です）。"
    )


@pytest.mark.parametrize("behind", ["1日限り", "1日目", "1日2回", "10時", "1日当たり"])
def test_a_number_of_days_behind_a_date_does_not_damage_it(behind: str) -> None:
    (found,) = find_dates(f"令和5年7月11日{behind}の受付")

    assert (found.text, found.first) == ("令和5年7月11日", date(2023, 7, 11))


@pytest.mark.parametrize("text", ["令和5年12月28日から1月4日", "令和5年5月22日～9日"])
def test_the_end_of_a_range_is_not_put_in_the_next_year(text: str) -> None:
    start, end = find_dates(text)

    assert (start.first is not None, start.last, start.issue) == (True, None, None)
    assert (end.first, end.issue and end.issue.code) == (None, "year_missing")


def test_a_vouched_year_does_not_make_a_range_run_backwards() -> None:
    found = find_dates("12月28日から1月4日", year_hint=2023)

    assert [one.first for one in found] == [date(2023, 12, 28), None]


def test_a_damaged_date_does_not_take_the_next_one_with_it() -> None:
    found = find_dates("7年1022日 11日1日、9月24(水)・令和7年10月22日")

    assert [(one.text, one.first) for one in found] == [
        ("7年1022日", None),
        ("11日1日", None),
        ("9月24(水)", None),
        ("令和7年10月22日", date(2025, 10, 22)),
    ]


def test_lines_are_counted_over_several_damaged_dates() -> None:
    found = find_dates("9月1日\n\n令和4年13月1日\n9月2日 9月3日")

    assert [one.issue.line for one in found if one.issue] == [1, 3, 4, 4]


DAYS = st.dates(date(1873, 1, 1), date(2100, 12, 31))
KANJI = "〇一二三四五六七八九"


def kanji(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else KANJI[tens]) + "十" * (tens > 0) + KANJI[ones] * (ones > 0)


def in_kanji(day: date) -> str:
    year = format_date(day).partition("年")[0]
    number = year[2:] if year[2:] == "元" else kanji(int(year[2:]))
    return f"{year[:2]}{number}年{kanji(day.month)}月{kanji(day.day)}日"


@given(DAYS, st.data())
def test_a_date_that_loses_a_sign_never_becomes_another_day(day: date, data: st.DataObject) -> None:
    written = data.draw(
        st.sampled_from(
            [
                format_date(day),
                format_date(day, weekday=False),
                in_kanji(day),
                f"{day.year}年{day.month}月{day.day}日",
                f"{day:%Y/%m/%d}",
                f"{day.year}-{day.month}-{day.day}",
            ]
        )
    )
    signs = [n for n, sign in enumerate(written) if sign in "年月日/-" and "(" not in written[:n]]
    lost = data.draw(st.sampled_from(signs))
    broken = written[:lost] + written[lost + 1 :]

    assert [found.first for found in find_dates(broken) if found.first] == []


@given(DAYS, st.integers(1, 6))
def test_a_wrong_weekday_never_passes(day: date, shift: int) -> None:
    right = "月火水木金土日"[day.weekday()]
    wrong = "月火水木金土日"[(day + timedelta(days=shift)).weekday()]

    (found,) = find_dates(format_date(day).replace(f"({right}", f"({wrong}"))

    assert (found.first, found.issue and found.issue.code) == (None, "weekday_mismatch")


@given(
    st.text(st.sampled_from("令和平成12345678九十元年月日同翌()水曜～から/.-R 　\n頃"), max_size=40)
)
def test_whatever_stands_in_a_text_a_date_quotes_it_or_says_why_not(text: str) -> None:
    end = 0
    for found in find_dates(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        assert (found.first is None) == (found.issue is not None)
        assert found.last is None or (found.first and found.first <= found.last)
        end = found.end


@pytest.mark.parametrize("unit", ["1年", "9月3", "令和4年8月27日"])
def test_more_dates_than_one_case_can_have_are_refused(unit: str) -> None:
    assert len(find_dates(unit * 9_000)) <= 9_000
    with pytest.raises(TooLargeError, match="日付が多すぎるため読み取れません"):
        find_dates(unit * 1_000_000)
