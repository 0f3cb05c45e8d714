"""What stands around a label: is it a point's label, or a reference, an article, a quoted word?

Each rule answers a lie seen on published pages: articles of rules (第2条(3)), references to another
point ((10)の周知), ranges ((1)～(3)), points of an earlier answer (9(1)につきましては), quoted
lists, units behind a number, and lists of reasons or principles that ask for nothing.
"""

import bisect
import re
from typing import NamedTuple

from kotae.lib.labels import LabelToken

_QUOTES = re.compile(r"[「」『』“”]")
_LONGEST_QUOTE = 2_000  # a longer one is a bracket that was never closed


class Quotes(NamedTuple):
    """The quoted stretches of a text, outermost only, as two parallel lists of places."""

    starts: list[int]
    ends: list[int]

    def hold(self, place: int) -> bool:
        """Tell whether a place lies inside a quotation."""
        nearest = bisect.bisect_right(self.starts, place) - 1
        return nearest >= 0 and place < self.ends[nearest]


def quotes(text: str) -> Quotes:
    """Return the quotations of a text. Brackets without a partner open nothing.

    A bracket around the whole text is the writer's, not a quotation inside it.
    """
    opened: list[int] = []
    found: list[tuple[int, int]] = []
    for mark in _QUOTES.finditer(text):
        if mark[0] in "「『“":
            opened.append(mark.start())
        elif opened:
            start, end = opened.pop(), mark.end()
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, end))
    whole = len(text.strip())
    kept = [(a, b) for a, b in found if b - a <= _LONGEST_QUOTE and b - a < whole]
    return Quotes([start for start, _ in kept], [end for _, end in kept])


_LABEL = r"[(（①-⑳㉑-㉟❶-❿0-9０-９]"
# Words behind a label which speak about the point instead of being it.
_REFERENCE = re.compile(
    rf"(?:[~～〜‐－–—-]|[、,，・]|及び|および|並びに|又は|または|若しくは|もしくは|ないし|と|か)(?={_LABEL})"
    r"|を|等|など|のみ|のうち|以外|以降|以下|以上|以前|まで|だけ"
    r"|の(?![ぼりらろびんせ])|に(?:つ(?!いては?[:：\n])[いき]|関|対|係|伴|お[いけ]|よ[りる]|加え|も(?!か)|は|(?=[、一-鿿]))"
    r"|は(?=[、,，　 「『(（一-鿿])|が(?=[、一-鿿])|も(?=[、一-鿿])"
    r"|で(?=[すあ]|は[、な])|から(?![すだ])|より(?=[、0-9(（])|と(?=[、同合])|につき|ご要望"
)
_NTH_REFERENCE = re.compile(
    r"の(?!(?:ご)?(?:質問|要望|件|お願い|意見|提案|項目|要求|点|内容は))|を|と(?!して)|から|及び|まで|以外"
)
_NO_LABEL_BEFORE = re.compile(
    r"(?:[条項号款目0-9０-９A-Za-zの～〜~]|から|別紙|様式|別表|[図表]|資料|添付|回答|上記|前記|前述|質問|要望|及び|又は|(?<!こ)と)\Z"
)
_UNIT = re.compile(
    r"[ \t　]{0,9}(?!月[ \t　]?[0-9０-９]{1,3}[^0-9０-９日\s])"  # no date: 1 月50時間は
    r"(?:[年月日時分秒回人件名円個本台枚階号丁番歳才点つ度割倍週%％]|[かヶケ箇カ][月所年])"
)
_REASONS = re.compile(
    r"(?:理由|根拠|原因|経緯|背景|原則|ルール|条件|目的|要因|メリット|デメリット|利点|ねらい|狙い)"
    r"(?:(?:は|として|について|に関して)[^。\n教説示答述願か]{0,20}|[はが、]|[をに](?:以下|次|下記|列挙)[^。\n]{0,20}"
    r"|(?:[2-9２-９二三四五六七八九]|以下)[^。\n]{0,6})?[。:：、】〉>＞)）\s]*\Z"
)
_INTRO = 60


def refers(text: str, token: LabelToken) -> bool:
    """Tell whether the words behind a label speak about its point: (10)の周知, 2点目を."""
    pattern = _NTH_REFERENCE if token.style == "nth" else _REFERENCE
    return pattern.match(text, token.end) is not None


def counts(text: str, token: LabelToken) -> bool:
    """Tell whether a number with a space behind it counts a unit: 10 月 5 日, 3 丁目."""
    return token.style == "space" and _UNIT.match(text, token.end) is not None


def belongs_to_word_before(text: str, token: LabelToken) -> bool:
    """Tell whether a label inside a line belongs to the word before it: 第2条(3), 9(1), 別紙①."""
    return _NO_LABEL_BEFORE.search(text[max(0, token.start - 3) : token.start]) is not None


def lists_reasons(text: str, start: int) -> bool:
    """Tell whether the words before a list say that it holds reasons, principles or aims."""
    return _REASONS.search(text[max(0, start - _INTRO) : start]) is not None
