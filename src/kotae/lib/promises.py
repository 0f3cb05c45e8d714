"""Promises (約束) that an answer makes: sentences that bind the city to act later (S3).

…てまいります, …する予定です, …を図っていく考え, 改善いたします bind. Taking note
(参考とさせていただきます), work under way (努めているところ, …しております), what is done, and
what the answer itself does (回答いたします, お送りします, お詫びいたします) do not.
"""

import re
from typing import Literal, NamedTuple

from kotae.lib.brackets import condense
from kotae.lib.sentences import sentences

Kind = Literal[
    "consider",  # 検討
    "prevention",  # 再発防止
    "training",  # 研修
    "notice",  # 周知
    "survey",  # 調査
    "sending",  # 送付
    "repair",  # 改修
    "other",
]


class Promise(NamedTuple):
    """A sentence that promises, what kind of act it promises, and where it begins."""

    text: str
    kind: Kind
    start: int


# A clause ends here: what follows is a reason, an excuse or a courtesy.
_END = (
    r"(?=[。！!、）)\s]|\Z|が[、，]|の?ため|ので|もの[とでの]|こと(?:から|で)"
    r"|と(?:とも|し|考|存|思)|次第|旨)"
)
_IS = r"(?:です|でございます|である|であります|だ)"
_WISH = r"りたい(?:と(?:考え|存じ|思)[^。、]{0,8})?"
_INTENT = rf"(?:考え|所存|予定|方針|つもり|意向){_IS}?"
_PLANNED = (
    rf"(?:{_IS}|と(?:して|なって)(?:いる|います|お[りる]ま?す?)|して(?:いる|います|おります))?"
)
_DO_SO = r"し(?:た|ました)|いたし(?:た|ました|ます)|します|する"
_ACTS = (
    r"(?:図|改善|徹底|周知|実施|検討|見直|強化|撤去|補修|修繕|修理|改修|設置|整備|指導|公表|掲載|配布|配付|再発防止"
    r"|対応|対処|調査|確認|点検|清掃|更新|変更|改定|開催|研修|啓発|要請|努力|留意|注意|是正|訂正|廃止|導入"
    r"|公開|完了|開始|再開|開放|提供|移設|増設|新設|配置|交換|開設|開通)を?"
)
_LATER = (
    r"(?:今後|これから|引き続き|引続き|改めて|あらためて|早急|早期|速やか|すみやか|直ち|順次|来年|年度内|年内"
    r"|に向け|次回|次年度|再度|二度と|一層|定期的|月(?:号|中|末|初め|上旬|中旬|下旬|までに|から|以降))"
)
# ていく alone may be a drift (増えていく); with these it is an act.
_GOING = (
    r"(?:続け|進め|努め|図っ|取り組ん|取り上げ|行っ|見直し|改め|求め|伝え|働きかけ|高め|深め|整え|設け|知らせ"
    r"|広げ|育て|生かし|活かし|つなげ|(?:実施|検討|周知|徹底|改善|点検|確認|調査|指導|啓発|要請|協議|検証)し)ていく"
)
# What the answer itself does, what it asks for, and what it does for those who come.
_SPEECH = r"(?<!お願い)(?<!回答)(?<!答え)(?<!詫び)(?<!感謝)(?<!報告)(?<!説明)"
_SHALL = (
    rf"(?:{_ACTS}(?:する|させ(?:る|ます))|図る|行う|改める|取り組む|進める|見直す|働き(?:か|掛)ける"
    rf"|{_SPEECH}(?:いたし|致し|(?<!いた)し)ます"
    r"|(?:図り|行い|改め|取り組み|進め|見直し|働きかけ|設け|加え|増やし|載せ|届け|配り|伝え|知らせ|開き|始め|定め"
    r"|替え|直し|広げ|続け|掲げ)ます)"
)
# Behind each word that it cannot do without, so that few sentences are read closely.
_BINDING = (
    # 進めてまいります
    ("て", rf"て(?:まい|参)(?:るか?|りま(?:す|しょう)|{_WISH})(?:{_INTENT})?{_END}"),
    # 図っていく考えです, 進めていきます
    (
        "て",
        rf"て(?:い|行|ゆ)(?:く(?:{_INTENT}|こと[とに](?:{_DO_SO}))|きます|きたい[^。、]{{0,12}}){_END}",
    ),
    ("ていく", rf"{_GOING}(?:{_END}|も?の(?:で|と))"),
    # 実施する予定です, 改める方針です
    ("予定", rf"予定{_PLANNED}{_END}"),
    ("で", rf"(?:所存|方針|考え)(?<=[うくすつぬぶむるぐ]..){_IS}{_END}"),
    ("つもり", rf"つもり(?<=[うくすつぬぶむるぐ]...){_IS}{_END}"),
    # 改善いたします, 努めます
    ("します", rf"{_ACTS}(?:いたし|致し)ます{_END}"),
    ("努め", rf"努め(?:ます|る(?=。|\Z)){_END}"),
    ("心", r"心(?:がけ|掛け)(?:ます|る)(?=。|\Z)"),
    # 実施することとしました
    ("こと", rf"こと[とに](?<=[うくすつぬぶむるぐ]...)(?:{_DO_SO}){_END}"),
)
_BINDS = tuple((word, re.compile(pattern)) for word, pattern in _BINDING)
_LONGEST = 2_000  # of a sentence without end, its last words decide
# 今後、手順を改善する: the plain form binds with a word that points ahead, unless it is an offer.
_ENDS_SO = re.compile(rf"{_SHALL}[。！!）)」]*\Z")
_SHALL_ENDS = frozenset("るうむす")  # most sentences that end otherwise are told by one letter
_POINTS_AHEAD = re.compile(_LATER)
# 9月に公開する points ahead by its date, unless it recurs: 毎年9月に.
_DATED = re.compile(
    r"[0-9０-９一二三四五六七八九十]月(?:[0-9０-９一二三四五六七八九十]{1,3}日)?(?:に(?!つ|お|係|関)|頃|ごろ|まで)"
)
_RECURS = re.compile(r"毎(?:年|月|週|日|朝)|例年|年[0-9０-９一二三四]回")
_OFFER = re.compile(r"いただければ|でしたら")
_TAIL, _NEAR = 24, 120
_DOES_NOT = re.compile(
    r"参考に?と?(?:し|いたし)"
    r"|(?:お願い|お詫び|おわび|お礼|感謝|回答|お答え|報告)(?:し|いたし|致し|申し上げ)?て?(?:まい|参)"
)
_CLOSE = 20  # characters before the end of the binding words that may take their force


