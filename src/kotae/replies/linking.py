"""Link citations and settlements with the cases that they name, where these are here."""

from datetime import date

from django.db import transaction

from kotae.cases.models import Case
from kotae.journal.actors import Actor
from kotae.journal.recording import record
from kotae.replies.models import Citation, Reply, Settlement
from kotae.replies.queries import case_answered_on, case_on_page, case_requested_on


@transaction.atomic
def link(reply: Reply, *, by: Actor, on: date) -> int:
    """引用した要望等をたどれるようにする。

    A page number leads to the case of that page; a date leads to the case which the same ward or
    bureau answered (or received) on that day, if there is just one (R-22, R-24). Returns how many
    links were made; without any, nothing is written.
    """
    made = sum(_link_citation(reply, citation) for citation in _open_citations(reply))
    made += sum(_link_settlement(reply, row) for row in _open_settlements(reply))
    if made:
        record("reply.linked", reply.case.subject, by=by, on=on, links=made)
    return made


def _open_citations(reply: Reply) -> list[Citation]:
    return list(reply.citations.filter(cited=None))


def _open_settlements(reply: Reply) -> list[Settlement]:
    return list(Settlement.objects.filter(block__reply=reply, settled=None))


def _link_citation(reply: Reply, citation: Citation) -> bool:
    found: Case | None = None
    if citation.page_number:
        found = case_on_page(citation.page_number)
    elif citation.on:
        found = case_answered_on(citation.on, reply)
    if found is None or found == reply.case:
        return False
    citation.cited = found
    citation.save(update_fields=["cited"])
    return True


def _link_settlement(reply: Reply, settlement: Settlement) -> bool:
    found = case_requested_on(settlement.requested_on, reply)
    if found is None or found == reply.case:
        return False
    settlement.settled = found
    settlement.save(update_fields=["settled"])
    return True
