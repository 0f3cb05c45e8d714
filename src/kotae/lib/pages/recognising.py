"""Which profile a page follows."""

from collections.abc import Sequence

from kotae.lib.pages import flat_tables
from kotae.lib.pages.lines import Line
from kotae.lib.pages.marks import find_mark
from kotae.lib.pages.profiles import GENERAL, IGNORED, LONG, Profile, shipped

_HEAD = 15  # a page's title is among its first lines
_MAX_LINE = 120
_MIN_FIELDS = 2


def _score(lines: Sequence[Line], profile: Profile) -> int:
    """Return how much of a profile is on a page: labels, lines that carry values, title.

    0 when too little is there: one word alone ("回答") is no format.
    """
    marks = [
        (line, mark)
        for line in flat_tables.restore(lines, profile)
        if (mark := find_mark(line, profile))
    ]
    fields = {mark.field for _, mark in marks} | {name for _, mark in marks for name in mark.values}
    fields -= {"", IGNORED}
    if len(fields) < _MIN_FIELDS or not (fields & LONG or profile.sure):
        return 0
    words = {line.text.strip() for line, mark in marks if not mark.values}
    heads = sum(bool(mark.values) for _, mark in marks)
    title = any(
        pattern.search(line.text) for pattern in profile.page_title for line in lines[:_HEAD]
    )
    return 3 * len(fields) + 3 * bool(heads) + 4 * title + len(words)


def recognise_lines(lines: Sequence[Line], everything: str) -> Profile | None:
    """Return the shipped profile that a page follows, or None.

    `everything` is all text of the page, furniture included: it names the body.
    """
    short = [line for line in lines if len(line.text) <= _MAX_LINE]
    scores: list[tuple[int, Profile]] = []
    for profile in shipped():
        if profile.name == GENERAL and scores:
            break
        if profile.sure and not any(sure.search(everything) for sure in profile.sure):
            continue
        if score := _score(short, profile):
            scores.append((score, profile))
    return max(scores, key=lambda found: found[0])[1] if scores else None
