"""Read one case: its fields as values, its texts through the language kernel."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kotae.lib.issues import Issue
from kotae.lib.pages import contacts, dating, language, repairs
from kotae.lib.pages.field_text import FieldText
from kotae.lib.pages.fields import RawCase, missing, out_of_order
from kotae.lib.pages.lines import Line
from kotae.lib.pages.page_head import PageHead
from kotae.lib.pages.parsed import ParsedCase, ParsedContact
from kotae.lib.pages.profiles import Profile

_LONGEST_VALUE = 2_000
_LONGEST_TITLE = 300
_TITLE_FROM_TEXT = 40
_MERGED = re.compile(r"[(（]\s*(?:ほか|他)?\s*[0-9０-９]{1,3}\s*件\s*[)）]\s*\Z")
_NOT_ANSWERED = re.compile(
    r"[^。\n]{0,40}(?:回答を(?:ご?希望|求め)(?:されて|して)(?:いない|おられない|おりません|いません)"
    r"|(?:様|方|者)への回答は(?:して|行って)(?:いません|おりません|いない|おらず))"
)


@dataclass(frozen=True, slots=True)
class Page:
    """What all cases of a page share."""

    source: str
    profile: Profile
    head: PageHead
    shared: bool  # the page holds several cases


def read_case(case: RawCase, page: Page, *, first: bool) -> ParsedCase:
    """Read a case; whatever is missing or damaged is a warning, never an error.

    `first`: what stands above the case is the page's own head. Raises TooLargeError.
    """
    above = page.head.rest if first else (line for line in case.head if line.text.strip())
    rest = repairs.restore_labels(case, list(above))
    request, answer = _field(case, "request"), _answer(case, page.profile)
    dates = _dates(case, page)
    day, day_issues = dating.read_day(_page_date(case, page))
    title, title_issues = _title(case, page, rest, request)
    contact, contact_issues = _contact(_field(case, "contact"))
    spoken = language.understand(request, answer)
    issues = [
        *case.issues, *_missing(case, page), *title_issues, *day_issues, *dates.issues,
        *contact_issues, *_not_answered(answer), *spoken.issues, *_left(case),
    ]  # fmt: skip
    return ParsedCase(
        **_of_page(case, page),
        **_of_dates(dates),
        **_of_language(spoken),
        page_date=day,
        title=title,
        contact=contact,
        warnings=tuple(dict.fromkeys(issues)),
        request_text=request.text,
        answer_text=answer.text,
    )


def _of_page(case: RawCase, page: Page) -> dict[str, Any]:
    """Return what is taken over as the page writes it, or as its profile says."""
    return {
        "source": page.source,
        "profile": page.profile.name,
        "track": page.profile.track,
        "shared_page": page.shared,
        "page_number": _short(case, "page_number") or page.head.number or None,
        "page_title": page.head.title or None,
        "field": _short(case, "field") or None,
        "requester_kind": _short(case, "requester_kind") or page.profile.requester_kind,
        "handling": _short(case, "handling"),
    }


def _of_dates(dates: dating.Dates) -> dict[str, Any]:
    return {
        "requested_on": dates.requested_on,
        "answered_on": dates.answered_on,
        "month": dates.month,
        "fiscal_year": dates.fiscal_year,
    }


def _of_language(spoken: language.Understood) -> dict[str, Any]:
    """Return what the kernel found in the texts."""
    found = spoken.references
    return {
        "request": spoken.request,
        "answer": spoken.answer,
        "coverage": spoken.coverage,
        "citations": found.citations,
        "closes": found.closes,
        "enclosures": found.enclosures,
        "promises": found.promises,
        "refusals": found.refusals,
    }


def _dates(case: RawCase, page: Page) -> dating.Dates:
    asked, answered = _field(case, "requested_on"), _field(case, "answered_on")
    return dating.read_dates(asked, answered, _field(case, "month"), page.head.title)


def _field(case: RawCase, name: str) -> FieldText:
    return FieldText.of(case.fields.get(name, []))


def _short(case: RawCase, name: str) -> str:
    first = _field(case, name).text.partition("\n")[0]
    return first.strip(" 　")[:_LONGEST_VALUE]


def _page_date(case: RawCase, page: Page) -> FieldText:
    if case.fields.get("page_date"):
        return _field(case, "page_date")
    numbers = (page.head.date_line,) if page.head.date_line else ()
    return FieldText(page.head.date, numbers)


def _answer(case: RawCase, profile: Profile) -> FieldText:
    """Return the answer without the sentence that says that it was given: it is page form."""
    kept = list(case.fields.get("answer", []))
    while kept and not kept[-1].text.strip():
        kept.pop()
    for pattern in profile.closing:
        match = re.search(rf"(?:{pattern.pattern})[\s　]*\Z", kept[-1].text) if kept else None
        if match:
            last = kept.pop()
            if before := last.text[: match.start()].rstrip():
                kept.append(Line(last.number, before, last.heading, last.role))
    return FieldText.of(kept)


def _title(
    case: RawCase, page: Page, rest: Sequence[Line], request: FieldText
) -> tuple[str, list[Issue]]:
    """Return a case's title: its own, the last line above its labels, or the page's."""
    above = [line for line in rest if line.heading] or list(rest)
    title = _short(case, "title") or (above[-1].text.strip(" 　") if above else "")
    if not title and not page.shared:
        title = page.head.title
    if title:
        issues = [
            Issue(
                "merged_cases",
                f"「{title[-40:]}」は、複数の要望等をまとめたものです。",
                case.line("request"),
            )
        ]
        return title[:_LONGEST_TITLE], issues if _MERGED.search(title) else []
    first = request.text.strip().partition("\n")[0]
    short = first[:_TITLE_FROM_TEXT] + ("…" if len(first) > _TITLE_FROM_TEXT else "")
    message = "件名が見つからないため、要望等の内容の初めを件名としました。"
    return short or "（件名なし）", [Issue("field_missing", message, request.line)]


def _missing(case: RawCase, page: Page) -> list[Issue]:
    """Say which fields are missing, empty, or in another order than the format's."""
    line = case.line("request") or case.line("answer")
    numbered = bool(page.head.number or page.shared)
    expected = [name for name in page.profile.expected if name != "page_number" or not numbered]
    issues = [
        Issue("field_missing", f"「{word}」が見つかりません。", line)
        for word in missing(case, expected)
    ]
    if order := out_of_order(case, page.profile.order):
        message = f"項目の順序がこの様式と異なります（{'、'.join(order)}）。"
        issues.append(Issue("field_order", message, line))
    return issues


