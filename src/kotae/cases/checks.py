"""What is still missing before a case can move on."""

from kotae.cases.models import Case
from kotae.lib.issues import Issue


def splitting_issues(case: Case) -> list[Issue]:
    """Return what stops the newest words of a case from being split: they are split already."""
    if case.words.points.exists():
        return [Issue("already_split", f"{case.key} の項目は既に分けてあります。")]
    return []


def closing_issues(case: Case) -> list[Issue]:
    """Return what stops a case from being closed."""
    issues = []
    if case.closed_on is not None:
        issues.append(Issue("already_closed", f"{case.key} は既に完結しています。"))
    if not case.words.points.exists():
        issues.append(Issue("no_points", f"{case.key} に要望項目がありません。"))
    return issues
