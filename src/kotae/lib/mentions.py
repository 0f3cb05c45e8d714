"""Read which points a phrase names: (2)(3), ①及び②, (11)から(14), 1～3, 2点目, (1)～(4)及び(6)."""

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import Literal, NamedTuple

from kotae.lib import numerals
from kotae.lib.labels import LabelToken

# Styles that name the same thing in one text: "1." in a request is "1及び2" in its answer.
Family = Literal["paren", "circled", "digit", "question", "nth", "lenticular", "bracket", "other"]

_FAMILIES: dict[str, Family] = {
    "paren": "paren",
    "half_paren": "paren",
    "circled": "circled",
    "dot": "digit",
    "space": "digit",
    "section": "digit",
    "question": "question",
    "nth": "nth",
    "lenticular": "lenticular",
    "bracket": "bracket",
}
# A list may go on in a plainer form than it began: 質問1と2, 1点目と2, 1～3点目.
_GOES_ON: dict[Family, tuple[Family, ...]] = {
    "question": ("question", "digit", "circled"),
    "digit": ("digit", "nth"),
    "nth": ("nth", "digit"),
}


class Item(NamedTuple):
    """One label of a phrase. `joined` tells how it is tied to the one before it."""

    number: int
    written: str
    start: int
    joined: Literal["", "range", "list", "next"]


class Mention(NamedTuple):
    """A phrase that names points, at a place in the text; `bare`: plain digits (1と3)."""

    start: int
    end: int
    items: tuple[Item, ...]
    family: Family
    style: str
    bare: bool = False

    @property
    def is_answer(self) -> bool:
        """Tell whether a label counts answers: 答1, A1, 回答1."""
        return self.family == "question" and self.items[0].written[0] in "AＡaａ答回ご"

    @property
    def counts_on(self) -> bool:
        """Tell whether neighbours stand side by side, which are one phrase: (4)(5)."""
        numbers = [item.number for item in self.items]
        tied = all(item.joined in ("", "next") for item in self.items)
        return tied and numbers == list(range(numbers[0], numbers[0] + len(numbers)))

    def cut(self) -> "Mention | None":
        """Return what stands before the last label that is tied on without any word.

        In "(5)(1)から(3)と同じ" the first label is the point answered, the rest a reference.
        """
        for place in range(len(self.items) - 1, 0, -1):
            if self.items[place].joined == "next":
                before = self.items[:place]
                end = before[-1].start + len(before[-1].written)
                return self._replace(items=before, end=end)
        return None


_N = r"[0-9０-９]{1,3}"
_RANGE = r"から|より(?=[ (（①-⑳])|[…‥]{1,2}|乃至|ないし|[~～〜‐‑－–—―−ー-]"
_LIST = r"[、,，]?(?:及び|および|並びに|ならびに|又は|または|若しくは|もしくは)|と|[、,，・･/／&＆]"
_TO = r"(?:まで[ 　]?)?"  # (1)から(3)まで及び(5)
# A number that counts something, or goes on as a decimal, names no point.
_NO_UNIT = (
    r"(?![0-9０-９]|[.．,，][0-9０-９]"
    r"|[ \t　]*(?:[年月日時分秒回人件名円個本台枚階号丁歳割倍週条項%％]|[かヶケ箇カ][月所年]))"
)
_SPACE = r"[ \t　]{0,8}"
_MORE = re.compile(
    rf"{_SPACE}(?:(?P<range>{_RANGE})|{_TO}(?P<list>{_LIST}))?{_SPACE}"
    rf"(?:(?P<paren>[(（]{_SPACE}({_N}){_SPACE}[)）]|([{''.join(numerals.BRACKETED)}]))"
    rf"|(?P<circled>([{''.join(numerals.CIRCLED)}]))"
    rf"|(?P<lenticular>【({_N})】)"
    rf"|(?P<bracket>[\[［〔<＜]({_N})[\]］〕>＞])"
    rf"|(?P<nth>({_N}|[一二三四五六七八九十])(?:点|つ|番)目)"
    rf"|(?P<question>(?:[QＱqｑAＡ]|問|質問|設問|要望|意見|項目|回答)[ 　]?[(（]?({_N})[)）]?)"
    rf"|(?P<digit>({_N}){_NO_UNIT}))"
)
_NAMING = (
    r"に(?:つ[いき]|関[しす]|かか|係|対[しす])|の(?:ご|お)?(?:要望|質問|意見|指摘|申|お?問|項目"
    r"|点)"
    r"|以外の?(?:項目|点|質問|要望|意見|事項)|を除"
)
_WORD = r"(?:[QＱqｑ]|質問|設問|問|要望|意見|項目|番号|回答)[ 　]?"
_MORE_DIGITS = rf"(?:{_SPACE}(?:{_RANGE}|{_TO}(?:{_LIST})){_SPACE}(?:{_WORD})?{_N})"
_BARE = re.compile(
    # Most digits are none of this: the letter behind them tells, before anything else is tried.
    rf"({_N})(?=[ 　にの以をか乃な~～〜‐‑－–—―−ー\-、,，・･及お並とま又若も/／&＆点つ番はへ])"
    rf"(?:(?={_MORE_DIGITS}{{0,20}}{_SPACE}(?:まで|番(?:の件)?)?(?:{_NAMING})"
    rf"|番の件は"
    rf"|{_MORE_DIGITS}{{1,20}}[点つ番]目)"
    rf"|(?P<worded>(?={_MORE_DIGITS}{{0,20}}(?:は|への?(?:ご|お)?(?:回答|答え)"
    r"|の(?:ご|お)?(?:回答|答え)です))))"
)
# Letters and kanji numerals of the request, at the start of a line that says what it answers.
_LETTER = (
    rf"(?:[{numerals.GOJUON}]|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
)
_MORE_LETTERS = rf"(?:{_SPACE}(?:{_RANGE}|{_TO}(?:{_LIST})){_SPACE}{_LETTER})"
_LETTERS = re.compile(
    rf"^[ \t　]{{0,20}}(?P<all>{_LETTER}{_MORE_LETTERS}{{0,20}})"
    rf"(?=(?:まで)?(?:{_NAMING}))",
    re.MULTILINE,
)
_ONE_LETTER = re.compile(
    rf"(?:(?P<range>{_RANGE})|{_TO}(?:{_LIST}))?{_SPACE}(?P<one>{_LETTER}){_SPACE}"
)
_WORD_BEFORE = re.compile(rf"{_WORD}\Z")
_LONGEST_WORD = 4
_NO_BARE_BEHIND = re.compile(r"[0-9０-９A-Za-z.．,，、第]\Z")
_ANSWER = re.compile(
    rf"^[ \t　]{{0,20}}[【\[(（]?(?P<answer>(?:[AＡaａ]|ご?回答|答え?)[ 　]?[(（]?({_N})[)）]?)"
    r"(?=[】\]）)]?(?:[.．、:：][^0-9０-９]|[ \t　\n\r]|\Z)|[】\]])",
    re.MULTILINE,
)


