"""Where the last point ends and the afterword begins.

A line that closes (以上…, よろしくお願いします, なお、回答は…) begins the afterword. So does the
first paragraph behind a blank line, unless it is indented deeper than the label, or earlier points
hold blank lines themselves: then only a closing line tells. Inside the last paragraph, closing
sentences at its end are cut off, but never the point's first sentence.
"""

import re

from kotae.lib.asks import sentences

_THESE = (
    r"(?:[0-9０-９一二三四五六七八九十]{1,3}[点件つ項問]|点|こと|とおり|通り|質問|要望|項目|件)"
)
_CLOSING = (
    rf"以上(?:[、。．\s]|\Z|です|であ|の?{_THESE}|について|よろしく|宜しく)"
    r"|[^。\n]{0,20}(?:よろしく|宜しく)、?(?:ご[^。\n]{1,8})?お?(?:願|ねが)"
    rf"|上記(?:の?{_THESE}|について|に対)|これら(?:の?{_THESE}|について|に対|を踏まえ)"
    r"|敬具|草々|早々|拝具|お忙しい|ご多忙|何卒|なにとぞ"
)
_SENTENCE = re.compile(rf"[ \t　]*(?:{_CLOSING})")
_LINE = re.compile(
    rf"^[ \t　]*(?:{_CLOSING}|(?:なお|また)、[^。\n]{{0,10}}(?:回答|返答|返事)|ご?回答(?:は|期限)"
    r"|ご回答|(?:文書|書面|メール|電話)(?:で|に|にて|による)の?、?ご?(?:回答|返答|返事|連絡))",
    re.MULTILINE,
)
_PARAGRAPH = re.compile(r"\n[ \t　\r]*\n(?=([ \t　]*)[^\s])")
_DEEPER = 2
_LONGEST_CLOSING = 200


def _width(indent: str) -> int:
    return sum(2 if sign == "　" else 1 for sign in indent)


def has_inner_paragraphs(text: str, start: int, end: int) -> bool:
    """Tell whether a point holds a blank line between words of its own."""
    return _PARAGRAPH.search(text, start, end) is not None


def _closing_sentence(text: str, start: int, end: int) -> int:
    """Return where the closing sentences at the end of a stretch begin, or its end."""
    if "。" not in text[max(start, end - _LONGEST_CLOSING) : end]:
        return end
    inside = sentences(text, max(start, end - _LONGEST_CLOSING), end)
    for sentence in reversed(inside[1:]):
        if not _SENTENCE.match(sentence.text):
            break
        end = sentence.start
    return end


def find(text: str, start: int, end: int, indent: str, *, paragraphs: bool) -> int:
    """Return where the afterword begins behind a last point whose words go from start to end.

    `indent` is the white space before its label; `paragraphs` tells that earlier points hold
    blank lines. Returns `end` where there is no afterword.
    """
    first_line = text.find("\n", start, end)
    if first_line >= 0:
        line = _LINE.search(text, first_line + 1, end)
        end = line.start() if line else end
        for gap in () if paragraphs else _PARAGRAPH.finditer(text, first_line, end):
            if _width(gap[1]) < _width(indent) + 2 * _DEEPER:
                end = gap.end()
                break
    return _closing_sentence(text, start, end)
