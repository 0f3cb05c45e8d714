"""Blocks of an answer that counts nothing: they quote the ask, or stand under its topic.

「…」とのお申し出につきましては quotes; 【街灯について】, ●街灯 and a line that begins with
街灯については name a topic. One quotation is enough to be believed; topics are, when they tell two
points apart.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kotae.lib import label_context, limits
from kotae.lib.registers import Register
from kotae.lib.resemblance import Likeness
from kotae.lib.starts import Start, Via

_NOUN = (
    r"(?:ご|お|御)?(?:要望|質問|意見|指摘|申し?出|申し?入れ|問い?合わ?せ|尋ね|提案|提言|要求|声"
    r"|記載"
    r"|点|件|部分|内容|こと)"
)
_ABOUT = r"(?:に?つ(?:いて|きまして)|に関し(?:て|まして)|に対し(?:て|まして))"
_QUOTES = re.compile(
    rf"(?:等|など)?(?:と(?:の|いう|いった)|の)?{_NOUN}[^。\n「]{{0,12}}?(?:{_ABOUT}|ですが|は"
    rf"|、|$)|{_ABOUT}は?"
)
_LEAD = re.compile(
    r"[ \t　・･●○■□◆◇]{0,8}"
    r"(?:(?:まず|次に|つぎに|また|なお|続いて|最後に|さらに|そして)(?:は)?、?)?"
    r"(?:(?:ご|お)[一-鿿]{2,4}(?:の|いただきました|のありました)、?)?"
)
_BOUNDARY = re.compile(r"[。！？!?\n\r]")
_LONGEST_LEAD = 28
_HEADED = re.compile(
    r"^[ \t　]{0,20}[【<＜〈《≪●■◆◇□◎○▼▶][ \t　]{0,4}(?P<topic>[^。\n】>＞〉》≫:：]{2,40})"
    r"[】>＞〉》≫]?[ \t　]{0,4}(?:[:：][^\n。]{0,30})?\r?$",
    re.MULTILINE,
)
_LEADS = re.compile(
    rf"^[ \t　]{{0,20}}(?:(?:まず|次に|また|最後に)、?)?"
    rf"(?P<topic>[^。、\n「」【】]{{2,30}}?)(?:{_ABOUT}は?|の件(?:は|です)|ですが)"
    r"(?:[、,。:：]|\r?$)",
    re.MULTILINE,
)
_SIGNED = re.compile(  # 街灯について：建設局公園課
    r"^[ \t　]{0,20}(?P<topic>[^。、\n:：「」]{2,40})[:：][^\n。]{2,30}"
    r"(?:局|部|課|室|係|署|所|センター)\r?$",
    re.MULTILINE,
)
_QUOTED_SHARE, _TOPIC_SHARE = 0.5, 0.5


class Unmatched(NamedTuple):
    """A quotation that no point resembles."""

    words: str
    place: int


def _before(text: str, place: int) -> int | None:
    """Return where the line or sentence begins that a quotation opens, or None."""
    window = max(0, place - _LONGEST_LEAD)
    boundary = 0 if window == 0 else -1
    for match in _BOUNDARY.finditer(text, window, place):
        boundary = match.end()
    return boundary if boundary >= 0 and _LEAD.fullmatch(text, boundary, place) else None


def quoting(text: str, register: Register, unmatched: list[Unmatched]) -> Iterator[Start]:
    """Yield the blocks that quote what they answer. Quotations like no point name none."""
    likeness = Likeness(register.all)
    spans = label_context.quotes(text)
    limits.check_labels(len(spans.starts))
    for opening, closing in zip(spans.starts, spans.ends, strict=True):
        start = _before(text, opening)
        if start is None or not _QUOTES.match(text, closing):
            continue
        words = text[opening + 1 : closing - 1]
        number = likeness.nearest(words, _QUOTED_SHARE)
        if number is None:
            unmatched.append(Unmatched(words, opening))
        via: dict[int, Via] = {number: "quoted"} if number else {}
        yield Start(start, opening, start, via)


def topical(text: str, register: Register) -> list[Start]:
    """Return the blocks that stand under a topic, if two points at least are told apart so."""
    likeness = Likeness(register.all, content=True)
    found: dict[int, Start] = {}
    for pattern in (_HEADED, _SIGNED, _LEADS):
        for count, match in enumerate(pattern.finditer(text)):
            limits.check_labels(count)
            number = likeness.nearest(match["topic"], _TOPIC_SHARE)
            if number is not None:
                via: dict[int, Via] = {number: "topic"}
                start = Start(match.start(), match.start("topic"), match.start(), via)
                found.setdefault(match.start(), start)
    starts = [found[place] for place in sorted(found)]
    named = {number for start in starts for number in start.via}
    return starts if len(named) > 1 else []


def find(text: str, register: Register) -> tuple[list[Start], list[Unmatched]]:
    """Return where blocks begin in an answer without labels, and quotations that match no point."""
    if len(register.tops) < 2:  # noqa: PLR2004 -- with one point there is nothing to tell apart
        return [], []
    unmatched: list[Unmatched] = []
    quoted = list(quoting(text, register, unmatched))
    if any(start.via for start in quoted):
        return quoted, unmatched
    return topical(text, register), []
