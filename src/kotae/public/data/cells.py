"""CSV as the public-sector rules for machine-readable data want it (D-4 to D-8)."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

RETURN = "⏎"  # stands for a line break: no record of the file breaks over lines (D-5)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

Cell = str | int | bool | None


def cell(value: Cell, line_break: str = RETURN) -> str:
    """Return a value as one line of text; blank is unknown and never 0 (D-4).

    What a spreadsheet would take for a formula gets an apostrophe before it (D-8).
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, int):
        return str(value)
    lines = value.strip().splitlines()
    text = line_break.join(line.strip() for line in lines).replace("\t", " ")
    return f"'{text}" if text.startswith(FORMULA) else text


def sheet(
    header: Sequence[str], rows: Iterable[Mapping[str, Cell]], line_break: str = RETURN
) -> str:
    """Return a CSV: one header row, CRLF, commas quoted (RFC 4180).

    Every row has exactly the columns of the header.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([cell(row[name], line_break) for name in header] for row in rows)
    return out.getvalue()
