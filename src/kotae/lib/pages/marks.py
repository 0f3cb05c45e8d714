"""Which lines of a page begin a field or a case."""

import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence

from kotae.lib.pages.lines import Line
from kotae.lib.pages.profiles import LONG, Profile

MAX_LABEL_LINE = 300
_LONG_WORD = 4


@dataclasses.dataclass(frozen=True, slots=True)
class Mark:
    """What a line begins: a field (with a value on the same line), a case, values it carries."""

    field: str
    value: str = ""
    starts: bool = False
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)


def find_mark(line: Line, profile: Profile) -> Mark | None:
    """Return what a line begins, or None for a line of text."""
    text = line.text.strip()
    if not text or len(text) > MAX_LABEL_LINE:
        return None
    for head in profile.heads:
        if match := head.match.fullmatch(text):
            values = {name: value for name, value in match.groupdict().items() if value}
            return Mark(head.begins, values.pop("value", ""), head.starts, values)
    match = profile.label.match(text)
    if not match:
        return None
    name = profile.field_of(match["word"])
    if match["short"] and (line.role == "label" or (name in LONG and not _is_apart(match))):
        return None  # "回答 いただいた件" is a sentence
    return Mark(name, match["value"] or match["short"] or "")


def _is_apart(match: re.Match[str]) -> bool:
    """Say whether a text on the line of its label is clearly apart: 要望等の概要　電話が…"""
    return len(match["word"]) >= _LONG_WORD and any(gap in match["gap"] for gap in ("　", "\t"))


def is_label(profiles: Sequence[Profile]) -> Callable[[str], bool]:
    """Return a test whether a table cell is a label of one of the profiles."""

    def test(text: str) -> bool:
        if len(text) > MAX_LABEL_LINE:
            return False
        matches = (profile.label.match(text) for profile in profiles)
        return any(match and not match["value"] and not match["short"] for match in matches)

    return test
