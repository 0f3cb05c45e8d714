"""How many points a request says that it makes: この3点, 質問二点, 苦情が1点、改善要望が3点.

A free check on the split. Numbers of other things (書類3点, 100点満点, 2、3点) declare nothing.
"""

import re

from kotae.lib import numerals

_N = r"(?P<n>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})"
_COUNTER = r"(?:点|つ|件|項目|問|事項)(?!目|満点|セット|以上|[間ず])"
_WHAT = (
    r"(?P<thing>質問|要望|要求|お願い|意見|苦情|提案|問い?合わ?せ|疑問|お尋ね|確認事項|質疑"
    r"|申し?入れ)"
)
_VERB = r"(?P<thing>質問|要望|要求|お願い|意見|苦情|提案|お尋ね|お聞き|お伺い|伺い|確認|教え|回答)"
_ALONE = "[0-9０-９一二三四五六七八九十、,，第]"
_THESE = re.compile(rf"(?:この|これら|以下|次|つぎ|下記|上記|以上|左記|後記)の?、?{_N}{_COUNTER}")
_NOUN_FIRST = re.compile(
    rf"{_WHAT}(?:事項)?(?:は|が|を|として|も|の)?、?(?:以下の?|次の|全部で|合計で?|計)?{_N}{_COUNTER}"
)
_COUNT_FIRST = re.compile(rf"(?<!{_ALONE}){_N}{_COUNTER}(?:の|ほど|だけ|、|、?ご)?{_VERB}")
_ALL = re.compile(
    rf"(?:全部で|合わせて|合計|全|(?:^|(?<=[\s。]))(?=[0-9０-９一二三四五六七八九十]{{1,3}}問))"
    rf"{_N}{_COUNTER}"
)


def count(text: str) -> int | None:
    """Return the number of points that a text declares, or None.

    "These n" is believed first; else the numbers of different things add up ("苦情が1点、改善要望が
    3点" makes four).
    """
    by_thing: dict[str, int] = {}
    taken: set[int] = set()
    for match in (*_NOUN_FIRST.finditer(text), *_COUNT_FIRST.finditer(text)):
        if match.start("n") not in taken:
            taken.add(match.start("n"))
            by_thing.setdefault(match["thing"], numerals.value(match["n"]) or 0)
    together = _THESE.search(text) or (None if by_thing else _ALL.search(text))
    if together:
        return numerals.value(together["n"]) or None
    return sum(by_thing.values()) or None
