"""The lines of a page, as every later step reads them."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["", "label", "value"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page's text.

    `number` counts from 1 in the extracted text. `heading` is the level of the HTML heading it
    stood in (0: none, or the page was plain text). `role` tells what the markup says of it: the
    label or the value of a table row or definition list ("" where it says nothing).
    """

    number: int
    text: str
    heading: int = 0
    role: Role = ""


def from_text(text: str) -> list[Line]:
    """Return the lines of a plain text."""
    return [Line(number, line.rstrip()) for number, line in enumerate(text.split("\n"), start=1)]


def numbered(lines: list[Line]) -> list[Line]:
    """Return the lines, numbered from 1."""
    return [
        Line(number, line.text, line.heading, line.role)
        for number, line in enumerate(lines, start=1)
    ]
