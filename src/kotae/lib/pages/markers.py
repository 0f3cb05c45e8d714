"""Markers of list items, which a page's text loses when a browser makes them."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from kotae.lib import labels, numerals
from kotae.lib.pages.markup import whole_number

# A list in a list counts with another form, so that the points stay apart.
_BY_LEVEL = ("{}.", "({})", "{})")
_ROMAN = {number: sign for sign, number in numerals.ROMAN.items() if sign < "ⅰ"}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_SHOWN = 40


@dataclass(slots=True)
class ListItems:
    """A list that is being read: what its next item's marker is."""

    ordered: bool
    level: int
    style: str
    step: int
    next: int

    @classmethod
    def of(cls, node: LexborNode, level: int) -> "ListItems":
        """Read `start`, `reversed`, `type` and the style of a list."""
        given = _STYLE.search(node.attributes.get("style") or "")
        step = -1 if "reversed" in node.attributes else 1
        first = 1 if step == 1 else sum(1 for item in node.iter() if item.tag == "li")
        return cls(
            ordered=node.tag == "ol",
            level=level,
            style=node.attributes.get("type") or (given[1].lower() if given else ""),
            step=step,
            next=whole_number(node.attributes.get("start"), first),
        )

    def marker(self, value: str | None) -> str:
        """Return the marker of the next item; `value` is the item's own number, if it has one."""
        if not self.ordered:
            return "" if self.style == "none" else "・"
        number = whole_number(value, self.next)
        self.next = number + self.step
        if self.style == "none":
            return ""
        return self._print(number)

    def _print(self, number: int) -> str:
        alphabets = {"a": "abcdefghijklmnopqrstuvwxyz", "katakana": numerals.GOJUON}
        letters = alphabets.get(self.style.lower(), "")
        if 0 < number <= len(letters):
            letter = letters[number - 1]
            return f"{letter.upper() if self.style == 'A' else letter}."
        if self.style.lower() == "i" and number in _ROMAN:
            return f"{_ROMAN[number]}."
        return _BY_LEVEL[min(self.level, len(_BY_LEVEL) - 1)].format(number)


def with_marker(text: str, marker: str) -> str:
    """Put a list marker before an item, unless its author already wrote one."""
    token = next(labels.find_labels(text[:_SHOWN]), None)
    own = token is not None and token.at_line_start and not text[: token.start].strip()
    if own and token and (token.number is not None or marker == "・"):
        return text
    return f"{marker}{'' if marker == '・' else ' '}{text}"
