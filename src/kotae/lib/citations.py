"""Earlier answers that a text cites, and earlier requests that it closes (S2, S4).

A date is a citation only where an answer or a letter hangs on it: 令和5年7月3日に回答したとおり is
one, 令和5年7月3日のご要望を受け and 令和5年7月3日の報道発表 are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from kotae.lib.brackets import QUOTED, Condensed, condense
from kotae.lib.sentences import Sentence, sentences
from kotae.lib.wareki import Found, find_dates, half_width

_LETTER = r"(?:文書|書面|手紙|書簡|メール|返書)"
_MAY_CITE = re.compile(rf"回答|返答|返信|返事|お答え|付け?の?[^。]{{0,30}}{_LETTER}|ページ番号")
_ANSWER = r"ご?(?:回答|返答|返信|返事|お答え)"
_DONE = (
    r"(?:(?:は|も)?(?:し|致し|いたし)(?:た|まし|、|て(?!まい|参|いく|いき|ほし|くだ|下さ|もら))"
    r"|させていただ(?:い|き)(?:た|て|まし)|申し?[上あ]げ(?:た|て|まし)|差し[上あ]げ(?:た|て|まし)"
    r"|[をが]?(?:受け|いただ|頂|もら|得)(?!き?たい|け|え)|が(?:あっ|あり|来|届)|済)"
    r"(?:た|おり(?:ます)?|いる|います)?(?:と(?:お|う)り|通り)?"
)
_NAMED = (
    r"(?:書|文)?(?:にお(?:いて|ける)は?|では|にて|に(?:は|も|よ(?:れ|る|り|っ)|際|つ[いき]|対し|関し|ある|あり|記載)"
    r"|の(?:と(?:お|う)り|通り|中|内容|際|趣旨|文面)|で(?!き|す|な|あ)|(?=[、「（(。])|[をがはとも]|\Z)"
)
_ASKED = r"要望|質問|意見|申し?出|申し?入れ|陳情|提案|苦情|問い?合わせ|照会|依頼|相談|お便り|投稿"
_BY_ASKER = (
    r"伝え|確認|照会|協議|まで|から|現在|予定|受け|受付|受理|いただ|頂|寄せ|あった|ありま|届|提出"
    r"|送っ|送り"
)


def _gap(length: int, without: str) -> str:
    return rf"(?:(?!{without}|{_ANSWER})[^。\n]){{0,{length}}}?"


_ON = re.compile(
    # 令和5年7月3日に(も)回答したとおり
    rf"(?:付け?(?:にて|[でに、])?|に[もはて]?|、)(?:{_gap(40, _BY_ASKER)}){_ANSWER}{_DONE}"
    # 令和5年7月3日(付け局長名)の回答において
    rf"|(?:(?:付け?の?|の){_gap(30, f'{_ASKED}|{_BY_ASKER}|この|本回答|今回')})?"
    rf"{_ANSWER}(?:{_NAMED}|{_DONE})"
    # 令和5年7月3日にいただいた回答
    rf"|(?:付け?)?[にで]?(?:いただい|頂い|もらっ|受け(?:取っ)?|受領し|届い)た{_ANSWER}(?:{_NAMED})?"
    # 令和5年7月3日付けの文書には; not a letter that the requester sent
    rf"|付け?の?{_gap(30, f'{_ASKED}|{_BY_ASKER}')}{_LETTER}"
    rf"(?:にお(?:いて|ける)|では|に(?:は|よ[れる]|ある|あり|記載)|のと(?:お|う)り|(?=「))"
    rf"(?![^。\n]{{0,20}}(?:{_ASKED}|請求|提出|送っ))"
)
# 令和5年7月3日付け要望に対する回答: an answer whose own date is not told
_TO_REQUEST = re.compile(
    rf"(?:付け?)?の?{_gap(30, _BY_ASKER)}(?:{_ASKED})"
    r"(?:に(?:対する|対して?の?|ついての|係る|関する)、?|への)"
    rf"{_ANSWER}(?:{_NAMED}|{_DONE})"
)
_BEFORE = re.compile(
    rf"(?:(?:前回|前々回|以前|先般|先日|過去|昨年度?|前年度?|従前|先の|既に|すでに)(?:にも?|の|は|も|、)?)"
    rf"{_gap(15, f'{_ASKED}|から')}{_ANSWER}(?:{_NAMED}|{_DONE})"
)
_PAGE = re.compile(r"ページ番号 ?[:：]? ?([0-9０-９]{4,8})")
_PAGE_ALONE = re.compile(r"[(（]\s*ページ番号 ?[:：]? ?([0-9０-９]{4,8})\s*[)）]?。?")
_QUOTE_BEHIND = re.compile(rf"[^。\n「]{{0,30}}{QUOTED}(?=と|の?旨|など|等|。|\Z)")

_MAY_CLOSE = re.compile(r"[こ本回](?:の?)(?:回答|書面|文書|報告)(?:を|に)")
_CLOSES = re.compile(
    rf"の[^。、]{{0,20}}(?:{_ASKED})[^。]{{0,40}}(?:こ|本|今回)の?(?:回答|書面|文書|報告)(?:をもって|をもちまして|により|にて)"
    r"[^。]{0,20}(?:報告|回答|完了|完結|終了|対応|終結|最終|代え|かえ|伝え|ものと)"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """An earlier answer that is cited.

    `on` is the day of that answer, None where it is not told or damaged; `page_number` that of its
    published page. `quote` holds its quoted words, else the words that cite it; `start` is where
    the citation begins.
    """

    on: date | None
    page_number: str | None
    quote: str
    start: int


class Closing(NamedTuple):
    """An earlier request that a text closes: the day it was made, and where that is said."""

    requested_on: date
    start: int


class _Cited(NamedTuple):
    """A citation within a condensed sentence."""

    on: date | None
    start: int
    end: int


def _day(found: Found) -> date | None:
    return found.first if found.precision == "day" and not found.last else None


def _cited(text: str) -> Iterator[_Cited]:
    read = 0
    for found in find_dates(text):
        if text[: found.start].rstrip("、 ").endswith(("から", "より")):  # another body's answer
            continue
        match = _ON.match(text, found.end)
        if match:
            yield _Cited(_day(found), found.start, match.end())
        elif match := _TO_REQUEST.match(text, found.end):
            yield _Cited(None, found.start, match.end())
        read = match.end() if match else read
    match = _BEFORE.search(text, read)
    if match:
        yield _Cited(None, match.start(), match.end())


def _quote(sentence: Sentence, condensed: Condensed, cited: _Cited) -> str:
    """Return the words quoted inside a citation or right behind it, else the citing words."""
    behind = _QUOTE_BEHIND.match(condensed.text, cited.end)
    reach = behind.end() if behind else cited.end
    inside = [n for n, place in enumerate(condensed.places) if cited.start <= place < reach]
    if inside:
        spans = condensed.spans
        return sentence.text[spans.starts[inside[0]] + 1 : spans.ends[inside[0]] - 1]
    return condensed.text[cited.start : cited.end]


def _of_sentence(sentence: Sentence) -> Iterator[Citation]:
    condensed = condense(sentence.text)
    cited = list(_cited(condensed.text))
    pages = list(_PAGE.finditer(condensed.text))
    for one in cited:
        number = half_width(pages.pop(0)[1]) if pages else None
        start = sentence.start + condensed.source(one.start)
        yield Citation(one.on, number, _quote(sentence, condensed, one), start)
    for page in pages:
        start = sentence.start + condensed.source(page.start())
        yield Citation(None, half_width(page[1]), page[0], start)


def find_citations(text: str) -> list[Citation]:
    """Return the earlier answers that a text cites, in its order (S2, R-22)."""
    found: list[Citation] = []
    before = -1  # how many there were before the sentence before this one
    for sentence in sentences(text):
        cites = _MAY_CITE.search(sentence.text)
        page = _PAGE_ALONE.fullmatch(sentence.text) if cites else None
        if page and 0 <= before < len(found) and not found[-1].page_number:
            found[-1] = replace(found[-1], page_number=half_width(page[1]))
            continue
        before = len(found)
        found += _of_sentence(sentence) if cites else ()
    return found


def find_closings(text: str) -> list[Closing]:
    """Return the earlier requests that a text closes by itself (S4, R-24).

    A request whose date is damaged is not returned: it cannot be told which one it is.
    """
    found: list[Closing] = []
    for sentence in sentences(text):
        if "回答" not in sentence.text and "もって" not in sentence.text:
            continue
        if not _MAY_CLOSE.search(sentence.text):
            continue
        for one in find_dates(sentence.text):
            day = _day(one)
            if day and _CLOSES.match(sentence.text, one.end):
                found.append(Closing(day, sentence.start + one.start))
    return found
