"""Titles of months and years as the scheme writes them (P-5)."""

from django.utils.translation import gettext as _

from kotae.public import dates
from kotae.public.counts import fiscal_year_of
from kotae.public.site import Site


def month_title(month: str, here: Site) -> str:
    """Return 令和4年度「…」（令和4年9月分）; without a month, words that say so."""
    fiscal_year = fiscal_year_of(month)
    if fiscal_year is None:
        return _("「%(name)s」（回答時期の記載がないもの）") % {"name": here.name}
    return _("%(year)s「%(name)s」（%(month)s分）") % {
        "year": dates.fiscal_year(fiscal_year),
        "name": here.name,
        "month": dates.month(month),
    }


def year_title(number: int | None, here: Site) -> str:
    """Return 令和4年度「…」."""
    if number is None:
        return month_title("", here)
    return _("%(year)s「%(name)s」") % {"year": dates.fiscal_year(number), "name": here.name}
