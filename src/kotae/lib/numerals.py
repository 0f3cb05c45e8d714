"""Numerals that Japanese lists count with: digits of any width, 漢数字, circled signs, kana."""

KANJI = "〇一二三四五六七八九"
GOJUON = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
)
_HALF_WIDTH_KANA = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_HIRAGANA = "".join(chr(ord(kana) - 0x60) for kana in GOJUON)
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _run(first: int, last: int, value: int = 1) -> dict[str, int]:
    return {chr(code): value + code - first for code in range(first, last + 1)}


def _alphabet(*alphabets: str) -> dict[str, int]:
    return {sign: n for letters in alphabets for n, sign in enumerate(letters, start=1)}


# One sign that is a whole label: ① ㉑ ㊱ ❶ ⓫ ➀ ➊ ⓵ (circled), ⑴ (in brackets), ⒈ (with a dot).
CIRCLED = (
    _run(0x2460, 0x2473)
    | _run(0x3251, 0x325F, 21)
    | _run(0x32B1, 0x32BF, 36)
    | _run(0x2776, 0x277F)
    | _run(0x24EB, 0x24F4, 11)
    | _run(0x2780, 0x2789)
    | _run(0x278A, 0x2793)
    | _run(0x24F5, 0x24FE)
)
BRACKETED = _run(0x2474, 0x2487)
DOTTED = _run(0x2488, 0x249B)
CIRCLED_KANA = _run(0x32D0, 0x32D0 + 43)
ROMAN = _run(0x2160, 0x216B) | _run(0x2170, 0x217B)
KANA = _alphabet(GOJUON, _HALF_WIDTH_KANA, _HIRAGANA)
LATIN = _alphabet(
    _LATIN,
    _LATIN.lower(),
    "".join(chr(ord(letter) + 0xFEE0) for letter in _LATIN),
    "".join(chr(ord(letter) + 0xFEE0) for letter in _LATIN.lower()),
)
SIGNS = CIRCLED | BRACKETED | DOTTED | CIRCLED_KANA | ROMAN | KANA | LATIN


def _kanji(numeral: str) -> int | None:
    tens, ten, ones = numeral.rpartition("十")
    digits = [KANJI.find(sign) for sign in tens + ones]
    if -1 in digits or len(tens) > 1 or (ten and len(ones) > 1):
        return None
    if not ten:
        return int("".join(map(str, digits)))
    return (digits[0] if tens else 1) * 10 + (digits[-1] if ones else 0)


def value(numeral: str) -> int | None:
    """Return what a numeral counts: "１２" 12, "十二" 12, "⑫" 12, "シ" 12, "L" 12; else None.

    Kana count in the order of the 五十音; a list in いろは order is told by its neighbours, which
    a numeral alone does not show (`iroha`).
    """
    if numeral in SIGNS:
        return SIGNS[numeral]
    if numeral.isdecimal():
        return int(numeral)
    return _kanji(numeral) if numeral else None


def iroha(kana: str) -> int | None:
    """Return the place of a kana in the order イロハ, or None."""
    place = IROHA.find(kana) if len(kana) == 1 else -1
    return place + 1 if place >= 0 else None
