"""What a date looks like, damaged ones included, on a text of half-width signs."""

import re

from kotae.lib.wareki.eras import BY_NAME

# One sign for one sign: places in the plain text are places in the source.
_WIDE = "０１２３４５６７８９／．，：（）［］ＲＨＳ～〜－−‐‑–—―ー　\xa0\t零"
_NARROW = "0123456789/.,:()[]RHS~~--------   〇"
_PLAIN = dict(zip(_WIDE, _NARROW, strict=True))
_WIDE_SIGN = re.compile(f"[{_WIDE}]")


def half_width(text: str) -> str:
    """Return the text with half-width digits and signs, place by place."""
    return _WIDE_SIGN.sub(lambda sign: _PLAIN[sign[0]], text)


_S = " {0,2}"
_K = "〇一二三四五六七八九十"
NUMBER = rf"(?:(?<![0-9])[0-9]{{1,8}}(?![0-9])|(?<![{_K}])[{_K}]{{1,7}}(?![{_K}])|元)"
_NAMES = "|".join(name for name in BY_NAME if not name.isascii())
_ERA = rf"(?:{_NAMES}|(?<![A-Za-z])[RHS](?= ?[0-9元]))"
_PART = rf"{_S}(?:{NUMBER}{_S})?[年月日]"

# The longest stretch that may be one date: 令和4年8月27日, but also 令和48月27日 and 7年1022日.
SIGNED = re.compile(
    rf"(?:(?P<lead>{_ERA}|同年|翌年|同月|翌月)(?P<led>(?:{_PART}){{1,3}})"
    rf"|(?P<bare>{NUMBER}{_S}[年月日](?:{_PART}){{0,2}}))"
)
PART = re.compile(rf"{_S}(?P<number>{NUMBER})?{_S}(?P<sign>[年月日])")
TAIL = re.compile(rf"{_S}(?P<number>{NUMBER})")

_YEAR = rf"(?:(?P<west>(?:18|19|20|21)[0-9]{{2}})|(?P<era>{_ERA}){_S}(?P<year>[0-9]{{1,2}}|元))"
_MORE = r"(?=-?(?:18|19|20|21)[0-9]{2}[/.-][0-9])"  # the next date, run together with this one
JOINED = re.compile(
    rf"{_YEAR}(?P<sep>[/.-]){_S}(?P<month>[0-9]{{1,2}})(?P=sep){_S}"
    rf"(?P<day>[0-9]{{1,2}})(?:{_MORE}|(?![0-9]|[/.-][0-9]))"
)
NUMERIC = re.compile(rf"(?<![0-9A-Za-z/.-]){JOINED.pattern}")

# Where a date can begin at all: everything else is passed over at once.
_SPELLED = "".join(sorted({name[0] for name in BY_NAME if len(name) > 1}))
_SECOND = "".join(sorted({name[1] for name in BY_NAME if len(name) > 1}))
_FIRST = "".join(sorted({name[0] for name in BY_NAME if name not in "MT"}))
START = re.compile(
    rf"[0-9{_K}元同翌{_FIRST}](?:(?<=[0-9])[0-9]*(?={_S}[年月日/.-])"
    rf"|(?<=[{_K}])[{_K}]*(?={_S}[年月日])|(?<=元)(?={_S}[年月日])|(?<=[同翌])(?=[年月])"
    rf"|(?<=[{_FIRST}])(?=[{_SECOND}]|(?<=[^{_SPELLED}])))"
)

_REST = r"(?: ?[・、,/]? ?(?:国民の)?[祝休振][^()\[\]\n]{0,6})?"
WEEKDAY = re.compile(
    rf"{_S}(?:[(\[〔] ?(?:祝日?[・、])?(?P<short>[月火水木金土日])(?:曜日?)?{_REST} ?[)\]〕]"
    r"|(?P<long>[月火水木金土日])曜日?)"
)
ABOUT = re.compile(rf"{_S}(?:頃|ごろ|ころ|前後|上旬|中旬|下旬|初旬|初め|半ば|末(?!日))")
TO = re.compile(rf"{_S}(?:から|より|~|-|ないし){_S}")

# What stands behind a number that lost its sign, where it is not a number of something.
BOUNDARY = re.compile(r"\Z|[\s。、,.()\[\]〔〕「」『』/~-]|に|の(?!う)|から|まで|付|より")
# 9月3～5日: the sign of the first number is left to the second.
SHARED_SIGN = re.compile(rf"{_S}[~-]{_S}{NUMBER}{_S}(?P<sign>[月日])")
# 7月11日1日, 7月11日1: a day behind the day of a date; 1日目, 1日2回, 1日限り are none.
STRAY_DAY = re.compile(
    rf"{NUMBER}(?:日(?!間|目|[限当中平分]|あたり|のみ|だけ|以|{NUMBER})|(?=[ \n]*\Z))"
)
DURATION = re.compile(r"間(?![際近])|目|分の[0-9一二三四五六七八九]")
NO_YEAR = re.compile(
    r"度|間|代|目|以[上内]|余|もの|ぶり|前(?!半)|後(?!半)|ほど|程度|来|生(?!ま)|次|物"
)
