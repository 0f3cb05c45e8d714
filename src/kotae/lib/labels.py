"""Labels of points: find them in a text, compare them, and print groups of them as the scheme does.

One lexer for requests and answers: `find_labels` reports everything that has the form of a label.
Whether it *is* one (and not an article of a rule, a reference, a reason) is for its callers.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, cast

from kotae.lib import numerals

Style = Literal[
    "paren",  # (1) （１） ⑴ (質問1)
    "circled",  # ① ㉑ ❶
    "dot",  # 1. １． 1、 1: ⒈
    "half_paren",  # 1) １）
    "space",  # 1 道路… at the start of a line
    "compound",  # 1-2 1－(2) 1.2: the number is the last one
    "kana",  # ア ア、 ㋐ at the start of a line
    "paren_kana",  # (ア)
    "kanji",  # 一、 一. at the start of a line
    "paren_kanji",  # (一)
    "letter",  # A. a) at the start of a line
    "paren_letter",  # (a)
    "roman",  # Ⅰ ⅱ at the start of a line
    "question",  # Q1 問1 質問① 【質問1】
    "lenticular",  # 【1】 【1.令和3年10月22日受付分】
    "bracket",  # [1] 〔1〕 <1>
    "nth",  # 1点目 二つ目 第一に
    "section",  # 第1 at the start of a line
    "bullet",  # ・ ● ○ - at the start of a line
    "heading",  # 【福祉局】 <見出し> at the start of a line
]


RANGE_FROM = 3  # so many neighbours are printed as a range


class LabelToken(NamedTuple):
    """A stretch of text that has the form of a label.

    `number` is what it counts (None for a bullet or heading), `text` the label as written,
    `start` and `end` its place in the text, without indentation and following space.
    `at_line_start` tells that only white space and labels stand before it on its line.
    """

    style: Style
    number: int | None
    text: str
    start: int
    end: int
    at_line_start: bool


_N = r"[0-9０-９]{1,3}"
_K = r"(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_CIRCLED = "".join(numerals.CIRCLED)
_KANA = "".join(numerals.KANA)
_KATAKANA = numerals.GOJUON + "ヰヱｱ-ﾝ"
_WORD = r"(?:[QＱqｑ]|問|質問|設問|要望|要求|意見|提案|項目|その|[Nn][Oo][.．]?|№)[ 　]?"
_OPEN, _CLOSE = r"[(（]", r"[)）]"
_GAP = r"(?=[ \t　])"
_END = r"(?:[.．、:：]|(?=[ \t　「\n\r])|\Z)"
_LINE_END = r"(?=[ \t　]*(?:[\n\r]|\Z))"
_POINT = r"[.．、](?![0-9０-９])"
_DASH = r"[-－‐‑–—−ー.．の]"

# Forms that are labels wherever they stand. The outer group is the style, the inner the numeral.
_ANYWHERE = (
    rf"(?P<paren>{_OPEN}[ 　]?({_N})[ 　]?{_CLOSE}|([{''.join(numerals.BRACKETED)}]))",
    rf"(?P<circled>([{_CIRCLED}]))",
    rf"(?P<paren_kana>{_OPEN}([{_KANA}]){_CLOSE})",
    rf"(?P<paren_kanji>{_OPEN}({_K}){_CLOSE})",
    rf"(?P<paren_letter>{_OPEN}([A-Za-zＡ-Ｚａ-ｚⅠ-Ⅻⅰ-ⅻ]){_CLOSE})",
    rf"(?P<question>[【\[［(（]{_WORD}{_OPEN}?({_N}|{_K}|[{_CIRCLED}]){_CLOSE}?[】\]］)）])",
    rf"(?P<lenticular>【({_N})(?:[.．、][^】\n]{{1,40}})?】)",
    rf"(?P<bracket>[\[［〔〈<＜]({_N})[\]］〕〉>＞])",
    rf"(?P<nth>({_N}|{_K})(?:点|つ|番|件|項)目|第({_N}|{_K})(?:点目?(?=[、,，はに])|に(?=[、,，は])))",
)
# Forms that are labels at the start of a sentence, too.
_SENTENCE = (
    rf"(?P<dot>({_N})[.．、,，](?![0-9０-９])|([{''.join(numerals.DOTTED)}]))",
    rf"(?P<half_paren>({_N}){_CLOSE})",
)
# Forms that are labels at the start of a line only; elsewhere they are ordinary words.
_KANA_ITEM = (
    rf"(?P<kana>([{_KATAKANA}])(?:[.．、)）:：]|{_GAP})|([{''.join(numerals.CIRCLED_KANA)}]))"
)
_LINE = (
    rf"(?P<question2>{_WORD}{_OPEN}?({_N}|{_K}|[{_CIRCLED}]){_CLOSE}?{_END})",
    rf"(?P<compound>{_N}(?:{_DASH}{_OPEN}?({_N}){_CLOSE}?|{_OPEN}({_N}){_CLOSE})(?:{_POINT}|{_GAP}))",
    # A label glued to a date or a number of things: 2.3月までに, 1.2つの案.
    rf"(?P<dot2>({_N})(?:[:：](?![0-9０-９])|[.．](?=[0-9０-９]{{1,4}}(?:[年月日つ階号]|回目|丁目))))",
    rf"(?P<space>({_N}){_GAP})",
    _KANA_ITEM,
    rf"(?P<kanji>({_K})(?:[.．、)）:：]|{_GAP}|つ[、,，]))",
    r"(?P<letter>([A-Za-zＡ-Ｚａ-ｚ])[.．、)）](?![A-Za-z0-9]))",
    rf"(?P<roman>([{''.join(numerals.ROMAN)}])[.．、)）]?)",
    rf"(?P<section>第({_N}|{_K})(?:[.．、:：]|{_GAP}))",
    rf"(?P<heading>【[^】\n]{{1,40}}】|[<＜〈≪《][^>＞〉≫》\n]{{1,40}}[>＞〉≫》]{_LINE_END})",
    # "○○町" is a masked name, not a bullet.
    r"(?P<bullet>[・･•●○◎〇◯◆◇■□▪▫▶▷►★☆‣⁃](?![●○◎〇◯□■])|[-－*＊‐–—](?=[ \t　]))",
)
_INDENT = r"[ \t\u3000\xa0]{0,40}"  # bounded: a million spaces must not be read a million times


def _compile(forms: Sequence[str], before: str = "") -> re.Pattern[str]:
    return re.compile(f"{before}(?:{'|'.join(forms)})")


_AT_LINE_START = _compile(_ANYWHERE + _LINE + _SENTENCE, r"[\n\r]?" + _INDENT)
_AT_SENTENCE_START = _compile(_ANYWHERE + _SENTENCE)
_INSIDE = _compile(_ANYWHERE)
_AFTER_LABEL = _compile((*_ANYWHERE, _KANA_ITEM), _INDENT)
# Most digits belong to dates and amounts: what follows them tells, before anything else is tried.
_TRIGGER = re.compile(
    rf"[\n\r(（【\[［〔〈<＜0-9０-９一二三四五六七八九十第{_CIRCLED}"
    rf"{''.join(numerals.BRACKETED)}{''.join(numerals.DOTTED)}]"
    r"(?:(?<=[0-9０-９])(?=[0-9０-９]{0,2}[.．、,，)）点つ番件項])"
    r"|(?<=[一-鿿])(?<!第)(?=[一二三四五六七八九十]{0,2}[点つ番件項]目)"
    r"|(?<=第)(?=[0-9０-９一二三四五六七八九十])|(?<=[\n\r])(?![\n\rぁ-せた-ん])"
    r"|(?<=[(（【\[［〔〈<＜])(?=[^\n\r(（【\[［〔〈<＜])|(?<=[①-⓿㉈-㋿❶-➓⑴-⒛]))"
)
_TWICE: dict[str, Style] = {"dot2": "dot", "question2": "question"}  # forms with two patterns
_UNCOUNTED = frozenset({"bullet", "heading"})
_SENTENCE_END = frozenset("。．！？!?」』)）:：;；、,， \t　")


def _token(match: re.Match[str], at_line_start: bool) -> LabelToken:
    name, form = cast("Style", match.lastgroup), match.lastindex or 0
    number: int | None = None
    if name not in _UNCOUNTED:  # one or two numerals stand inside each other form
        number = numerals.value(match[form + 1] or match[form + 2])
    start, end = match.span(form)
    return LabelToken(_TWICE.get(name, name), number, match[form], start, end, at_line_start)


def _chain(text: str, match: re.Match[str]) -> Iterator[LabelToken]:
    """Yield the label at the start of a line and those that stand directly behind it."""
    form: re.Match[str] | None = match
    while form:
        yield _token(form, at_line_start=True)
        form = _AFTER_LABEL.match(text, form.end())


def find_labels(text: str) -> Iterator[LabelToken]:
    """Yield everything in a text that has the form of a label, in order, without overlap.

    A label directly behind a label that begins its line ("(2)(3)", "1 ア") counts as at the start
    of the line, too. Time is linear in the length of the text.
    """
    end = 0
    first = _AT_LINE_START.match(text)
    for token in _chain(text, first) if first else ():
        yield token
        end = token.end
    for trigger in _TRIGGER.finditer(text, end):
        start = trigger.start()
        if start < end:
            continue
        if text[start] in "\n\r":
            match = _AT_LINE_START.match(text, start)
            for token in _chain(text, match) if match else ():
                yield token
                end = token.end
            continue
        boundary = start == 0 or text[start - 1] in _SENTENCE_END
        match = (_AT_SENTENCE_START if boundary else _INSIDE).match(text, start)
        if match:
            yield _token(match, at_line_start=False)
            end = match.end()


def read(label: str) -> LabelToken | None:
    """Read one label by itself ("（１）", "⑲", "2点目", "ウ", "12"), or return None."""
    label = label.strip()
    for behind in (" ", "、"):
        match = _AT_LINE_START.match(label + behind)
        if match and match.start(match.lastgroup or "") == 0 and match.end() >= len(label):
            return _token(match, at_line_start=True)
    return None


def ordinal(label: str) -> int | None:
    """Return the number that a label stands for ("（１）" 1, "2点目" 2, "ウ" 3), or None."""
    token = read(label)
    return token.number if token else numerals.value(label.strip())


def style(label: str) -> Style | None:
    """Return the style of a label ("（１）" paren, "⑲" circled, "・" bullet), or None."""
    token = read(label)
    return token.style if token else None


def runs(numbers: Sequence[int]) -> list[range]:
    """Return the numbers as runs of neighbours, ascending, each number once."""
    found: list[range] = []
    for number in sorted(set(numbers)):
        if found and found[-1].stop == number:
            found[-1] = range(found[-1].start, number + 1)
        else:
            found.append(range(number, number + 1))
    return found


def group(numbers: Sequence[int], pattern: str = "({})") -> str:
    """Print a group of numbers: (2)(3) for two neighbours, (11)から(14) for three or more (S1)."""
    return group_written({number: pattern.format(number) for number in numbers})


def group_written(labels: Mapping[int, str]) -> str:
    """Print a group of labels as they are written, by their numbers: ①②, ④から⑥ (S1)."""
    return "".join(
        f"{labels[run[0]]}から{labels[run[-1]]}"
        if len(run) >= RANGE_FROM
        else "".join(labels[number] for number in run)
        for run in runs(list(labels))
    )
