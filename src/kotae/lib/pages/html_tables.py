"""Tables of a page: rows of label and value, tables with a header row, tables of data."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from kotae.lib.pages.lines import Line
from kotae.lib.pages.markup import whole_number

_MAX_SPAN = 100
_MAX_CELLS = 100_000


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its lines of text, and whether it is marked as a header."""

    lines: tuple[str, ...]
    header: bool

    @property
    def text(self) -> str:
        """The cell's text as one line."""
        return " ".join(self.lines)


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for part in table.iter():
        if part.tag == "tr":
            yield part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in part.iter() if row.tag == "tr")


def _grid(table: LexborNode, read_cell: Callable[[LexborNode], list[str]]) -> list[list[Cell]]:
    """Return the cells of a table by row; a cell that spans rows stands in each of them."""
    grid: list[list[Cell]] = []
    spanning: dict[int, tuple[int, Cell]] = {}
    for row in _rows(table):
        cells: list[Cell] = []
        for node in row.iter():
            if node.tag not in ("td", "th"):
                continue
            _continue_spans(cells, spanning)
            cell = Cell(tuple(read_cell(node)), node.tag == "th")
            down = min(whole_number(node.attributes.get("rowspan"), 1), _MAX_SPAN)
            if down > 1:
                spanning[len(cells)] = (down - 1, cell)
            cells.append(cell)
        _continue_spans(cells, spanning)
        grid.append(cells)
    return [row for row in grid if any(cell.lines for cell in row)]


def _continue_spans(cells: list[Cell], spanning: dict[int, tuple[int, Cell]]) -> None:
    while len(cells) in spanning:
        column = len(cells)
        left, cell = spanning.pop(column)
        if left > 1:
            spanning[column] = (left - 1, cell)
        cells.append(cell)


def _field(label: Cell, value: Cell) -> Iterator[Line]:
    yield Line(0, label.text, role="label")
    yield from (Line(0, text, role="value") for text in value.lines)


def _by_header(grid: list[list[Cell]], is_label: Callable[[str], bool]) -> list[Line] | None:
    """Read a table whose first row names the fields: each further row is one case."""
    header, *rows = grid
    known = sum(is_label(cell.text) for cell in header)
    if known < 2 or known * 2 < len(header) or not rows:  # noqa: PLR2004 one word alone may be chance
        return None
    if any(is_label(row[0].text) for row in rows if row):
        return None
    return [
        line
        for row in rows
        for label, value in zip(header, row, strict=False)
        for line in _field(label, value)
    ]


def _by_row(grid: list[list[Cell]], is_label: Callable[[str], bool]) -> list[Line] | None:
    """Read a table whose rows are label and value, or two such pairs side by side."""
    labels = [cell for row in grid for cell in row[::2] if len(row) > 1]
    if not any(is_label(cell.text) for cell in labels):
        return None
    lines: list[Line] = []
    for row in grid:
        pairs = list(zip(row[::2], row[1::2], strict=False))
        if len(row) % 2 == 0 and all(a.header or is_label(a.text) for a, _ in pairs):
            lines += [line for label, value in pairs for line in _field(label, value)]
        else:
            lines += [Line(0, text) for cell in row for text in cell.lines]
    return lines


def _as_data(grid: list[list[Cell]]) -> list[Line]:
    lines: list[Line] = []
    for row in grid:
        if all(len(cell.lines) <= 1 for cell in row):
            lines.append(Line(0, "\t".join(cell.text for cell in row)))
        else:
            lines += [Line(0, text) for cell in row for text in cell.lines]
    return lines


def _lays_out(table: LexborNode) -> bool:
    if table.css_first("table h1, table h2, h1, h2") is not None:
        return True
    nested = len(table.css("table")) > 1
    single = all(sum(cell.tag in ("td", "th") for cell in row.iter()) < 2 for row in _rows(table))  # noqa: PLR2004 one column
    return nested or single or len(table.css("td")) > _MAX_CELLS


def read(
    table: LexborNode,
    is_label: Callable[[str], bool],
    read_cell: Callable[[LexborNode], list[str]],
) -> list[Line] | None:
    """Return the lines of a table, or None when the table only lays out the page.

    A row of label and value, and each cell under a header row, becomes a label line and the lines
    of its value; in any other table each row is one line, its cells parted by tabs.
    """
    if _lays_out(table):
        return None
    grid = _grid(table, read_cell)
    if not grid:
        return []
    return _by_header(grid, is_label) or _by_row(grid, is_label) or _as_data(grid)
