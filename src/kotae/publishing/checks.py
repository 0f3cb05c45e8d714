"""What is still missing before a case can be shown to the public."""

from kotae.cases.models import Case
from kotae.lib.issues import Issue
from kotae.replies.checks import outcome_issues


def releasing_issues(case: Case) -> list[Issue]:
    """Return what stops a case from being published: it is open, or a point has no outcome."""
    issues = outcome_issues(case)
    if case.closed_on is None:
        issues.append(Issue("not_closed", f"{case.key} はまだ完結していません。"))
    return issues
