"""The criteria of the test-result template (A-2, A-5): a new edition is a change of data."""

import tomllib
from pathlib import Path
from typing import NamedTuple


class Criterion(NamedTuple):
    """A success criterion; `jis`: JIS X 8341-3:2016 has it too (else WCAG 2.2 alone)."""

    number: str
    name: str
    level: str
    jis: bool


def _read() -> tuple[Criterion, ...]:
    text = Path(__file__).with_name("criteria.toml").read_text(encoding="utf-8")
    return tuple(Criterion(**row) for row in tomllib.loads(text)["criteria"])


CRITERIA = _read()


def results(told: str) -> dict[str, str]:
    """Return the result of each criterion from lines such as 「1.1.1 適合」 of the site fact."""
    pairs = (line.split(maxsplit=1) for line in told.splitlines())
    return {pair[0]: pair[1].strip() for pair in pairs if len(pair) > 1}
