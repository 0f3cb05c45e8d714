"""Questions over replies."""

from datetime import date

from django.db.models import Q, QuerySet

from kotae.cases.models import Case
from kotae.replies.models import Reply


def case_on_page(page_number: str) -> Case | None:
    """Return the case published on a page; None when there is none, or several."""
    return _only(Case.objects.filter(page_number=page_number))


def case_answered_on(day: date, reply: Reply) -> Case | None:
    """Return the case that the ward or bureau of this reply answered on a day."""
    same = Case.objects.filter(replies__dates__on=day, replies__contact_unit=reply.contact_unit)
    return _only(same.exclude(pk=reply.case_id).distinct())


def case_requested_on(day: date, reply: Reply) -> Case | None:
    """Return the case that the ward or bureau of this reply received on a day."""
    same = Case.objects.filter(requested_from=day, replies__contact_unit=reply.contact_unit)
    return _only(same.exclude(pk=reply.case_id).distinct())


def with_open_links() -> QuerySet[Reply]:
    """Return the replies that name an earlier case which was not here when they were recorded."""
    named = Q(citations__cited=None, citations__isnull=False) & (
        Q(citations__on__isnull=False) | ~Q(citations__page_number="")
    )
    settles = Q(blocks__settlements__isnull=False, blocks__settlements__settled=None)
    return Reply.objects.filter(named | settles).distinct()


def _only(cases: QuerySet[Case]) -> Case | None:
    found = list(cases[:2])
    return found[0] if len(found) == 1 else None
