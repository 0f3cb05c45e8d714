"""Japanese dates: find them in a text, read the date fields of a page, and print them (P-4)."""

from kotae.lib.wareki.fields import Period, parse_fiscal_year, parse_period, parse_unit_dates
from kotae.lib.wareki.finding import Found, find_dates
from kotae.lib.wareki.patterns import half_width
from kotae.lib.wareki.printing import (
    fiscal_label,
    fiscal_year,
    format_date,
    format_month,
    format_short,
)

__all__ = [
    "Found",
    "Period",
    "find_dates",
    "fiscal_label",
    "fiscal_year",
    "format_date",
    "format_month",
    "format_short",
    "half_width",
    "parse_fiscal_year",
    "parse_period",
    "parse_unit_dates",
]
