"""Read one stretch that may be a date into year, month and day as written, whole or damaged."""

import re
from typing import NamedTuple

from kotae.lib.wareki import patterns
from kotae.lib.wareki.eras import number

RELATIVE = ("同年", "翌年", "同月", "翌月")
_WHOLE = {"年", "年月", "年月日", "月日", "月", "日"}  # signs of a date, in their order
_HIGHEST_MONTH = 12


class Raw(NamedTuple):
    """A date as written, from `start` to `end`: numerals without their signs, "" where missing.

    `lead` is an era or 同年, 翌年, 同月, 翌月. `damaged`: a sign or a numeral is lost.
    """

    start: int
    end: int
    lead: str = ""
    year: str = ""
    month: str = ""
    day: str = ""
    damaged: bool = False


class _Part(NamedTuple):
    number: str
    sign: str
    end: int


def _joined(match: re.Match[str]) -> Raw:
    year = match["west"] or match["year"]
    lead = match["era"] or ""
    return Raw(match.start(), match.end(), lead, year, match["month"], match["day"])


def read(plain: str, place: int, *, joined: bool = False) -> Raw | None:
    """Read the date that begins at a place, if one does; `joined`: right behind another."""
    match = (patterns.JOINED if joined else patterns.NUMERIC).match(plain, place)
    if match:
        return _joined(match)
    match = patterns.SIGNED.match(plain, place)
    if not match:
        return None
    lead = match["lead"] or ""
    begin = match.start("led") if lead else place
    parts = [
        _Part(part["number"] or "", part["sign"], part.end())
        for part in patterns.PART.finditer(plain, begin, match.end())
    ]
    return _signed(plain, place, lead, _trimmed(plain, parts))


def _trimmed(plain: str, parts: list[_Part]) -> list[_Part]:
    """Drop what belongs to the words behind: 2024年月額, 8月日曜, 8月3日間, 4年間."""
    while parts and not parts[-1].number:
        lost = parts[-1].sign == "日" and len(parts) > 1
        if lost and patterns.BOUNDARY.match(plain, parts[-1].end):
            break
        parts = parts[:-1]
    if parts and parts[-1].sign != "年" and patterns.DURATION.match(plain, parts[-1].end):
        parts = parts[:-1]
    if len(parts) == 1 and parts[0].sign == "年":
        return [] if patterns.NO_YEAR.match(plain, parts[0].end) else parts
    return parts


def _signed(plain: str, start: int, lead: str, parts: list[_Part]) -> Raw | None:
    if not parts or (len(parts) == 1 and not parts[0].number):
        return None
    kept = _in_order(parts)
    by_sign = {part.sign: part.number for part in kept}
    year, month, day = (by_sign.get(sign, "") for sign in "年月日")
    raw = Raw(start, kept[-1].end, lead, year, month, day)
    signs = "".join(part.sign for part in kept)
    if _out_of_order(lead, signs, parts) or not all(part.number for part in kept):
        spaced = len(parts) > 2 and plain[parts[1].end] == " "  # noqa: PLR2004 -- year, month, day
        end = parts[1].end if spaced else parts[-1].end
        return raw._replace(end=end, damaged=True) if _is_date(lead, parts) else None
    return _with_tail(plain, raw, kept)


def _in_order(parts: list[_Part]) -> list[_Part]:
    """Return the first parts as long as their signs come in the order 年, 月, 日."""
    kept = parts[:1]
    for part in parts[1:]:
        if "年月日".index(part.sign) <= "年月日".index(kept[-1].sign):
            break
        kept.append(part)
    return kept


def _out_of_order(lead: str, signs: str, parts: list[_Part]) -> bool:
    if signs not in _WHOLE:
        return True
    if lead in RELATIVE:
        return signs not in (("月", "月日") if lead.endswith("年") else ("日",))
    if lead:
        return not signs.startswith("年")
    # 11日1日: the first 日 should have been 月.
    return [part.sign for part in parts[:2]] == ["日", "日"]


def _is_date(lead: str, parts: list[_Part]) -> bool:
    """Tell a damaged date from other words with the same signs (一日一日, 2日3日)."""
    if lead in RELATIVE:
        return False
    if len(parts) == 1:
        return bool(lead) and not lead.isascii()
    if lead or parts[0].sign != "日" or parts[1].sign != "日":
        return True
    first, second = number(parts[0].number) or 0, number(parts[1].number) or 0
    return second < first <= _HIGHEST_MONTH


def _with_tail(plain: str, raw: Raw, kept: list[_Part]) -> Raw:
    """Look at a number behind the last sign: 9月24(水曜日) has lost its 日, 9月3～5日 has not."""
    tail = None if kept[-1].sign == "日" else patterns.TAIL.match(plain, raw.end)
    if not tail:
        return raw
    lower = {"年": "月", "月": "日"}[kept[-1].sign]
    shared = patterns.SHARED_SIGN.match(plain, tail.end())
    if shared and shared["sign"] == lower:
        if lower == "月":
            return raw._replace(end=tail.end(), month=tail["number"])
        return raw._replace(end=tail.end(), day=tail["number"])
    adjacent = plain[raw.end] != " "
    weekday = lower == "日" and patterns.WEEKDAY.match(plain, tail.end())
    if weekday or (adjacent and patterns.BOUNDARY.match(plain, tail.end())):
        return raw._replace(end=tail.end(), damaged=True)
    return raw
