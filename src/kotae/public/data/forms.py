"""A table in the forms in which it can be had: CSV for today's tools and for old ones, .xlsx."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from kotae.public.data import legacy
from kotae.public.data.cells import Cell, sheet
from kotae.public.data.legacy import Loss
from kotae.public.data.workbooks import workbook
from kotae.public.page import CSV, CSV_CP932, XLSX, Page
from kotae.public.site import Site

FORMS = {".csv": CSV, "-cp932.csv": CSV_CP932, ".xlsx": XLSX}
SPACE = "\u3000"  # stands for a line break where ⏎ cannot be written


class Table(NamedTuple):
    """The columns and rows of a table, and which columns hold days."""

    header: tuple[str, ...]
    rows: list[dict[str, Cell]]
    dates: tuple[str, ...]


def page(
    path: str, form: str, stamp: str, title: str, table: Callable[[], Table], here: Site
) -> Page:
    """Return the page of a table in one of its forms; the table is made when it is rendered."""
    work: dict[str, Callable[[], bytes]] = {
        ".csv": lambda: utf8(table()),
        "-cp932.csv": lambda: cp932(table()),
        ".xlsx": partial(_workbook, title, table, here),
    }
    return Page(path, FORMS[form], stamp, work[form])


def utf8(table: Table) -> bytes:
    """Return a CSV in UTF-8 with BOM (D-6)."""
    return sheet(table.header, table.rows).encode("utf-8-sig")


def cp932(table: Table) -> bytes:
    """Return a CSV in CP932; `losses` tells which characters it replaces (D-6).

    They are replaced first: a substitute may be what a spreadsheet takes for a formula (D-8).
    """
    rows = ({name: _fitted(value) for name, value in row.items()} for row in table.rows)
    return legacy.encoded(sheet(table.header, rows, SPACE))


def losses(table: Table) -> list[Loss]:
    """Return the characters that the table does not keep in CP932."""
    texts = (value for row in table.rows for value in row.values() if isinstance(value, str))
    return legacy.losses(texts)


def _fitted(value: Cell) -> Cell:
    return legacy.fitted(value) if isinstance(value, str) else value


def _workbook(title: str, table: Callable[[], Table], here: Site) -> bytes:
    header, rows, dates = table()
    author = here.facts["owner_name"] or here.name
    return workbook((title, author), header, rows, dates)
