"""Blocks that answer the rest, or everything, without a number.

その他の項目については opens a block for what no block names. Below points that are told apart
within the block of a range it speaks of the others of that range. 全ての項目について names all.
"""

import re
from collections.abc import Sequence
from itertools import islice

from kotae.lib.registers import Register
from kotae.lib.starts import Exclusion, Start, Via

_ASKED = r"(?:ご|お)?(?:要望|質問|意見|尋ね|提案|項目|事項)(?:等|事項|項目)*"
_ABOUT = r"(?:に?つ(?:いて|きまして)|に関し(?:て|まして)|に対し(?:て|まして))"
_REST = re.compile(
    r"(?:^[ \t　･・•●○■□◆◇]{0,9}|(?<=。))(?P<rest>(?:なお、?|また、?|最後に、?)?"
    r"(?:その(?:他|ほか)|上記以外|これら以外|それ以外|残り|残る|ほか|他)の?"
    rf"{_ASKED}{_ABOUT})",
    re.MULTILINE,
)
_MOST = 100  # phrases for the rest in one answer
_EVERYTHING = re.compile(
    r"^[ \t　]{0,9}(?:上記|ご?要望の)?(?:全|全て|すべて|いずれ|各)の?" rf"{_ASKED}{_ABOUT}",
    re.MULTILINE,
)


def add(
    text: str, starts: Sequence[Start], exclusions: Sequence[Exclusion], register: Register
) -> tuple[list[Start], list[Exclusion]]:
    """Return the starts of blocks and the exclusions in them, those for the rest included.

    The rest is what no block names; a text without labels leaves nothing to be the rest of.
    """
    found, excluded = list(starts), list(exclusions)
    named = {number for start in starts for number in start.via}
    via: dict[int, Via] = {number: "range" for number in register.by_number if number not in named}
    for match in islice(_REST.finditer(text), _MOST) if starts else ():
        place = match.start("rest")
        if whole := _range_around(found, place):
            inside = [start for start in found if whole.start < start.start < place]
            found = [start for start in found if start not in inside]
            numbers = frozenset(number for start in inside for number in start.via)
            excluded.append(Exclusion(place, numbers, turns=True))
        elif via and _begins_line(text, match) and not _begins_at(found, match.start()):
            found.append(Start(match.start(), place, place, via))
            via = {}
    return sorted(found, key=_start), sorted(excluded, key=lambda exclusion: exclusion.place)


def _start(start: Start) -> int:
    return start.start


def _begins_line(text: str, match: re.Match[str]) -> bool:
    return match.start() == 0 or text[match.start() - 1] == "\n"


def _begins_at(starts: Sequence[Start], place: int) -> bool:
    return any(start.start == place for start in starts)


def _range_around(starts: Sequence[Start], place: int) -> Start | None:
    """Return the block of a range whose points alone open the blocks between it and a place."""
    before = sorted((start for start in starts if start.start < place), key=_start)
    told: set[int] = set()
    while before and not (told and before[-1].via.keys() > told):
        told |= before.pop().via.keys()
    whole = before[-1] if before else None
    return whole if whole and "range" in whole.via.values() else None


def everything(text: str, register: Register) -> list[Start]:
    """Return the one block of an answer that says it speaks of all points, if it does."""
    match = _EVERYTHING.search(text) if len(register.tops) > 1 else None
    via: dict[int, Via] = dict.fromkeys(register.by_number, "range")
    return [Start(match.start(), match.start(), match.start(), via)] if match else []
