"""Close a case."""

from datetime import date

from django.db import transaction

from kotae.cases.checks import closing_issues
from kotae.cases.models import Case
from kotae.journal.actors import Actor
from kotae.journal.recording import record
from kotae.lib.issues import NotReadyError


@transaction.atomic
def close(case: Case, *, by: Actor, on: date) -> None:
    """完結とする。 Raises NotReadyError with what is missing."""
    if issues := closing_issues(case):
        raise NotReadyError(issues)
    case.closed_on = on
    case.save(update_fields=["closed_on"])
    record("case.closed", case.subject, by=by, on=on)
