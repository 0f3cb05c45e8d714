"""Sentences of a request, and which of them ask for something.

An ask is told by how its sentence ends: a question (〜か。), a wish (〜してほしい), a demand
(〜しろ, 〜べきだ, 〜を求める). Courtesies (よろしくお願いします) and words about the answer itself
(文書で回答してください) end alike and ask for nothing of their own; nor does what announces
asks (次の2点をお願いします).
"""

import re
from typing import NamedTuple

from kotae.lib import label_context

_STOP = re.compile(r"[。！？!?]+(?![と」』）)])|[\n\r]+")
_TAIL = 40  # characters at the end of a sentence that tell what it does
_SPACE = " \t\u3000\xa0\n\r"

_SUFFIX = (
    r"(?:です|である|だ|と(?:思い|考え)ます|と(?:思|考え)(?:う|る)|の(?:です|だ)|もの(?:です|である|だ)"
    r"|次第(?:です|である)|ところ(?:です|である)|よ|ね|が)*"
)
_WISH = (
    r"(?:ほし|欲し|もらいた|いただきた|頂きた|願いた|たずねた|尋ねた|知りた|聞きた|伺いた|うかがいた|問いた"
    r"|確認した|要望した|お願いした|提案した|求めた)(?:い|く(?:存じます|思います|、?お願いします))"
)
_PLEA = (
    r"(?:くださ|下さ)(?:い|いませ|いますよう|るよう(?:に)?)(?:、?お願い(?:し|いたし|致し|申し上げ)ます)?"
    r"|願(?:う|います|いします|いいたします|い致します|い申し上げます|い申しあげます|い)"
    r"|くれ|教えて|(?:お?尋ね|伺い|質問し|お聞きし|問い)ます|(?:お?尋ね|質問)する|問う"
)
_DEMAND = (
    r"べき|求め(?:る|ます)|(?:要望|要求|要請|提案|提言|希望|切望|陳情|請求)(?:する|します|いたします|致します)"
    r"|望(?:む|みます)|せよ|しろ|なさい|[めえけげべれじせて]ろ|[えめけ]よ|[出直示返話消]せ|するな"
    r"|[るうくすつぬむぶぐい]よう(?:に)?|[るうくすつぬむぶぐい]こと"
)
_GLAD = "嬉し|うれし|有り?難|ありがた|助か|幸い"
_HOPE = rf"(?:と|ば|たら)、?[^。、]{{0,15}}(?:{_GLAD})[一-鿿ぁ-ん]{{0,4}}"
_QUESTION = r"[？?]|(?:(?<![としほなどつ確])|いつ|など)か[なね]?"
_ASK = re.compile(rf"(?:{_QUESTION}|(?:{_WISH}|{_PLEA}|{_DEMAND}|{_HOPE}){_SUFFIX})\Z")
_COURTESY = re.compile(
    r"よろしく|宜しく|何卒|なにとぞ|お忙しい|ご多忙|お世話に|お疲れ|申し訳|^以上|ご検討(?:のほど|くださ|下さ|をお願|お願)"
    r"|ご対応(?:のほど)|ご査収|失礼(?:いた|致|し)"
)
_ABOUT_THE_ANSWER = re.compile(
    r"(?:回答|返答|返事|返信|ご連絡)[^。、]{0,16}"
    r"(?:くださ|下さ|ほしい|欲しい|いただきた|頂きた|もらいた|求め|願|こと|せよ|しろ)[^。、]{0,8}[。\s]*\Z"
    r"|(?:回答|返答|返事|返信)(?:は|を)?(?:不要|必要ありません|いりません|要りません)|文面を変え"
)


_N = "[0-9０-９一二三四五六七八九十]"
_ANNOUNCEMENT = re.compile(
    rf"^.{{0,20}}(?:次|以下|下記|つぎ)の?(?:とおり|通り|事項|質問|要望|{_N}{{1,2}}[点つ件項問]|点)[^。、]{{0,20}}\Z"
    rf"|^.{{0,20}}{_N}{{1,2}}(?:点|つ|件|項目)(?:ほど|だけ)?(?:、|の|ご)?"
    r"(?:質問|要望|お願い|お尋ね|お聞き|お?伺い)[^。、]{0,10}\Z"
    rf"|^(?:質問|要望|お願い)(?:が|は|事項)?{_N}{{1,2}}[点つ件]"
)


class Sentence(NamedTuple):
    """A sentence's place in the text, space around it included."""

    start: int
    end: int
    text: str


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Sentence]:
    """Return the sentences of a stretch of text; joined, they are that stretch.

    A full stop inside a quotation ends no sentence.
    """
    end = len(text) if end is None else end
    offset = start
    quotes = label_context.quotes(text[start:end])
    found: list[Sentence] = []
    read = start
    for stop in _STOP.finditer(text, start, end):
        if quotes.hold(stop.start() - offset):
            continue
        if text[read : stop.end()].strip(_SPACE):
            found.append(Sentence(start, stop.end(), text[start : stop.end()].strip(_SPACE)))
            start = stop.end()
        read = stop.end()
    if text[read:end].strip(_SPACE) or not found:
        found.append(Sentence(start, end, text[start:end].strip(_SPACE)))
    else:
        found[-1] = found[-1]._replace(end=end)
    return found


def asks(sentence: str) -> bool:
    """Tell whether a sentence asks for something of its own."""
    bare = sentence.rstrip(_SPACE + "。！!」』）)…")
    if _ASK.search(bare[-_TAIL:]) is None or is_courtesy(sentence):
        return False
    return len(bare) > _TAIL or _ANNOUNCEMENT.match(bare) is None


def is_courtesy(sentence: str) -> bool:
    """Tell whether a sentence greets, closes, or speaks about the answer itself."""
    return (
        _COURTESY.search(sentence[: 2 * _TAIL]) is not None
        or _COURTESY.search(sentence[-_TAIL:]) is not None
        or is_about_the_answer(sentence)
    )


def is_about_the_answer(sentence: str) -> bool:
    """Tell whether a sentence says how to answer: 文書で回答してください."""
    return _ABOUT_THE_ANSWER.search(sentence[-2 * _TAIL :]) is not None
