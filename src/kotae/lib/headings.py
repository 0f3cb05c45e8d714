"""Headings of an answer that say whose answer follows: 【福祉局】, ●健康局, 【総務課長より】."""

import re

from kotae.lib import sections
from kotae.lib.labels import LabelToken
from kotae.lib.registers import Register

_SIGNS = frozenset("●○〇◯◎■□◆◇▼▶▷►★☆")
_ENDS = (
    r"(?:局長?|部長?|課長?|室長?|所長?|署長?|署|区長?|市長|町長|村長|係長?|センター|委員会"
    r"|事務局|本部|機構|公社"
    r"|協会|消防|警察|病院|学校|図書館)"
)
_DEPARTMENT = re.compile(
    rf"[一-鿿々ァ-ヶーぁ-んA-Za-z0-9０-９]{{1,16}}?{_ENDS}"
    rf"(?:[ 　・、／/]{{1,2}}[一-鿿々ァ-ヶーぁ-んA-Za-z0-9０-９]{{1,16}}?{_ENDS}){{0,4}}"
    r"(?:より|から|の?(?:ご)?回答|分)?(?:[(（][^()（）\n]{1,24}[)）])?"
)


def is_department(name: str) -> bool:
    """Tell whether a heading's words name a department or the person who heads it."""
    return _DEPARTMENT.fullmatch(name) is not None


def name(text: str, token: LabelToken) -> str:
    """Return what a heading's token names: 【福祉局】 and ●福祉局 name 福祉局."""
    if token.style == "heading":
        return token.text[1:-1].strip()
    behind = sections.line_behind(text, token.end) if token.text in _SIGNS else ""
    return behind.strip()


def heads(text: str, token: LabelToken, register: Register) -> str | None:
    """Return the section that a heading opens, or None when it heads no department's answer.

    That is the section's name in the request where it has it, else the department's.
    """
    if token.style not in ("heading", "bullet") or not token.at_line_start:
        return None
    named = name(text, token)
    if section := register.section_named(named):
        return section
    return named if named and is_department(named) else None
