"""What is still missing before a case can be shown to the public."""

from kotae.cases.models import Case
from kotae.editions.models import Edition
from kotae.lib.issues import Issue
from kotae.replies.checks import outcome_issues


def releasing_issues(case: Case) -> list[Issue]:
    """Return what stops a case from being published: it is open, or a point has no outcome."""
    issues = outcome_issues(case)
    if case.closed_on is None:
        issues.append(Issue("not_closed", f"{case.key} はまだ完結していません。"))
    return issues


def withdrawn_issues(case: Case) -> list[Issue]:
    """Return what keeps a case from the public: it was withdrawn, or its period is over."""
    stubs = Edition.objects.current().filter(key=case.key).exclude(withdrawn_on=None)
    return [
        Issue("withdrawn", f"{case.key} は公表を取り下げています（{stub.withdrawn_reason}）。")
        for stub in stubs
    ]
