"""Refusals: sentences by which an answer does not give what was asked, and for which points (S17).

A refusal stands where a clause ends: 回答出来かねる refuses, 対応が困難な場合 does not. That there
is no exact record, followed by what is known (記録はないが、18時頃である), is an answer.
"""

import functools
import re
from collections.abc import Container, Sequence
from typing import Literal, NamedTuple

from kotae.lib.alternatives import after
from kotae.lib.brackets import condense
from kotae.lib.scopes import Scope, Scoped, read_scope
from kotae.lib.sentences import sentences

Kind = Literal[
    "declined", "not_held", "period_over", "as_organisation", "not_answerable", "not_adopted"
]


class Refusal(NamedTuple):
    """A sentence that refuses, its kind, and where it begins."""

    text: str
    kind: Kind
    start: int


_LONGEST = 2_000  # of a sentence without end, its last words decide
_NOT = r"(?:ない|なかった|なく|ず|ません(?:でした)?|ございません(?:でした)?)"
# The clause ends behind the refusing words; what is reported (できないとのご指摘) or supposed
# (できない場合) is no refusal.
_END = (
    r"(?=[。、，）)\s]|\Z|が|けれど|ものの|の?ため|ので|こと(?:から|を?ご)|もの(?:で|と)|旨|次第|状況"
    r"|と(?:考え|判断|認識|して[いお]|なって[いお])|です|である|であり|ところ)"
)
_CANNOT = rf"(?:でき|出来)(?:{_NOT}|かね(?:る|ます))"
_RATHER_NOT = r"差し?控え[^。、]{0,12}|控え(?:る|ます|させて)[^。、]{0,10}"
_UNABLE = rf"(?:{_CANNOT}|(?:いたし|致し|し)?かね(?:る|ます|ております)|{_RATHER_NOT})"
_HARD = (
    r"(?:困難|難し(?:い(?:状況)?|く)|不可能)(?:です|である|であります|でございます"
    r"|と(?:考え|判断|なって)[^。、]{0,8}|な状況[^。、]{0,6})?"
)
_PARTICLE = r"(?:すること)?(?:について)?(?:は|が|を|も|に)?"
_TELL = after(
    "回答 ご回答 答え お答え 返答 お示し 明らかに お伝え 申し上げ 申上げ",
    rf"{_PARTICLE}、?(?:{_UNABLE}|{_HARD}){_END}",
)
_GIVE = after(
    "公表 公開 開示 提供 提出 交付 送付 お送り お渡し 閲覧 写し 掲載 お見せ お知らせ 教え",
    rf"{_PARTICLE}、?(?:{_UNABLE}|{_HARD}){_END}",
)
_DO = after(
    "設置 導入 採用 実施 変更 撤去 増設 新設 増額 減額 延長 拡大 廃止 実現 対応 反映 処分 配置"
    " 開催 整備 要望にお?応え 要望に沿う? 要望に添う? 希望にお?応え 希望に沿う? 希望に添う?"
    " お応え 応え 応じ お受け 受け",
    rf"{_PARTICLE}、?(?:{_UNABLE}|{_HARD}|られ{_NOT}){_END}",
)
_PAPER = (
    "録(?<=[一-鿿]録) 公文書 文書 資料 データ 台帳 書類 統計 名簿 履歴 録音 映像 マニュアル"
    " 報告書 件数 実績 記載 写し"
)
_NOW = r"(?:一切|現在|既に|すでに|特に)?"
_KEPT = (
    r"(?:存在し|(?:残って|保有して|保管して|作成して|作って|取って|把握して|集計を?して|集計を行って|して)[いお]"
    r"|ござい|あり|ご?ざい)"
)
_HOLDS_NOT = (
    rf"{_KEPT}(?:り?ま)?(?:せん(?:でした)?|{_NOT}|らず|りません)|(?:ない|なかった|なく)|不存在"
    r"|廃棄(?:済|して|した|しました)"
)
_WITHHELD = "回答し 公表し 公開し 開示し 提供し"
_SO_FAR = r"[はがも]?、?(?:今のところ|現時点では)?"
_MAY_REFUSE = re.compile(r"ない|なか|なく|ず|せん|かね|控え|困難|難し|不可能|不存在|廃棄|見送")
_WAYS: tuple[tuple[Kind, str], ...] = (
    (
        "not_held",
        after(_PAPER, rf"(?:等|など)?(?:について)?(?:は|が|を|も)?、?{_NOW}(?:{_HOLDS_NOT}){_END}"),
    ),
    ("not_held", after("把握 集計", rf"(?:を|は)?(?:行って|して)[いお](?:ない|りません){_END}")),
    (
        "not_held",
        r"不存在(?:です|である|により|の?ため|と)|"
        + after("保存期間 保存年限 保存期限 保存年数", r"[^。]{0,24}廃棄"),
    ),
    ("not_answerable", _TELL),
    ("declined", _GIVE),
    ("declined", after(_WITHHELD, rf"ないこと[とに]し[^。、]{{0,8}}{_END}")),
    ("declined", after(_WITHHELD, rf"(?:てお(?:らず|りません)|ていない|ない|ません){_END}")),
    ("not_adopted", _DO),
    ("not_adopted", rf"[一-鿿ァ-ヶ]{{2}}(?:すること)?[はが]、?{_HARD}{_END}"),
    ("not_adopted", rf"こと[はが]、?(?:[^。、]{{0,15}}{_HARD}|(?:でき|出来)(?:ない|ません)){_END}"),
    (
        "not_adopted",
        rf"(?:こと|[一-鿿ァ-ヶー]{{2}})[はもを]、?考えては?(?:いない|いません|おりません|おらず){_END}",
    ),
    (
        "not_adopted",
        after(
            "困難 不可能",
            r"(?:です|である|であります|でございます|な状況(?:です|である))(?=。|\Z)",
        ),
    ),
    ("not_adopted", after("予定 考え 計画", rf"{_SO_FAR}(?:ない|ありません|ございません){_END}")),
    ("not_adopted", after("採用 実施", r"(?:は|を)?(?:しない|いたしません|しません)")),
    ("not_adopted", r"見送[るりら][^。]{0,12}(?=。|\Z)"),
)
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _WAYS)
_AS_ORGANISATION = re.compile(
    r"組織(?:として|的に|で|の)[^。、]{0,12}(?:判断|対応|決定|行動|行っ[たて])"
    r"|個人(?:の|として|を|名)[^。]{0,20}(?:判断|特定|責任|では)"
)
_PERIOD_OVER = re.compile(
    r"(?:公開|公表|掲載|閲覧|縦覧|受付|申請|提供|保存)(?:の?期間|の?期限)[^。]{0,25}?"
    r"(?:終了|終わ|過ぎ|経過|満了|切れ)"
)
# 本をお渡しできず、申し訳ない: regret over what is past
_FAILED = re.compile(r"ず、?[^。]{0,20}(?:申し訳|お詫び)")
_CONCEDED = re.compile(r"(?:が|けれども?|ものの)[、，](?P<rest>[^。]+)")
_COURTESY = re.compile(r"ご?(?:理解|了承|了解|容赦|承知)|お詫び|申し訳|よろしく|宜しく")


