"""What is still missing before an answer can be recorded or shown."""

from kotae.cases.models import Case
from kotae.lib.issues import Issue
from kotae.replies.models import Outcome


def answering_issues(case: Case) -> list[Issue]:
    """Return what stops an answer to the newest words of a case."""
    version = case.words
    issues = []
    if not version.points.exists():
        issues.append(Issue("no_points", f"{case.key} に要望項目がありません。"))
    if case.replies.filter(version=version).exists():
        issues.append(Issue("already_answered", f"{case.key} の回答は既に記録してあります。"))
    return issues


def outcome_issues(case: Case) -> list[Issue]:
    """Return the points of the newest words for which no outcome is recorded (R-20)."""
    version = case.words
    settled = Outcome.objects.filter(reply__version=version).values("point")
    return [
        Issue("no_outcome", f"{case.key} の項目 {point} に回答区分がありません。")
        for point in version.points.filter(parent=None).exclude(pk__in=settled)
    ]
