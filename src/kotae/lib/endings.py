"""Where the last block of an answer ends: closing words, contacts, thanks.

Only what clearly speaks of the whole answer is cut off; a doubtful line stays with the block.
"""

import re

_CLOSES = re.compile(
    r"^[ \t　]{0,20}[【（(＜<●○■※]?(?:"
    r"以上(?:[、。\s]|\Z|です|であ|のとおり|の(?:とおり)?(?:ご)?回答|、?ご?(?:回答|報告))"
    r"|お?問い?合(?:わせ|せ)?(?:先|窓口)|(?:本件|この件|当件|回答)(?:に関する"
    r"|について)の?(?:お?問|連絡|担当|窓口)"
    r"|担当(?:部署|部局|課|者|所属)?[ 　]?[:：】]|連絡先[ 　]?[:：】]?[ 　]?(?:電話|[0-9０-９]|$)"
    r"|今後とも|今後も(?:引き続き)?、?[^。\n]{0,30}(?:ご理解|ご協力|お願い)|この(?:たび"
    r"|度)は、?(?:貴重|ご意見)"
    r"|貴重な(?:ご意見|ご提案|お声)"
    r")",
    re.MULTILINE,
)


def find(text: str, start: int, end: int) -> int:
    """Return where the closing words behind a last block begin, or `end`.

    `start` is where the block's words begin; its first line is never closing words.
    """
    first_line = text.find("\n", start, end)
    if first_line < 0:
        return end
    match = _CLOSES.search(text, first_line + 1, end)
    return match.start() if match else end