def _kind(words: str) -> Kind | None:
    """Return how the condensed words of a sentence refuse, or None."""
    if not _MAY_REFUSE.search(words):
        return None
    found = next(((kind, m) for kind, p in _PATTERNS if (m := p.search(words))), None)
    if not found:
        return None
    kind, match = found
    if kind in ("declined", "not_answerable") and _FAILED.match(words, match.end() - 1):
        return None
    if kind != "not_held":
        return _reason(words[: match.start()]) or kind
    # What is known in spite of it is an answer.
    conceded = _CONCEDED.match(words, match.end())
    if conceded and not _COURTESY.search(conceded["rest"]):
        return _kind(conceded["rest"])
    return kind


def _reason(before: str) -> Kind | None:
    if _AS_ORGANISATION.search(before):
        return "as_organisation"
    return "period_over" if _PERIOD_OVER.search(before) else None


def find_refusals(text: str) -> list[Refusal]:
    """Return the sentences of an answer that refuse, in its order (S17).

    What stands in quotation marks is somebody else's word.
    """
    return list(_found(text))


@functools.lru_cache(maxsize=128)  # the kinds of a block ask for them, too
def _found(text: str) -> tuple[Refusal, ...]:
    read = ((one, _kind(condense(one.text).text[-_LONGEST:])) for one in sentences(text))
    return tuple(Refusal(one.text, kind, one.start) for one, kind in read if kind)


def _but(points: Sequence[int], excepts: Container[int]) -> tuple[int, ...]:
    return tuple(point for point in points if point not in excepts)


def refused_points(block: Scoped) -> list[tuple[Refusal, tuple[int, ...]]]:
    """Return the refusals of a block with the top-level points that each concerns.

    A refusal concerns all points of its block but those that the block excepts, unless its
    sentence, or one before it on the same line, begins with what it speaks of: (19)以外の項目に
    ついて excepts, (3)については narrows, to an excepted point, too.
    """
    found = {refusal.start: refusal for refusal in find_refusals(block.text)}
    everything = Scope(_but(block.points, block.excepts))
    scope, line = everything, 0
    refused: list[tuple[Refusal, tuple[int, ...]]] = []
    for sentence in sentences(block.text) if found else ():
        if "\n" in block.text[line : sentence.start]:
            scope = everything
        line = sentence.end
        scope = read_scope(sentence.text, block) or scope
        if sentence.start in found:
            spoken_of = _but(scope.points, set(block.excepts) - scope.named)
            refused.append((found[sentence.start], spoken_of))
    return refused
