"""Labels of a request that may begin a point: those whose place and company speak for it.

A label at the start of a line is believed, unless it stands in a quotation or counts a unit. One
inside a line is believed when it counts on from its like ("…(1)〜、(2)〜"), does not refer, and,
where the text numbers its lines already, begins a sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kotae.lib import label_context, numerals
from kotae.lib.labels import LabelToken

Key = tuple[str, str]

# Forms that also occur as ordinary words: they need a second label before they are believed.
WEAK = frozenset({"space", "kana", "kanji", "letter", "roman", "half_paren", "section"})
UNORDERED = frozenset({"bullet", "compound", "heading"})
_KANA = frozenset({"kana", "paren_kana"})
_SENTENCE_END = frozenset("。．！？!?」』)）:： \t　\n\r")
_BEFORE_LABEL = frozenset(" \t　\xa0・･•●○◎〇◯◆◇■□▪▫▶▷►★☆‣⁃-－*＊‐–—")  # indent, dropped bullets
_SIDE_BY_SIDE = frozenset({"paren", "circled"})
_NEWLINE = re.compile(r"[\n\r]")
_LEAD = re.compile(r"(?:まず|次に|つぎに|続いて|つづいて|また|そして|最後に|さらに)(?:は|の)?、?\Z")
_LONGEST_LEAD = 8


class Candidate(NamedTuple):
    """A label that may begin a point; `start` is where its line (or it, inside a line) begins."""

    token: LabelToken
    start: int
    key: Key
    number: int | None  # None where the list does not count on


def key_of(token: LabelToken) -> Key:
    """Return what a token's neighbours in the same list share: its style, a bullet's sign."""
    if token.style == "kanji" and "つ" in token.text:
        return "bullet", "一つ"  # 「一つ、…。一つ、…。」 counts nothing
    return token.style, token.text if token.style == "bullet" else ""


def _candidate(text: str, token: LabelToken) -> Candidate:
    start = token.start
    if token.style == "nth":
        lead = _LEAD.search(text[max(0, start - _LONGEST_LEAD) : start])
        start -= len(lead[0]) if lead else 0
    while token.at_line_start and start and text[start - 1] in _BEFORE_LABEL:
        start -= 1
    key = key_of(token)
    return Candidate(token, start, key, None if key[0] in UNORDERED else token.number)


def _in_iroha(tokens: Sequence[LabelToken]) -> list[LabelToken]:
    """Recount イ、ロ、ハ where the text has no ア: いろは order."""
    kana = {token.text.strip("()（）.．、:：") for token in tokens if token.style in _KANA}
    if not {"イ", "ロ"} <= kana or "ア" in kana:
        return list(tokens)
    return [
        token._replace(number=numerals.iroha(token.text.strip("()（）.．、:：")))
        if token.style in _KANA
        else token
        for token in tokens
    ]


def _without_doubles(text: str, tokens: Iterable[LabelToken]) -> Iterator[LabelToken]:
    """Drop a bullet before a label (・(1)) and the second of two like labels (⑤④, (2)(3))."""
    last: LabelToken | None = None
    for token in tokens:
        touches = last and token.at_line_start and not _NEWLINE.search(text, last.end, token.start)
        if last and touches and key_of(last) == key_of(token) and token.style in _SIDE_BY_SIDE:
            continue
        if last and not (touches and last.style == "bullet"):
            yield last
        last = token
    if last:
        yield last


def _plausible(text: str, tokens: Sequence[LabelToken]) -> list[Candidate]:
    quotes = label_context.quotes(text)
    return [
        _candidate(text, token)
        for token in _without_doubles(text, _in_iroha(tokens))
        if not quotes.hold(token.start)
        and not label_context.counts(text, token)
        and (token.at_line_start or not label_context.belongs_to_word_before(text, token))
    ]


def by_key(candidates: Iterable[Candidate]) -> dict[Key, list[Candidate]]:
    """Group candidates into the lists they would form."""
    lists: dict[Key, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        lists[candidate.key].append(candidate)
    return lists


def credible(candidates: Sequence[Candidate]) -> frozenset[Key]:
    """Return the keys of lists that are believed: from 1 on, or two labels that count on."""
    return frozenset(key for key, items in by_key(candidates).items() if _is_list(key, items))


def _is_list(key: Key, items: Sequence[Candidate]) -> bool:
    if key[0] in UNORDERED:
        return len(items) > 1
    numbers = [item.number or 0 for item in items]
    if key[0] in WEAK:
        return any(one == 1 and two in (2, 3) for one, two in pairwise(numbers))
    return 1 in numbers or any(two == one + 1 for one, two in pairwise(numbers))


def _counted_on(text: str, items: Sequence[Candidate], *, lenient: bool) -> set[int]:
    """Return the places of labels inside a line that count on from their like, or begin so."""

    def stands(item: Candidate) -> bool:
        token = item.token
        free = lenient or item.start == 0 or text[item.start - 1] in _SENTENCE_END
        return token.at_line_start or (free and not label_context.refers(text, token))

    standing = [item for item in items if stands(item)]
    places: set[int] = set()
    expected = 0
    for item, after in zip(standing, [*standing[1:], None], strict=False):
        begins = item.number == 1 and after is not None and after.number == 2  # noqa: PLR2004 -- 1, 2
        if item.token.at_line_start or begins or item.number == expected:
            expected = (item.number or 0) + 1
            places.add(item.token.start)
    return places


def find(text: str, tokens: Sequence[LabelToken]) -> list[Candidate]:
    """Return the labels of a request that may begin a point, in order."""
    plausible = _plausible(text, tokens)
    lines = [item for item in plausible if item.token.at_line_start]
    if len(lines) == len(plausible):
        return plausible
    trusted = {key for key in credible(lines) if key[0] not in UNORDERED}
    numbered = any(len(items) > 1 for key, items in by_key(lines).items() if key in trusted)
    places: set[int] = set()
    for items in by_key(plausible).values():
        places |= _counted_on(text, items, lenient=not numbered)
    return [item for item in plausible if item.token.at_line_start or item.token.start in places]
