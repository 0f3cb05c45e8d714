"""The text of a field, and where each of its lines stood on the page."""

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kotae.lib.issues import Issue
from kotae.lib.pages.lines import Line


@dataclass(frozen=True, slots=True)
class FieldText:
    """A field's text without blank lines around it, and the numbers of its lines on the page."""

    text: str
    numbers: tuple[int, ...]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "FieldText":
        """Join the lines of a field."""
        filled = [place for place, line in enumerate(lines) if line.text.strip()]
        kept = lines[filled[0] : filled[-1] + 1] if filled else []
        return cls("\n".join(line.text for line in kept), tuple(line.number for line in kept))

    @property
    def line(self) -> int | None:
        """The number of the first line on the page; None for an empty field."""
        return self.numbers[0] if self.numbers else None

    def on_page(self, issues: Iterable[Issue]) -> list[Issue]:
        """Give issues, whose lines count within this text, the lines of the page."""
        return [
            dataclasses.replace(issue, line=self.numbers[issue.line - 1])
            if issue.line and issue.line <= len(self.numbers)
            else dataclasses.replace(issue, line=self.line)
            for issue in issues
        ]
