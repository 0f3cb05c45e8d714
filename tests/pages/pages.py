"""Sample pages in own words, and short forms of what is read from them."""

from pathlib import Path

from kotae.lib.pages.parsed import PageReading, ParsedCase
from kotae.lib.pages.reading import read_page

SAMPLES = Path(__file__).parent / "samples"


def read(name: str, profile: str | None = None) -> PageReading:
    """Read a sample page."""
    return read_page((SAMPLES / name).read_bytes(), name, profile)


def read_text(text: str, profile: str | None = None) -> PageReading:
    """Read a page given as text."""
    return read_page(text.encode(), "page.txt", profile)


def facts(case: ParsedCase) -> tuple[str, ...]:
    """Return title, days asked and answered, month and contact as short words."""
    asked = "..".join(str(day) for day in (case.requested_on.first, case.requested_on.last) if day)
    answered = " ".join(f"{day.unit or ''}{day.on or '?'}" for day in case.answered_on)
    contact = case.contact
    who = "/".join(part or "" for part in (contact.unit, contact.section, contact.phone))
    return case.title, asked, answered, case.month or "", who


def codes(case: ParsedCase) -> list[str]:
    """Return the codes of a case's warnings, sorted."""
    return sorted(issue.code for issue in case.warnings)
