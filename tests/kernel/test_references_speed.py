"""Long hostile texts: as many steps as there are letters, give or take, never their square."""

import time
from collections.abc import Callable

import pytest

from kotae.lib.citations import find_citations, find_closings
from kotae.lib.enclosures import find_enclosures
from kotae.lib.promises import find_promises
from kotae.lib.refusals import find_refusals
from kotae.lib.sentences import sentences
from kotae.lib.wareki import find_dates, parse_fiscal_year, parse_unit_dates
from kotae.lib.width import fold, fold_with_offsets, stored

READERS: list[Callable[[str], object]] = [
    sentences,
    find_dates,
    parse_unit_dates,
    parse_fiscal_year,
    find_citations,
    find_closings,
    find_promises,
    find_refusals,
    find_enclosures,
    fold,
    fold_with_offsets,
    stored,
]
WORDS = """1 一 年 令和 令和4年8月 1年1月 9月3 2018/01/31 から 同年 「 「」 「『 」 ( () 。 、 て ていく 今後 予定は
回答 令和4年8月27日に 「甲」を お送り 記録は 記録がないが、 できない こと ことは 組織として ページ番号1234 ー か゛ ヴ"""
UNITS = WORDS.split()
LENGTH = 10_000
# Four times the text may take four times as long, with room for a busy machine; sixteen is a square.
MOST = 9.0
TOO_SHORT_TO_TELL = 0.03


def seconds(reader: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    reader(text)
    return time.process_time() - begun


def is_slow(reader: Callable[[str], object], unit: str) -> bool:
    once = seconds(reader, unit * (LENGTH // len(unit)))
    four = seconds(reader, unit * (4 * LENGTH // len(unit)))
    return four > TOO_SHORT_TO_TELL and four > MOST * once


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
def test_time_grows_no_faster_than_the_text(reader: Callable[[str], object]) -> None:
    # Measured again where it seems slow: the machine may have been busy elsewhere.
    slow = [unit for unit in UNITS if all(is_slow(reader, mark + unit) for mark in "甲乙丙")]

    assert slow == []
