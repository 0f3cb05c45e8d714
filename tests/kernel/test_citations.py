from datetime import date

import pytest

from kotae.lib.citations import Citation, Closing, find_citations, find_closings

JULY = date(2023, 7, 3)
CITED = [
    ("令和5年7月3日に回答したとおり、手順を改めた。", JULY, "令和5年7月3日に回答したとおり"),
    ("令和5年7月3日にも回答しているとおり2件だ。", JULY, "令和5年7月3日にも回答しているとおり"),
    (
        "令和5年7月3日付け湊区長名での回答において、「二度としない。」とある。",
        JULY,
        "二度としない。",
    ),
    ("令和5年7月3日の回答では「調べる」とのことだった。", JULY, "調べる"),
    ("令和5年7月3日に「『規程』を改める」と回答した。", JULY, "『規程』を改める"),
    ("令和5年7月3日付けの回答書のとおりか。", JULY, "令和5年7月3日付けの回答書のとおり"),
    ("令和5年7月3日にいただいた回答では足りない。", JULY, "令和5年7月3日にいただいた回答では"),
    (
        "令和5年7月3日に、同じご質問に回答している。",
        JULY,
        "令和5年7月3日に、同じご質問に回答している",
    ),
    ("令和5年7月3日に回答があったが納得できない。", JULY, "令和5年7月3日に回答があった"),
    ("令和5年7月3日付けの文書では「紛失」とある。", JULY, "紛失"),
    ("令和5年7月3日の回答でお示ししたとおりである。", JULY, "令和5年7月3日の回答で"),
    ("2023/7/3の回答を読んだ。", JULY, "2023/7/3の回答を"),
    ("令和5年6月の回答のとおり", None, "令和5年6月の回答のとおり"),
    ("7月3日回答のとおり", None, "7月3日回答のとおり"),
    ("令和5年7月3日(日曜日)の回答を見た。", None, "令和5年7月3日(日曜日)の回答を"),
    ("令和5年7月3日付けのご要望に対する回答は", None, "令和5年7月3日付けのご要望に対する回答は"),
    ("前回の回答に際し、説明が足りなかった。", None, "前回の回答に際"),
    ("既に回答しているとおりです。", None, "既に回答しているとおり"),
]


@pytest.mark.parametrize(("text", "on", "quote"), CITED)
def test_an_earlier_answer_is_cited_by_its_date_or_by_its_words(
    text: str, on: date | None, quote: str
) -> None:
    """S2, R-22: a damaged or partial date is never filled up."""
    assert find_citations(text) == [Citation(on, None, quote, 0)]


OTHERS = """令和4年4月に赴任した課長は回答を知らない。
令和5年7月3日の報道発表はもう見られない。
令和5年7月3日で公開期間が終了した。
令和5年7月3日のご要望を受け、研修を行った。
令和5年7月3日までに回答してほしい。
令和5年7月3日に回答してほしい。
令和5年7月3日に回答します。
令和5年7月3日に受けた要望に回答した。
国から令和5年7月3日に回答があった。
令和5年7月3日に国から回答があった。
令和5年7月3日付けの文書で申し入れた。
令和5年7月3日から回答を待っている。
令和5年7月3日に県に伝え、改めるとの返事を得た。
(4)で回答したとおりである。
次のとおり回答する。"""


@pytest.mark.parametrize("text", OTHERS.split("\n"))
def test_other_dates_and_other_answers_are_no_citations(text: str) -> None:
    assert find_citations(text) == []


def test_a_published_page_is_cited_by_its_number() -> None:
    text = "ページ番号 １００２００を見た。\n「手引」の件、令和5年7月3日回答(ページ番号:100300)のとおり。"

    assert find_citations(text) == [
        Citation(None, "100200", "ページ番号 １００２００", 0),
        Citation(JULY, "100300", "令和5年7月3日回答", 24),
    ]


def test_each_citation_of_a_sentence_counts() -> None:
    text = "なお、令和5年7月3日に回答し、令和5年8月4日付け回答のとおり、前回の回答にもある。"

    assert [(one.on, one.start) for one in find_citations(text)] == [
        (JULY, 3),
        (date(2023, 8, 4), 16),
        (None, 33),
    ]


CLOSED = [
    "令和5年7月3日のご要望については、この回答をもって、ご報告とさせていただく。",
    "令和5年7月3日の申出につきましては、本回答をもって完結といたします。",
    "令和5年7月3日のご要望には、この回答をもって結果をお伝えしたものとする。",
]


@pytest.mark.parametrize("text", CLOSED)
def test_an_earlier_request_is_closed_by_this_answer(text: str) -> None:
    """S4, R-24"""
    assert find_closings(f"研修を行った。\n{text}") == [Closing(JULY, 8)]


@pytest.mark.parametrize(
    "text",
    [
        "令和5年7月3日のご要望を受け、研修を行った。",
        "7月3日のご要望については、この回答をもって、ご報告とする。",
        "令和5年7月のご要望については、この回答をもって、ご報告とする。",
        "この回答をもって、ご報告とする。",
        "令和5年7月3日の報道については、この回答をもって、ご報告とする。",
        "誠意をもって対応する。",
    ],
)
def test_nothing_is_closed_that_is_not_told_by_its_day(text: str) -> None:
    assert find_closings(text) == []


def test_an_answer_hangs_on_the_date_nearest_to_it() -> None:
    text = "令和5年7月3日に回答を求め、令和5年8月4日に回答を得た。"

    assert [one.on for one in find_citations(text)] == [date(2023, 8, 4)]


@pytest.mark.parametrize("end", ["とおりです。", "とおりです。\n", "とおり"])
def test_a_page_number_in_brackets_belongs_to_the_citation_before_it(end: str) -> None:
    (cited,) = find_citations(f"令和5年7月3日に回答した{end}（ページ番号：100300）")

    assert (cited.on, cited.page_number, cited.start) == (JULY, "100300", 0)


def test_a_page_number_that_follows_no_citation_is_one_itself() -> None:
    (cited,) = find_citations("手引を見た。(ページ番号:100300)")

    assert (cited.on, cited.page_number) == (None, "100300")