def _is_dated(words: str) -> bool:
    return _DATED.search(words) is not None and not _RECURS.search(words)


def _announces(words: str) -> bool:
    if words.rstrip("。！!）)」")[-1:] not in _SHALL_ENDS:
        return False
    near = words[-_NEAR:]
    return (
        _ENDS_SO.search(words[-_TAIL:]) is not None
        and (_POINTS_AHEAD.search(near) is not None or _is_dated(near))
        and not _OFFER.search(near)
    )


def _binds(words: str) -> bool:
    return _announces(words) or any(
        not _DOES_NOT.search(words, max(0, found.end() - _CLOSE), found.end())
        for word, pattern in _BINDS
        if word in words
        for found in pattern.finditer(words)
    )


_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("consider", re.compile(r"検討")),
    ("prevention", re.compile(r"再発|ないよう|起こさ|生じさせ|発生させ|二度と|防止")),
    ("training", re.compile(r"研修|訓練|勉強会|講習")),
    ("notice", re.compile(r"周知|啓発|注意喚起|広報|呼びかけ|お知らせ|掲示|公表|掲載")),
    ("survey", re.compile(r"調査|点検|確認|照会|把握")),
    ("sending", re.compile(r"送付|お送り|配布|配付|お渡し|交付")),
    ("repair", re.compile(r"改修|修繕|補修|修理|整備|設置|撤去|工事|改善")),
)


def _kind(words: str) -> Kind:
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "other")


def find_promises(text: str) -> list[Promise]:
    """Return the sentences of an answer that promise something, in its order (S3, R-23).

    What stands in quotation marks is somebody else's promise.
    """
    found = []
    for sentence in sentences(text):
        words = condense(sentence.text).text[-_LONGEST:]
        if _binds(words):
            found.append(Promise(sentence.text, _kind(words), sentence.start))
    return found