def _not_answered(answer: FieldText) -> list[Issue]:
    """Report an answer that says that the requester was not answered, on purpose."""
    match = _NOT_ANSWERED.search(answer.text[:_LONGEST_VALUE])
    if not match:
        return []
    message = f"要望者に回答していないと書かれています（「{match[0][:40]}」）。"
    return [Issue("not_answered", message, answer.line)]


def _contact(field: FieldText) -> tuple[ParsedContact, list[Issue]]:
    found = contacts.read_contacts(field.text[:_LONGEST_VALUE])
    if not found:
        return ParsedContact(None, None, None), []
    first = found[0]
    contact = ParsedContact(first.unit or None, first.section or None, first.phone or None)
    names = "、".join(f"{one.unit}{one.section}" for one in found[1:])
    message = f"担当部署が複数あります。初めのものを採り、「{names}」は採りませんでした。"
    return contact, [Issue("several_contacts", message, field.line)] if names else []


def _left(case: RawCase) -> list[Issue]:
    """Report text that belongs to no field."""
    lines = [line for line in case.left if line.text.strip()]
    if not lines:
        return []
    message = (
        f"どの項目にも属さない文章が{len(lines)}行あります（「{lines[0].text.strip()[:40]}」…）。"
    )
    return [Issue("text_unplaced", message, lines[0].number)]
