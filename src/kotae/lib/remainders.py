"""Blocks that answer the rest without a number: その他の項目については, 上記以外の質問について."""

import re
from collections.abc import Sequence

from kotae.lib.registers import Register
from kotae.lib.starts import Start, Via

_REST = re.compile(
    r"^[ \t　・･•●○■□◆◇]{0,9}(?P<rest>(?:なお、?|また、?|最後に、?)?"
    r"(?:その(?:他|ほか)|上記以外|これら以外|それ以外|残り|残る|ほか|他)の?"
    r"(?:ご|お)?(?:要望|質問|意見|尋ね|提案|項目|事項)(?:等|事項|項目)*"
    r"(?:に?つ(?:いて|きまして)|に関し(?:て|まして)|に対し(?:て|まして)))",
    re.MULTILINE,
)


def add(text: str, starts: Sequence[Start], register: Register) -> list[Start]:
    """Return the starts of blocks, and where a line says so, that of the block for all the rest.

    The rest is what no block names; a text without labels leaves nothing to be the rest of.
    """
    named = {number for start in starts for number in start.via}
    via: dict[int, Via] = {number: "range" for number in register.by_number if number not in named}
    match = _REST.search(text) if starts and via else None
    if not match or any(start.start == match.start() for start in starts):
        return list(starts)
    place = match.start("rest")
    rest = Start(match.start(), place, place, via)
    return sorted([*starts, rest], key=lambda start: start.start)
