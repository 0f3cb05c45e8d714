"""Tables that lost their cells on the way to text: a run-together header, then the values."""

import re
from collections.abc import Iterator, Sequence

from kotae.lib.pages.lines import Line
from kotae.lib.pages.marks import MAX_LABEL_LINE
from kotae.lib.pages.profiles import LONG, Profile

_RULE = re.compile(r"[\s|｜:+\-－―─]+")
_CELLS = re.compile(r"[\s　]*[|｜\t][\s　]*")
_DAY = (
    r"(?:\d{4}[/.-]\d{1,2}[/.-]\d{2}"
    r"|(?:令和|平成|昭和)?[\d０-９元]{1,4}年[\d０-９]{1,2}月[\d０-９]{1,2}日)"
)
_DATES = re.compile(rf"{_DAY}(?:[\s　]*{_DAY})*")
_ONE_DATE = re.compile(_DAY)
_DATE_FIELDS = frozenset(("requested_on", "answered_on", "page_date"))
_MAX_COLUMNS = 20
_MIN_COLUMNS = 3


def _columns(line: Line, profile: Profile) -> list[str]:
    """Return the label words of a header line whose cells have run together, else nothing."""
    text, place, words = line.text, 0, []
    if len(text) > MAX_LABEL_LINE or line.role:
        return []
    while match := profile.header.match(text, place):
        words.append(match["word"])
        place = match.end()
        if len(words) > _MAX_COLUMNS:
            return []
    names = [profile.field_of(word) for word in words]
    dates = len(words) > 1 and set(names) <= _DATE_FIELDS | {"ignored"}
    return words if place == len(text) and (len(words) >= _MIN_COLUMNS or dates) else []


def restore(lines: Sequence[Line], profile: Profile) -> list[Line]:
    """Put each cell of a flattened table back under its label; other lines stay as they are."""
    heads = [
        (place, words) for place, line in enumerate(lines) if (words := _columns(line, profile))
    ]
    if not heads:
        return list(lines)
    restored = list(lines[: heads[0][0]])
    ends = [place for place, _ in heads[1:]] + [len(lines)]
    for (place, words), end in zip(heads, ends, strict=True):
        restored += _read_table(words, lines[place + 1 : end], profile)
    return restored


def _read_table(words: list[str], lines: Sequence[Line], profile: Profile) -> Iterator[Line]:
    names = [profile.field_of(word) for word in words]
    values = [line for line in lines if line.text.strip() and not _RULE.fullmatch(line.text)]
    rows = _by_separator(len(words), values)
    if rows is None:
        size = _table_size(names, values)
        values, rest = values[:size], values[size:]
        rows = [_deal(names, row) for row in _split_rows(names, values)]
    else:
        rest = []
    for row in rows:
        for word, cell in zip(words, row, strict=True):
            number = cell[0].number if cell else 0
            yield Line(number, word, role="label")
            yield from (Line(line.number, line.text, role="value") for line in cell)
    yield from rest


def _by_separator(columns: int, lines: Sequence[Line]) -> list[list[list[Line]]] | None:
    """Read rows whose cells are still parted by bars or tabs."""
    rows = []
    for line in lines:
        cells = _CELLS.split(line.text.strip().strip("|｜"))
        if len(cells) != columns:
            return None
        rows.append([[Line(line.number, cell.strip())] for cell in cells])
    return rows or None


def _is_date(line: Line) -> bool:
    return len(line.text) < MAX_LABEL_LINE and _DATES.fullmatch(line.text.strip()) is not None


def _table_size(names: list[str], lines: Sequence[Line]) -> int:
    """Return how many lines belong to the table: up to the last date when it ends with one."""
    if not all(name in _DATE_FIELDS for name in names):
        return len(lines)
    return next((n for n, line in enumerate(lines) if not _is_date(line)), len(lines))


def _split_rows(names: list[str], lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Part the values into rows: a row ends with its last date, else after as many lines."""
    start = 0
    if names[-1] in _DATE_FIELDS:
        for place, line in enumerate(lines):
            last = place + 1 == len(lines) or not _is_date(lines[place + 1])
            if _is_date(line) and last:
                yield lines[start : place + 1]
                start = place + 1
    elif len(lines) % len(names) == 0:
        for start in range(0, len(lines), len(names)):
            yield lines[start : start + len(names)]
        return
    if start < len(lines):
        yield lines[start:]


def _deal(names: list[str], lines: Sequence[Line]) -> list[list[Line]]:
    """Give each column of a row its lines; what is too many goes to the last long column."""
    lines = _parted(names, lines)
    if len(lines) <= len(names):
        return [[line] for line in lines] + [[] for _ in names[len(lines) :]]
    long = max((place for place, name in enumerate(names) if name in LONG), default=len(names) - 1)
    end = len(lines) - (len(names) - 1 - long)
    before, after = lines[:long], lines[end:]
    return [[line] for line in before] + [lines[long:end]] + [[line] for line in after]


def _parted(names: list[str], lines: Sequence[Line]) -> list[Line]:
    """Part dates that have run together into one line, when the row has as many date columns."""
    columns = sum(name in _DATE_FIELDS for name in names)
    parted: list[Line] = []
    for line in lines:
        dates = _ONE_DATE.findall(line.text) if _is_date(line) else []
        if 1 < len(dates) <= columns:
            parted += [Line(line.number, date) for date in dates]
        else:
            parted.append(line)
    return parted
