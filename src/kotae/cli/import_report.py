"""What `import-pages` prints: the JSON of the contract to stdout, or a summary for people."""

import io
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from kotae.lib.pages import contract
from kotae.lib.pages.parsed import PageReading, ParsedCase


@dataclass(slots=True)
class Shown:
    """How many cases were read, and how many files were skipped."""

    cases: int = 0
    skipped: int = 0


def print_json(readings: Iterable[PageReading]) -> Shown:
    """Print one JSON object in the contract's form, case by case as they are read."""
    shown = Shown()
    skipped = []
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # JSON is UTF-8 (RFC 8259), whatever the terminal
    sys.stdout.write('{"cases": [')
    for reading in readings:
        part = contract.as_json([reading])
        skipped += part["skipped"]
        for case in part["cases"]:
            sys.stdout.write(",\n" if shown.cases else "\n")
            json.dump(case, sys.stdout, ensure_ascii=False)
            shown.cases += 1
    shown.skipped = len(skipped)
    sys.stdout.write('\n], "skipped": ')
    json.dump(skipped, sys.stdout, ensure_ascii=False)
    sys.stdout.write("}\n")
    tell_skipped([(each["source"], each["reason"]) for each in skipped])
    return shown


def print_text(readings: Iterable[PageReading]) -> Shown:
    """Print each case in a few lines, with its warnings."""
    shown = Shown()
    skipped = []
    for reading in readings:
        for case in reading.cases:
            shown.cases += 1
            print("\n".join(_lines(case)))
        if reading.skipped is not None:
            skipped.append((reading.source, reading.skipped))
    shown.skipped = len(skipped)
    print(f"読み取った要望等 {shown.cases} 件、読み取れなかったファイル {shown.skipped} 件。")
    tell_skipped(skipped)
    return shown


def _lines(case: ParsedCase) -> Iterable[str]:
    coverage = case.coverage
    yield f"{case.title}"
    yield f"  {case.source}　様式 {case.profile}　{case.month or '月は不明'}"
    yield (
        f"  要望項目 {coverage.points}{'（案）' if case.request.proposed else ''}、"
        f"回答項 {len(case.answer.blocks)}、番号で対応 {coverage.labelled}"
    )
    for warning in case.warnings:
        place = f"{warning.line}行目 " if warning.line else ""
        yield f"  注意 {place}{warning.message}（{warning.code}）"


def tell_skipped(skipped: Iterable[tuple[str, str]]) -> None:
    """Say on stderr which files could not be read, and why."""
    for source, reason in skipped:
        print(f"読み取れません {source}: {reason}", file=sys.stderr)
