"""Two forms of a text: as it is stored, and folded for comparing and searching (D-11).

What is stored is what was written. What is folded never reaches a column: it makes ｻｰﾊﾞｰ, サーバ and
さーば, 髙橋 and 高橋, 渡邉 and 渡辺, ㈱ and (株), ０６－１２３４ and 06ー1234 alike.
"""

import re
import unicodedata

from kotae.lib.variants import MODERN

# Characters that NFC would replace by another one for good: 神 (U+FA19) by 神.
_COMPATIBLE = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")
_LINE_ENDS = re.compile(r"\r\n?")

# Signs that show nothing of their own: variation selectors (IVS), joiners, soft hyphens.
_INVISIBLE = "\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d\u200b-\u200f\u2060\ufeff\u00ad"
_UNSEEN = re.compile(f"[{_INVISIBLE}]+")
_MARKS = "\u0300-\u036f\u3099\u309a\uff9e\uff9f\u1160-\u11ff"
_CLUSTER = re.compile(f"[^{_MARKS}][{_MARKS}]+")
_PIECE = re.compile(f"[^{_MARKS}{_INVISIBLE}][{_MARKS}{_INVISIBLE}]*|.", re.DOTALL)
# Long marks and hyphens are typed for each other: dropped, but kept as one sign behind a digit.
_DASHES = "-ー－―‐‑‒–—−ｰ⁃﹣─"  # the hyphen first: it opens no range
_V = {"ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴ": "ブ"}
_UNSETTLED = re.compile(f"[{_DASHES}]+|ヴ[ァィェォ]?")
_KANA = {chr(code): chr(code + 0x60) for code in range(0x3041, 0x3097)} | {"ゝ": "ヽ", "ゞ": "ヾ"}
_SMALL = {"ヵ": "カ", "ヶ": "ケ", "〜": "~", "～": "~", "\u3000": " ", "\xa0": " "}


class _Table(dict[int, str]):
    """What each single character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_sign(chr(code))
        return folded


def _fold_sign(sign: str) -> str:
    """Fold one character: width, case, kana and old forms."""
    letters = unicodedata.normalize("NFKC", sign).casefold()
    letters = unicodedata.normalize("NFKC", letters)
    kana = (_KANA.get(letter, letter) for letter in letters)
    return "".join(MODERN.get(letter, _SMALL.get(letter, letter)) for letter in kana)


_TABLE = _Table()


def _compose(cluster: re.Match[str]) -> str:
    """Compose a sign with its marks: か and ゛, half-width ｶ and ﾞ. Marks on a dash go with it."""
    if cluster[0][0] in _DASHES:
        return cluster[0][0]
    return unicodedata.normalize("NFKC", cluster[0])


def _settle(sign: re.Match[str]) -> str:
    """Settle what depends on a neighbour: a long mark or hyphen, and ヴァ for バ."""
    if sign[0][0] == "ヴ":
        return _V[sign[0]]
    before = sign.string[sign.start() - 1 : sign.start()]
    return "-" if before.isdigit() else ""


def fold(text: str) -> str:
    """Return a text as it is compared and searched; never to be stored (D-11)."""
    seen = _CLUSTER.sub(_compose, _UNSEEN.sub("", text))
    return _UNSETTLED.sub(_settle, seen.translate(_TABLE))


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """Return a text folded, and for each folded character where it comes from in the text.

    The list has one number more than there are characters: the length of the text.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    for piece in _PIECE.finditer(text):
        sign = _CLUSTER.sub(_compose, _UNSEEN.sub("", piece[0])).translate(_TABLE)
        pieces.append(sign)
        offsets += [piece.start()] * len(sign)
    seen = "".join(pieces)
    settled: list[str] = []
    kept: list[int] = []
    read = 0
    for found in _UNSETTLED.finditer(seen):
        new = _settle(found)
        settled += [seen[read : found.start()], new]
        kept += offsets[read : found.start() + len(new)]
        read = found.end()
    return "".join([*settled, seen[read:]]), [*kept, *offsets[read:], len(text)]


def find_folded(text: str, words: str) -> list[tuple[int, int]]:
    """Return where words stand in a text, whatever their width, kana or forms (to highlight)."""
    wanted = fold(words)
    folded, offsets = fold_with_offsets(text)
    if not wanted:
        return []
    places = (match.start() for match in re.finditer(re.escape(wanted), folded))
    ends = ((place, place + len(wanted)) for place in places)
    return [(offsets[place], offsets[end]) for place, end in ends]


def stored(text: str) -> str:
    """Return a text as it is stored: normal form C, each line ended by one line feed (D-11).

    Variation selectors stay, and so do compatibility ideographs, which normal form C alone would
    replace: whoever is written with U+FA19 stays so.
    """
    pieces = _COMPATIBLE.split(_LINE_ENDS.sub("\n", text))
    pieces[::2] = [unicodedata.normalize("NFC", piece) for piece in pieces[::2]]
    return "".join(pieces)
