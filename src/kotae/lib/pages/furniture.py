"""Remove the frame of a site from a page: its list is data (furniture.toml)."""

import re
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

from kotae.lib.pages.lines import Line

_AROUND = " \t　•・·|｜▲△▼◀▶<>＜＞\xa0"
_LONGEST = 100


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = tomllib.loads((files("kotae.lib.pages") / "furniture.toml").read_text(encoding="utf-8"))
    return {name: re.compile("|".join(f"(?:{each})" for each in data[name])) for name in data}


def _is(kind: str, line: Line) -> bool:
    text = line.text.strip(_AROUND)
    return bool(text) and len(text) <= _LONGEST and _patterns()[kind].fullmatch(text) is not None


def remove(lines: Sequence[Line], is_text_label: Callable[[Line], bool]) -> list[Line]:
    """Return the lines without a site's frame.

    What stands behind a line such as 「探している情報が見つからない」 goes with it, unless a label
    of a request or answer (`is_text_label`) still follows.
    """
    begins = [place for place, line in enumerate(lines) if _is("begin", line)]
    labels = [place for place, line in enumerate(lines) if is_text_label(line)]
    first = begins[0] + 1 if begins and (not labels or begins[0] < labels[0]) else 0
    last_label = labels[-1] if labels else -1
    cuts = (place for place, line in enumerate(lines) if place > last_label and _is("cut", line))
    rest = lines[first : next(cuts, len(lines))]
    return [line for line in rest if not _is("drop", line) and not _is("cut", line)]
