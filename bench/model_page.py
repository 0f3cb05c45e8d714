"""A page of the model page's size, in own words: 34 points in 2,114 characters, 24 answer blocks.

Sizes are those of the real page (request 2,114 characters, answer 3,114); so are the groups of
the answer and its two traps. The words mean little: they are here to be read fast.
"""

import re
from itertools import cycle, islice

from kotae.lib import labels

REQUEST_SIZE = 2_114
ANSWER_SIZE = 3_114
POINTS = 34
_NOUNS = re.compile(r"池の柵|柵|記録|書面|園の係|手順|要綱|手引|定期|詳細|必ず")
_FIRST_SIGN, _NEW_NOUNS = ord("栃"), 60  # signs that stand in no pattern
_SINGLE = [[n] for n in range(POINTS + 1)]
GROUPS = [
    *([1], [2, 3], *_SINGLE[4:11], [11, 12, 13, 14], [15], [16, 17, 18, 19, 20]),
    *([21, 22], [23, 24], *_SINGLE[25:]),
]

ASKS = (
    "池の柵は誰が点検しているのか。",
    "令和5年4月3日に届けた書面を、係は読んだのか。",
    "点検の記録を公開せよ。",
    "他の園でも柵が外れたことはなかったのか調べて報告せよ。",
    "園の係のうち、何人中何人が手順を知っているのか。",
    "「必ず直す」と聞いたが、いつ直すのか。",
    "要綱第3条(2)に従っていないのではないか。",
)
ANSWERS = (
    "ご指摘の柵については、令和5年6月1日に回答したとおり、点検の手順を改めている。",
    "点検の記録は係で保管しており、(10)の書面のとおりである。",
    "園の係12人のうち9人が研修を受けており、残る3人も年内に受ける予定である。",
    "「公園の手引」をお送りする。",
    "個人の判断ではなく組織として対応しているため、詳細については回答できない。",
    "今後も定期に点検を行い、安全に努めてまいる。",
)


def _filled(lines: list[str], sentences: tuple[str, ...], size: int) -> str:
    """Lengthen the lines in turn, by whole sentences, until the text has about the size."""
    more, index = cycle(sentences), 0
    room = size - sum(len(line) + 1 for line in lines)
    while (sentence := next(more)) and len(sentence) <= room:
        index = index % (len(lines) - 1) + 1
        lines[index] += sentence
        room -= len(sentence)
    return "\n".join(lines)


def request() -> str:
    """Return the request: one sentence of preamble, 34 points, a line each."""
    asks = islice(cycle(ASKS), POINTS)
    lines = ["次のとおり強く希望する。", *(f"({n}){ask}" for n, ask in enumerate(asks, 1))]
    return _filled(lines, ASKS, REQUEST_SIZE)


def _heading(group: list[int]) -> str:
    if len(group) >= labels.RANGE_FROM:
        return f"({group[0]})から({group[-1]})のご要望について、併せて回答する。\n\u3000"
    return "".join(f"({n})" for n in group)


def answer() -> str:
    """Return the answer: 24 blocks, one exclusion and one reference at the start of a line."""
    lines = [_heading(group) + said for group, said in zip(GROUPS, cycle(ANSWERS), strict=False)]
    lines[11] += "\n(19)以外の項目については、組織として対応しているため、回答できない。"
    lines[12] += "\n\u3000(16)から(20)のご要望内容から、手引の公開と推察し回答する。"
    return _filled(lines, ANSWERS, ANSWER_SIZE)


def variant(number: int) -> tuple[str, str]:
    """Return a request and an answer of which no sentence stands in another variant.

    In each sentence a noun gives way to one that only this variant has; up to 3,600 of them.
    """
    first, second = divmod(number, _NEW_NOUNS)
    noun = chr(_FIRST_SIGN + first) + chr(_FIRST_SIGN + second)
    return _NOUNS.sub(noun, request()), _NOUNS.sub(noun, answer())
