"""Headings: addressees (○総務局長へ), sections (【質問】), what closes a request (【連絡先】)."""

import re
from collections.abc import Container, Sequence
from typing import Literal

from kotae.lib.asks import asks, sentences
from kotae.lib.candidates import UNORDERED, Candidate, by_key

HeadingKind = Literal["point", "heading", "closing"]

_LONGEST_HEADING = 40
_LINE = re.compile(r"[^\n\r]*")
_ADDRESSEE = re.compile(r"(?:へ|宛て?|あて|御中|に対して)[:：]?\s*\Z")
_BLANK = re.compile(r"\s*")


def line_behind(text: str, place: int) -> str:
    """Return what stands on the line behind a label that ends at a place."""
    match = _LINE.match(text, place)
    return match[0].strip() if match else ""


def line_end(text: str, place: int, end: int) -> int:
    """Return where the line of a place ends, its line break included, at most `end`."""
    found = text.find("\n", place, end)
    return end if found < 0 else found + 1


def name(label: str, behind: str) -> str:
    """Return the name of a section: 【質問】 質問, ○総務局長へ 総務局長."""
    inner = label.strip("【】<>＜＞〈〉≪≫《》")
    words = behind if inner == label else inner
    return _ADDRESSEE.sub("", words).strip()


def _follows_directly(text: str, item: Candidate, after: Candidate | None) -> bool:
    """Tell whether a short line without a full stop stands right above a label."""
    line = _LINE.match(text, item.token.end)
    if not line or not after or len(line[0]) > _LONGEST_HEADING or "。" in line[0]:
        return False
    gap = _BLANK.match(text, line.end())
    return gap is not None and gap.end() == after.token.start


def _signs_of_headings(
    text: str, candidates: Sequence[Candidate], top: Candidate
) -> dict[int, HeadingKind]:
    """Return the bullets that head sections.

    Every one of a sign is an addressee, or each stands right above the numbering and the first
    before it begins (so that a bullet that happens to be last in its point heads nothing).
    """
    after = dict(zip((item.start for item in candidates), [*candidates[1:], None], strict=True))
    places: dict[int, HeadingKind] = {}
    for key, items in by_key(candidates).items():
        if key[0] != "bullet" or key == top.key:
            continue
        followers = [after[item.start] for item in items]
        above = items[0].start < top.start and all(
            _follows_directly(text, item, next_one) and next_one and next_one.key == top.key
            for item, next_one in zip(items, followers, strict=True)
        )
        if above or all(_is_addressee(text, item) for item in items):
            places |= {item.token.start: "heading" for item in items}
    return places


def _is_addressee(text: str, item: Candidate) -> bool:
    return _ADDRESSEE.search(line_behind(text, item.token.end)) is not None


def _bracketed(
    text: str, candidates: Sequence[Candidate], top: Candidate
) -> dict[int, HeadingKind]:
    """Return what the headings in brackets are: sections, points of their own, or the closing."""
    tops = [item.start for item in candidates if item.key == top.key]
    lines = [item for item in candidates if item.key[0] == "heading"]
    places: dict[int, HeadingKind] = {}
    for item, end in zip(lines, [*(line.start for line in lines[1:]), len(text)], strict=False):
        if any(item.start < place < end for place in tops):
            places[item.token.start] = "heading"
        elif item.start > tops[0]:
            body = (sentence.text for sentence in sentences(text, item.token.end, end))
            if any(map(asks, body)):
                places[item.token.start] = "point"
            elif item.start > tops[-1]:
                places[item.token.start] = "closing"
    return places


def headings(
    text: str, candidates: Sequence[Candidate], openers: Container[int]
) -> dict[int, HeadingKind]:
    """Return what the headings of a request are, by the place of their label.

    Without a numbering under them, headings and bullets are no sections of anything.
    """
    opening = [item for item in candidates if item.token.start in openers]
    top = next((item for item in opening if not _heads_others(text, item)), None)
    if top is None:
        return {}
    return _signs_of_headings(text, candidates, top) | _bracketed(text, candidates, top)


def _heads_others(text: str, item: Candidate) -> bool:
    return item.key[0] in UNORDERED and _is_addressee(text, item)
