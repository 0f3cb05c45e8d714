"""What is wrong or missing, as sentences for people."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that a person should look at.

    `code` is stable and for programs, `message` is a Japanese sentence that quotes what it is
    about, `line` counts from 1 in the text that was read (None: the whole text).
    """

    code: str
    message: str
    line: int | None = None


class NotReadyError(Exception):
    """A verb was stopped because something is still missing; `issues` says what."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        super().__init__(" ".join(issue.message for issue in issues))
        self.issues = tuple(issues)
