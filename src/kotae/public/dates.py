"""Dates as the scheme prints them, inside <time> with their ISO form (P-4)."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _
from markupsafe import Markup

from kotae.lib.wareki import fiscal_label, format_date, format_month

FIRST_YEAR = 1873
_TIME = Markup('<time datetime="{}">{}</time>')


def day(value: date | str | None) -> str:
    """Return a day as <time>; where it is not known, a word that says so."""
    if not value:
        return _("記載なし")
    known = date.fromisoformat(value) if isinstance(value, str) else value
    # Before 1873 the calendar has no era; such a day is a slip of the source and shown as it is.
    words = format_date(known) if known.year >= FIRST_YEAR else known.isoformat()
    return _TIME.format(known.isoformat(), words)


def period(value: Mapping[str, str | None]) -> str:
    """Return a day, or a period from one day to another."""
    if not value["to"]:
        return day(value["on"])
    return Markup("{}{}{}{}").format(day(value["on"]), _("から"), day(value["to"]), _("まで"))


def month(value: str) -> str:
    """Return a month YYYY-MM as 令和4年9月."""
    first = date.fromisoformat(f"{value}-01")
    return format_month(first) if first.year >= FIRST_YEAR else value


def fiscal_year(number: int) -> str:
    """Return a fiscal year as 令和4年度."""
    return fiscal_label(number) if number >= FIRST_YEAR else _("%(year)s年度") % {"year": number}
