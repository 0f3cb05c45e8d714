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
_INTENT = rf"(?:考え|所存|予定|方針|つもり|意向){_IS}?"
_PLANNED = (
    rf"(?:{_IS}|と(?:して|なって)(?:いる|います|お[りる]ま?す?)|して(?:いる|います|おります))?"
)
_DO_SO = r"し(?:た|ました)|いたし(?:た|ました|ます)|します|する"
_ACTS = (
    r"(?:図|改善|徹底|周知|実施|検討|見直|強化|撤去|補修|修繕|修理|改修|設置|整備|指導|公表|掲載|配布|配付|再発防止"
    r"|対応|対処|調査|確認|点検|清掃|更新|変更|改定|開催|研修|啓発|要請|努力|留意|注意|是正|訂正|廃止|導入)を?"
)
_LATER = (
    r"(?:今後|これから|引き続き|引続き|改めて|あらためて|早急|早期|速やか|すみやか|直ち|順次|来年|年度内|年内"
    r"|月中|までに|に向け|次回|次年度|再度|二度と|一層|定期的)"
)
_SHALL = (
    rf"(?:{_ACTS}(?:する|します)|図(?:る|ります)|行(?:う|います)|改め(?:る|ます)"
    r"|取り組(?:む|みます)|進め(?:る|ます)|見直(?:す|します)|働き(?:か|掛)け(?:る|ます))"
)
# Each begins with a fixed sign, so that the engine can leap to it.
_BINDS = tuple(
    re.compile(pattern)
    for pattern in (
        # 進めてまいります
        rf"て(?:まい|参)(?:るか?|りま(?:す|しょう)|りたい(?:と(?:考え|存じ|思)[^。、]{{0,8}})?)(?:{_INTENT})?{_END}",
        # 図っていく考えです, 進めていきます
        rf"て(?:い|行|ゆ)(?:く(?:{_INTENT}|こと[とに](?:{_DO_SO}))|きます|きたい[^。、]{{0,12}}){_END}",
        # 実施する予定です
        rf"予定{_PLANNED}{_END}",
        # 改める方針です
        rf"(?:所存|方針|考え)(?<=[うくすつぬぶむるぐ]..){_IS}{_END}",
        rf"つもり(?<=[うくすつぬぶむるぐ]...){_IS}{_END}",
        # 改善いたします, 努めます
        rf"{_ACTS}(?:いたし|致し)ます{_END}|努め(?:ます|る(?=。|\Z)){_END}|心(?:がけ|掛け)(?:ます|る(?=。|\Z))",
        # 実施することとしました
        rf"こと[とに](?<=[うくすつぬぶむるぐ]...)(?:{_DO_SO}){_END}",
        # 今後、手順を改善する: the plain form binds with a word that points ahead
        rf"{_LATER}[^。]{{0,80}}?{_SHALL}(?=。|\Z)",
    )
)
_LONGEST = 2_000  # of a sentence without end, its last words decide
_DOES_NOT = re.compile(
    r"参考に?と?(?:させ|し|いたし)|予定(?:は|が|も)?(?:ござい|あり|な[いく])"
    r"|(?:お願い|お詫び|おわび|お礼|感謝|回答|お答え|報告)(?:し|いたし|致し|申し上げ)?て?(?:まい|参)"
)


def _binds(words: str) -> bool:
    found = (pattern.search(words) for pattern in _BINDS)
    return any(found) and not _DOES_NOT.search(words)


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