def family(style: str) -> Family:
    """Return the family of a label's style: "1." and "1 " are both digits."""
    return _FAMILIES.get(style, "other")


def _goes_on(first: Family, then: str, joined: str) -> bool:
    return then in _GOES_ON.get(first, (first,)) and (bool(joined) or then not in ("digit", "nth"))


def _more(text: str, first: Item, end: int, begun: Family) -> tuple[list[Item], int, Family]:
    """Read on behind the first label, as long as like labels are tied to it."""
    items = [first]
    while match := _MORE.match(text, end):
        form = match.lastgroup or ""
        joined: Literal["range", "list", "next"] = (
            "range" if match["range"] else "list" if match["list"] else "next"
        )
        numeral = match[(match.lastindex or 0) + 1] or match[(match.lastindex or 0) + 2]
        if not _goes_on(begun, form, "" if joined == "next" else joined):
            break
        number = numerals.value(numeral) or 0
        items.append(Item(number, match[form], match.start(form), joined))
        begun, end = ("nth" if form == "nth" else begun), match.end()
    return items, end, begun


def read(text: str, token: LabelToken) -> Mention:
    """Read the phrase that begins with a label."""
    first = Item(token.number or 0, token.text, token.start, "")
    items, end, begun = _more(text, first, token.end, family(token.style))
    return Mention(token.start, end, tuple(items), begun, token.style)


def unmarked(text: str) -> list[Mention]:
    """Return the phrases that hold no label of the lexer's, in order.

    They are plain digits that name points (1と3について, 2及び4にかかる, 質問1と2は). Others begin
    a line: letters that do so (ア及びイについて, 一について), labels of answers (A1、 回答2:).
    """
    found: list[Mention] = []
    every = (*_answer_labels(text), *_letters(text), *_bare(text))
    for mention in sorted(every, key=attrgetter("start")):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return found


def _answer_labels(text: str) -> Iterator[Mention]:
    for match in _ANSWER.finditer(text):
        first = Item(numerals.value(match[2]) or 0, match[1], match.start(1), "")
        items, end, begun = _more(text, first, match.end(1), "question")
        yield Mention(match.start(1), end, tuple(items), begun, "question")


def _letters(text: str) -> Iterator[Mention]:
    for match in _LETTERS.finditer(text):
        items = tuple(
            Item(
                numerals.value(one["one"]) or 0,
                one["one"],
                one.start("one"),
                ""
                if one.start("one") == match.start("all")
                else "range"
                if one["range"]
                else "list",
            )
            for one in _ONE_LETTER.finditer(text, *match.span("all"))
        )
        style = "kana" if items[0].written in numerals.GOJUON else "kanji"
        yield Mention(match.start("all"), match.end("all"), items, "other", style)


def _bare(text: str) -> Iterator[Mention]:
    for match in _BARE.finditer(text):
        start, end = match.span(1)
        word = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
        if word:
            start = word.start()
        elif match["worded"] is not None or _NO_BARE_BEHIND.search(text, max(0, start - 1), start):
            continue
        first = Item(numerals.value(match[1]) or 0, text[start:end], start, "")
        items, end, begun = _more(text, first, end, "question" if word else "digit")
        yield Mention(start, end, tuple(items), begun, "space", bare=True)
