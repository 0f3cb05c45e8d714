"""Release an edition to the public, or withdraw it."""

import hashlib
import json
from datetime import date
from typing import Any

from django.db import transaction

from kotae.cases.models import Case
from kotae.editions.content import PublishedContent, head_of
from kotae.editions.models import Edition
from kotae.journal.actors import Actor
from kotae.journal.recording import record
from kotae.lib.issues import Issue, NotReadyError
from kotae.publishing.case_page import build
from kotae.publishing.checks import releasing_issues, withdrawn_issues
from kotae.publishing.models import Release

WITHDRAWN_TITLE = "公表を取り下げた要望等"
PERIOD_OVER = "公表期間が終了しました。"


@transaction.atomic
def release(case: Case, *, by: Actor, on: date, reason: str = "") -> Edition:
    """公表する。

    Returns the new edition, or the current one where the text is the same to the letter. Raises
    NotReadyError while the case is open, a point has no outcome (promise 1), or the case is
    withdrawn or expired: only `release_again` brings it back.
    """
    current = Edition.objects.current().filter(key=case.key).first()
    if issues := [*releasing_issues(case), *withdrawn_issues(case)]:
        raise NotReadyError(issues)
    content = build(case)
    digest = _digest(content)
    if current and current.digest == digest:
        return current
    edition = _publish(case, current, content, reason, on)
    record("case.released", case.subject, by=by, on=on, revision=edition.revision, reason=reason)
    return edition


@transaction.atomic
def release_again(case: Case, *, reason: str, by: Actor, on: date) -> Edition:
    """取り下げた要望等を再び公表する。

    A decision of its own (R-17): no import and no link brings a withdrawn case back by the way.
    Raises NotReadyError as `release`, and when the case is not withdrawn.
    """
    issues = releasing_issues(case)
    if not withdrawn_issues(case):
        issues.append(Issue("not_withdrawn", f"{case.key} は取り下げられていません。"))
    if issues:
        raise NotReadyError(issues)
    current = Edition.objects.current().filter(key=case.key).first()
    edition = _publish(case, current, build(case), reason, on)
    record(
        "case.released_again", case.subject, by=by, on=on, revision=edition.revision, reason=reason
    )
    return edition


def _publish(
    case: Case, current: Edition | None, content: PublishedContent, reason: str, on: date
) -> Edition:
    edition = _next(
        case.key,
        current,
        **_columns(case, content),
        digest=_digest(content),
        released_on=case.published_on or on,
    )
    Release.objects.create(
        case=case, edition_key=case.key, revision=edition.revision, released_on=on, reason=reason
    )
    return edition


@transaction.atomic
def withdraw(case: Case, *, reason: str, by: Actor, on: date) -> Edition:
    """公表を取り下げる。

    A stub stays at the address (R-17). Title and words leave every edition, for they may be the
    reason. Raises Edition.DoesNotExist when nothing of the case is public.
    """
    stub = _leave_stub(case, title=WITHDRAWN_TITLE, reason=reason, on=on)
    record("case.withdrawn", case.subject, by=by, on=on, revision=stub.revision, reason=reason)
    return stub


@transaction.atomic
def expire(case: Case, *, by: Actor, on: date) -> Edition:
    """公表期間を終える。

    The stub keeps title, field and month (R-18). Raises Edition.DoesNotExist when nothing of the
    case is public.
    """
    stub = _leave_stub(case, title=case.title, reason=PERIOD_OVER, on=on)
    record("case.expired", case.subject, by=by, on=on, revision=stub.revision)
    return stub


def _leave_stub(case: Case, *, title: str, reason: str, on: date) -> Edition:
    current = Edition.objects.public().get(key=case.key)
    kept = {
        name: getattr(current, name)
        for name in ("track", "month", "fiscal_year", "field", "unit_code", "unit_name")
    }
    Edition.objects.filter(key=case.key).update(content={}, head={}, title=title)
    Release.objects.filter(case=case, withdrawn_on=None).update(withdrawn_on=on)
    return _next(
        case.key, current, **kept, title=title, sort_on=current.sort_on, content={},
        digest=_digest({}), released_on=current.released_on, withdrawn_on=on,
        withdrawn_reason=reason,
    )  # fmt: skip


def _columns(case: Case, content: PublishedContent) -> dict[str, Any]:
    unit = case.lead_unit.house if case.lead_unit else None
    unit_name = unit.name if unit else content["contact"]["unit"]
    answered = [row["on"] for row in content["answered"] if row["on"]]
    return {
        "track": case.track,
        "title": case.title,
        "month": content["month"],
        "fiscal_year": content["fiscal_year"],
        "field": case.field,
        "unit_code": unit.code if unit else _code_for(unit_name),
        "unit_name": unit_name,
        "sort_on": max(answered, default=None),
        "head": head_of(content),
        "content": content,
    }


def _code_for(unit_name: str) -> str:
    """Return a stable code for a unit that is not in the register, so that it has a list."""
    return f"x{hashlib.sha256(unit_name.encode()).hexdigest()[:8]}" if unit_name else ""


def _next(key: str, current: Edition | None, **columns: Any) -> Edition:
    Edition.objects.current().filter(key=key).update(is_current=False)
    revision = current.revision + 1 if current else 1
    return Edition.objects.create(key=key, revision=revision, **columns)


def _digest(content: PublishedContent | dict[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
