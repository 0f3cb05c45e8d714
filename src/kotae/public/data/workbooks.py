"""A table as a real .xlsx (D-7): what Excel would make of a CSV by guessing is said outright.

Codes are text and keep their zeros, dates are dates, texts keep their line breaks (D-5), nothing
is a formula (D-8). Written without a library: a month of cases is a hundred thousand cells, and
a build of the site holds hundreds of months.
"""

import io
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kotae.public.data import workbook_parts as parts
from kotae.public.data.cells import FORMULA, Cell

LONGEST = 32_767  # characters of a cell, in UTF-16, as Excel counts
CUT = "…（以下省略。全文はJSON形式のデータにあります。）"
_DAY_ZERO = date(1899, 12, 30)
_FIRST_DAY = date(1900, 3, 1)  # Excel believes in a 29 February 1900: days before it are text
_NARROWEST, _WIDEST = 10, 60
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can tell; the data knows none

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read _x000D_ as a character's code


def workbook(
    names: tuple[str, str],
    header: Sequence[str],
    rows: Iterable[Mapping[str, Cell]],
    dates: Collection[str],
) -> bytes:
    """Return a workbook with one sheet: a frozen header row, then one row for each record.

    `names` are its title and its author. Columns in `dates` hold days as YYYY-MM-DD. Equal data
    gives equal bytes.
    """
    sheet = _Sheet(header, dates)
    lines = [sheet.header(), *(sheet.row(number, row) for number, row in enumerate(rows, 2))]
    packed = io.BytesIO()
    with ZipFile(packed, "w") as package:
        for path, text in parts.parts(*names, sheet.xml(lines), sheet.strings()).items():
            package.writestr(_entry(path), text.encode())
    return packed.getvalue()


def _entry(path: str) -> ZipInfo:
    entry = ZipInfo(path, _LONG_AGO)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0  # the same on every system
    return entry


class _Sheet:
    """A sheet in the making: where each text stands in the table of texts, how wide columns are."""

    def __init__(self, header: Sequence[str], dates: Collection[str]) -> None:
        self._columns = [
            (_letters(place), name, name in dates) for place, name in enumerate(header)
        ]
        self._places: dict[str, int] = {}
        self._widths = {name: len(name) for name in header}

    def header(self) -> str:
        cells = (
            self._text(f"{letters}1", name, parts.HEADER) for letters, name, _ in self._columns
        )
        return f'<row r="1">{"".join(cells)}</row>'

    def row(self, number: int, row: Mapping[str, Cell]) -> str:
        cells = (
            self._cell(f"{letters}{number}", name, row[name], dated=dated)
            for letters, name, dated in self._columns
        )
        return f'<row r="{number}">{"".join(cells)}</row>'

    def _cell(self, place: str, name: str, value: Cell, *, dated: bool) -> str:
        """Return a cell; a blank one is not there at all."""
        if value is None or value == "":
            return ""
        if isinstance(value, int):
            return f'<c r="{place}" s="{parts.NUMBER}"><v>{int(value)}</v></c>'
        day = _serial(value) if dated else None
        if day is not None:
            return f'<c r="{place}" s="{parts.DATE}"><v>{day}</v></c>'
        self._widths[name] = max(self._widths[name], len(value))
        style = parts.QUOTED if value.lstrip().startswith(FORMULA) else parts.TEXT
        return self._text(place, value, style)

    def _text(self, place: str, value: str, style: int) -> str:
        number = self._places.setdefault(value, len(self._places))
        return f'<c r="{place}" s="{style}" t="s"><v>{number}</v></c>'

    def xml(self, lines: Sequence[str]) -> str:
        """Return the sheet: what is frozen and how wide columns are, then the rows."""
        widths = "".join(
            f'<col min="{number}" max="{number}" width="{_width(longest)}" customWidth="1"/>'
            for number, longest in enumerate(self._widths.values(), 1)
        )
        return (
            f'<worksheet xmlns="{parts.MAIN}">'
            f'<dimension ref="A1:{self._columns[-1][0]}{len(lines)}"/>'
            '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
            'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
            f"<cols>{widths}</cols><sheetData>{''.join(lines)}</sheetData></worksheet>"
        )

    def strings(self) -> str:
        texts = "".join(
            f'<si><t xml:space="preserve">{_written(text)}</t></si>' for text in self._places
        )
        return f'<sst xmlns="{parts.MAIN}">{texts}</sst>'


def _letters(place: int) -> str:
    """Return the name of a column, counted from 0: A, B, … Z, AA."""
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _width(longest: int) -> int:
    """Return a width in digits of the font, of which a kanji takes two."""
    return min(max(2 * longest + 2, _NARROWEST), _WIDEST)


def _serial(value: str) -> int | None:
    """Return a day as Excel counts it; None where it cannot, or where the text is no day."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return (day - _DAY_ZERO).days if day >= _FIRST_DAY else None


def _written(text: str) -> str:
    """Return a text as XML can hold it; one that is too long says that it was cut."""
    text = _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))
    units = text.encode("utf-16-le")
    if len(units) > 2 * LONGEST:
        text = units[: 2 * (LONGEST - len(CUT))].decode("utf-16-le", "ignore") + CUT
    return escape(_ESCAPE.sub("_x005F_", text), quote=False)
