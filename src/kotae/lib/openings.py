"""Everything in an answer that may begin a block: phrases that name points, and headings.

Where each stands is read here, and the words behind it in `roles`; whether a block does begin
there is decided in `starts`, from all of them together.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import attrgetter
from typing import Literal, NamedTuple

from kotae.lib import headings, label_context, labels, limits, mentions, roles
from kotae.lib.labels import LabelToken
from kotae.lib.mentions import Mention
from kotae.lib.registers import Register
from kotae.lib.roles import Role

Place = Literal["line", "sentence", "inside"]


class Candidate(NamedTuple):
    """A phrase that names points: where it stands, and what the words behind it make of it."""

    mention: Mention
    place: Place
    start: int  # of its line or sentence, words that lead to the label included
    role: Role
    behind: int


class Heading(NamedTuple):
    """A heading that says whose answer follows; its line ends at `end`."""

    section: str
    start: int
    end: int


class Signs(NamedTuple):
    """Everything in an answer that may begin a block, in order."""

    candidates: list[Candidate]
    headings: list[Heading]


_LEAD = re.compile(
    r"[ \t　\xa0・･•●○〇◯◎■□◆◇▼▶▷►★☆*＊※-]*(?:【[^】\n]{1,16}】)?[ 　]*[【\[<＜〈《≪(（]?"
    r"(?:(?:まず|次に|つぎに|続いて|つづいて|続きまして|また|なお|そして|最後に|さらに|ただし"
    r"|但し|ほかに|このうち)(?:は)?、?)?"
    r"(?:(?:上記|前記|お尋ね|ご?質問|ご?要望|ご?意見|ご?提案|ご?指摘|お申し?出|お問い?合わ?せ"
    r"|項目|項番|番号|要望項目|質問項目)"
    r"(?:等|事項|項目|内容)?(?:の|のうち、?|番号|中)?)?[ \t　、]*"
)
_LEADING = re.compile(r"[ \t　\n\r⇒→、,，.．:：】\])）>＞〉》≫]{0,40}")
_INDENT = re.compile(r"[ \t　\xa0・･•●○〇◯◎■□◆◇▼▶▷►★☆*＊※-]*")
_UNIT = re.compile(
    r"[ \t　]{0,9}"
    r"(?!月[ \t　]?[0-9０-９]{1,3}[^0-9０-９日\s])"  # no date: 1 月50時間は
    r"(?:[年月日時分秒回人件名円個本台枚階号丁番歳才点つ度割倍週%％]|[かヶケ箇カ][月所年])"
    r"(?=[ \t　0-9０-９、。,，(（にのをがはでともか]|\Z)"
)
_BOUNDARY = re.compile(r"[。！？!?\n\r][」』）)]?")
_LONGEST_LEAD = 28


def _place(text: str, start: int) -> tuple[Place, int]:
    """Return whether a phrase begins a line or a sentence, and where that begins."""
    if start == 0 or text[start - 1] in "\n\r":
        return "line", start
    window = max(0, start - _LONGEST_LEAD)
    boundary = window if window == 0 else -1
    for match in _BOUNDARY.finditer(text, window, start):
        boundary = match.end()
    if boundary < 0 or not _LEAD.fullmatch(text, boundary, start):
        return "inside", start
    if boundary == 0 or text[boundary - 1] in "\n\r":
        return "line", boundary
    return "sentence", boundary


def _candidate(text: str, mention: Mention) -> Candidate:
    place, start = _place(text, mention.start)
    role, behind = roles.read(text, mention.end)
    return Candidate(mention, place, start, role, behind)


def words_begin(text: str, item: Candidate) -> int:
    """Return where a block's words begin.

    That is behind a label that stands for itself, or at the beginning of the sentence which the
    label is part of: "(2)について、…" would not be read without it.
    """
    alone = roles.heading_end(text, item.mention.end)
    if alone is None and (item.role != "text" or item.mention.family == "nth"):
        match = _INDENT.match(text, item.start)
    else:
        match = _LEADING.match(text, alone or item.behind)
    return match.end() if match else item.start


def _within(token: LabelToken) -> Iterator[LabelToken]:
    """Yield the label that a heading begins with: 【(1)について】."""
    inner = next(labels.find_labels(token.text[1:-1]), None)
    if inner and inner.start == 0 and inner.style not in ("heading", "bullet"):
        start = token.start + 1
        yield inner._replace(start=start, end=start + inner.end)


def _mentions(text: str, tokens: Sequence[LabelToken]) -> Iterator[Mention]:
    """Yield the phrases that name points, in order and without overlap."""
    found = [inner for token in tokens if token.style == "heading" for inner in _within(token)]
    found += (token for token in tokens if token.number is not None)
    read = [mentions.read(text, token) for token in found]
    end = 0
    for mention in sorted([*mentions.unmarked(text), *read], key=attrgetter("start")):
        if mention.start >= end:
            end = mention.end
            yield mention


def _believable(text: str, mention: Mention) -> bool:
    """Tell whether a digit with a space behind it is a label and no amount: 2 月 5 日に."""
    counts = mention.style == "space" and not mention.bare
    return not (counts and _UNIT.match(text, mention.end))


def _heading_end(text: str, token: LabelToken) -> int:
    end = text.find("\n", token.end)
    return token.end if token.style == "heading" else len(text) if end < 0 else end


def signs(text: str, register: Register) -> Signs:
    """Return the phrases that name points and the headings of departments, in order.

    Raises limits.TooLargeError for more labels than one answer can have.
    """
    tokens = list(islice(labels.find_labels(text), limits.MAX_LABELS + 1))
    limits.check_labels(len(tokens))
    quotes = label_context.quotes(text)
    candidates = [
        _candidate(text, mention)
        for mention in _mentions(text, tokens)
        if not quotes.hold(mention.start) and _believable(text, mention)
    ]
    found = [
        Heading(section, text.rfind("\n", 0, token.start) + 1, _heading_end(text, token))
        for token in tokens
        if (section := headings.heads(text, token, register)) is not None
    ]
    return Signs(candidates, found)
