"""Take published pages in: cases, points, answers and editions, by the verbs of each part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db import transaction

from kotae.cases.closing import close
from kotae.cases.models import Case
from kotae.cases.receiving import receive_published, restate
from kotae.cases.splitting import split
from kotae.importing.models import BroughtPage
from kotae.importing.queries import brought_as
from kotae.importing.reading_page import (
    answer_facts,
    digest,
    identity,
    intake,
    key,
    key_apart,
    proposal,
)
from kotae.journal.actors import Actor
from kotae.lib.pages.parsed import ParsedCase
from kotae.publishing.checks import withdrawn_issues
from kotae.publishing.releasing import release
from kotae.replies.answering import record_answer
from kotae.replies.linking import link
from kotae.replies.queries import with_open_links

State = Literal["new", "changed", "same"]
CHANGED = "公表ページの内容が変わった。"
LINKED = "引用した要望等へのリンクを加えた。"


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of one published case: it was new, it had changed, or nothing was to do."""

    case: Case
    state: State


@transaction.atomic
def bring(parsed: ParsedCase, *, by: Actor, on: date) -> Brought:
    """公表ページを取り込む。

    The same page again changes nothing; a changed page makes a new version of the words and a new
    edition, unless the case was withdrawn: it stays withdrawn (R-17). Everything of one case is
    written, or nothing.
    """
    known, told = brought_as(identity(parsed)), digest(parsed)
    if known and known.digest == told:
        return Brought(known.case, "same")
    facts = intake(parsed, known.case.key if known else _number(parsed))
    state: State = "changed" if known else "new"
    if known:
        case = known.case
        restate(case, facts, reason=CHANGED, by=by, on=on)
        known.digest = told
        known.file_digest = ""
        known.save(update_fields=["digest", "file_digest"])
    else:
        case = receive_published(facts, by=by, on=on)
        BroughtPage.objects.create(identity=identity(parsed), digest=told, case=case, brought_on=on)
    split(case, proposal(parsed), by=by, on=on)
    reply = record_answer(case, answer_facts(parsed), by=by, on=on)
    link(reply, by=by, on=on)
    close(case, by=by, on=on)
    if not withdrawn_issues(case):
        release(case, by=by, on=on, reason=CHANGED if known else "")
    return Brought(case, state)


def _number(parsed: ParsedCase) -> str:
    wanted = key(parsed)
    return key_apart(parsed) if Case.objects.filter(key=wanted).exists() else wanted


@transaction.atomic
def mark_in(file_digest: str, cases: Sequence[ParsedCase]) -> None:
    """ファイルの取込みを終えた印を付ける。 An interrupted run goes on behind the marked ones."""
    identities = [identity(case) for case in cases]
    BroughtPage.objects.filter(identity__in=identities).update(file_digest=file_digest)


def relink(*, by: Actor, on: date) -> int:
    """後から取り込んだ要望等への引用をつなぐ。

    A citation of a page that came in later gets its link now, as a new edition of the citing
    case. Returns how many cases changed.
    """
    changed = 0
    for reply in with_open_links().select_related("case"):
        with transaction.atomic():
            linked = link(reply, by=by, on=on) and reply.version == reply.case.words
            if linked and not withdrawn_issues(reply.case):
                release(reply.case, by=by, on=on, reason=LINKED)
                changed += 1
    return changed
