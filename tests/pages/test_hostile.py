"""Ten megabytes of anything are read or refused within ten seconds, with one sentence."""

import time

import pytest

from kotae.lib.pages.reading import read_page

PAGE = """令和4年度 「要望等の内容と本市の対応」(令和4年9月分)
街灯について
要望等の概要
{request}
対応方針の概要
{answer}
"""
TEN_MEGABYTES = 10_000_000
PIECES = [
    "(1)",
    "(1)あ\n",
    "「『",
    "【",
    "(",
    "|",
    "1",
    "令和4年8月27日",
    " ",
    "\n",
    "あ",
    "：",
    "<p>",
    "受付日：一\n",
]


@pytest.mark.slow
@pytest.mark.parametrize("place", ["alone", "request", "answer"])
@pytest.mark.parametrize("piece", PIECES)
def test_hostile_input_is_read_or_refused_within_ten_seconds(piece: str, place: str) -> None:
    """Issue 2 B: a million "(1)", nested brackets, no line ends."""
    text = piece * (TEN_MEGABYTES // len(piece.encode()))
    if place != "alone":
        texts = {"request": "(1)いつか。", "answer": "(1)明日である。"} | {place: text}
        text = PAGE.format(**texts)
    started = time.monotonic()
    reading = read_page(text.encode(), "hostile.txt")
    assert time.monotonic() - started < 10
    assert bool(reading.cases) == (reading.skipped is None)
    assert reading.skipped is None or reading.skipped.endswith("。")


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["(1)あ。", "「令和4年8月27日", "一、二、", "検討してまいります。", "(1)(2)"]
)
def test_what_is_just_short_enough_is_read_within_ten_seconds(piece: str) -> None:
    text = piece * (199_000 // len(piece))
    started = time.monotonic()
    read_page(PAGE.format(request=text, answer=text).encode(), "hostile.txt")
    assert time.monotonic() - started < 10
