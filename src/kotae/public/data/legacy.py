"""Text for tools that know CP932 alone, the Shift_JIS of Windows (D-6, D-12).

What CP932 does not hold gets the nearest character that it does: the form of today's lists, the
base of a variation sequence, the plain form of a ligature; 〓 where there is none, the printers'
sign for a missing type. Nothing goes silently: `losses` tells every character that was replaced.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from kotae.lib.variants import MODERN

GETA = "〓"

# One character of JIS X 0208 with two code points: no reader sees a difference, nothing is lost.
# The codec knows the other pairs (〜 and ～, − and －, ‖ and ∥, ¢£¬) itself.
_SAME = str.maketrans("—¥‾", "―￥￣")
# Forms beyond lib.variants, which is for searching: each followed by the one that stands for it.
_PAIRS = """
俠侠 蟬蝉 軀躯 囊嚢 搔掻 屢屡 姸妍 繡繍 啞唖 說説 稅税 閱閲 銳鋭 脫脱 內内 晚晩 鍊錬 繫繋 𠀋丈 𣘺橋
𦚰脇 𩵋魚 𣳾泰 ゔヴ ㇰク ㇱシ ㇲス ㇳト ㇴヌ ㇵハ ㇶヒ ㇷフ ㇸヘ ㇹホ ㇺム ㇻラ ㇼリ
ㇽル ㇾレ ㇿロ ゕヵ ゖヶ 𠮟叱
•・ ·・ –－ ‒－ ⁄/
"""
_NEAR = MODERN | {pair[0]: pair[1] for pair in _PAIRS.split()} | {"©": "(C)", "®": "(R)"}
_NEAR |= {"\u3099": "゛", "\u309a": "゜"}

# Single bytes without a character of their own, which only some decoders let pass.
_NO_CHARACTER = {"\x80", "\xa0", "\uf8f0", "\uf8f1", "\uf8f2", "\uf8f3"}
_SELECTOR = "\u180b-\u180d\ufe00-\ufe0f\U000e0100-\U000e01ef"
_MARK = f"\u0300-\u036f\u20d0-\u20ff\u3099\u309a{_SELECTOR}"
_SELECTORS = re.compile(f"[{_SELECTOR}]")
_FORMAT = "Cf"  # joiners, zero-width spaces: nothing of their own is seen
_ACCENTS = {"Mn", "Me"}


class Loss(NamedTuple):
    """A character that was replaced: what it was, what stands for it, and how often."""

    character: str
    substitute: str
    times: int

    @property
    def code(self) -> str:
        """Return the code points of the character, as U+20BB7."""
        return " ".join(f"U+{ord(part):04X}" for part in self.character)

    @property
    def visible(self) -> bool:
        """Tell whether a reader can see the character."""
        return self.character.isprintable() and not self.character.isspace()


def fitted(text: str) -> str:
    """Return a text of which CP932 holds every character."""
    return _fitted(text)[0]


def losses(texts: Iterable[str]) -> list[Loss]:
    """Return what `fitted` replaces in texts, the most frequent first, then by code point."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(_fitted(text)[1])
    order = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return [Loss(character, _substitute(character), count) for character, count in order]


def encoded(text: str) -> bytes:
    """Return the bytes of a text as Windows writes them.

    The codec takes NEC's rows for the characters that both NEC and IBM added; Windows takes IBM's.
    Raises UnicodeEncodeError for a character that `fitted` would have replaced.
    """
    parts = _IBM_CHARACTER.split(text)
    return b"".join(_IBM.get(part) or part.encode("cp932") for part in parts)


def _fitted(text: str) -> tuple[str, list[str]]:
    """Return a text that fits, with the characters that were replaced."""
    if _holds(text):
        return text, []
    text = text.translate(_SAME)
    strangers = "".join(sorted(character for character in set(text) if not _held(character)))
    if not strangers:
        return text, []
    clusters = re.compile(rf"[^\s{_MARK}]?[{_MARK}]+|[{re.escape(strangers)}]")
    return clusters.sub(lambda match: _substitute(match[0]), text), clusters.findall(text)


@cache
def _substitute(character: str) -> str:
    """Return what stands for a character, or for one with its marks; nothing for invisible ones."""
    base = _SELECTORS.sub("", character)
    if all(unicodedata.category(part) == _FORMAT for part in base):
        return ""
    tries = (
        base,
        unicodedata.normalize("NFC", base),
        _NEAR.get(base, ""),
        unicodedata.normalize("NFKC", base),
        _bare(base),
    )
    return next((told for told in tries if told and all(map(_held, told))), GETA)


def _bare(character: str) -> str:
    """Return a character without its accents, its parts replaced where they have to be."""
    parts = unicodedata.normalize("NFKD", character)
    near = (part if _held(part) else _NEAR.get(part, part) for part in parts)
    return "".join(part for part in near if unicodedata.category(part[0]) not in _ACCENTS)


def _holds(text: str) -> bool:
    """Tell whether CP932 holds every character of a text."""
    try:
        text.encode("cp932")
    except UnicodeEncodeError:
        return False
    return _NO_CHARACTER.isdisjoint(text)


_held = cache(_holds)  # of one character


def _ibm() -> dict[str, bytes]:
    """Return the characters that IBM's rows and NEC's rows both hold, with IBM's bytes."""
    codes = (code.to_bytes(2, "big") for code in range(0xFA40, 0xFC4C))
    told = {code.decode("cp932", "ignore"): code for code in codes}
    twice = {0xED, 0xEE}  # the rows of NEC that hold them too
    return {each: code for each, code in told.items() if each and each.encode("cp932")[0] in twice}


_IBM = _ibm()
_IBM_CHARACTER = re.compile(f"([{''.join(_IBM)}])")
