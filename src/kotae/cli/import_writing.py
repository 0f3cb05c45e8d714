"""The loop of `import-pages` that writes: each case by itself, and on after a stop."""

import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from django.utils import timezone
from tqdm import tqdm

from kotae.cli import import_report
from kotae.cli.import_files import exit_code, read_file
from kotae.importing import bringing, queries
from kotae.journal.actors import SYSTEM, Actor
from kotae.lib.pages.parsed import PageReading

READ = ("new", "changed", "same")


def take_in(
    files: Sequence[Path],
    profile: str | None = None,
    encoding: str | None = None,
    *,
    by: Actor = SYSTEM,
    on: date | None = None,
) -> int:
    """Take files in, on a day (None: today).

    Returns 0 when all went well, 1 when something failed, 2 when everything did. A file that is
    in already, byte for byte, is passed over at once, so that an interrupted run goes on where it
    stopped.
    """
    counts: Counter[str] = Counter()
    failed: list[tuple[str, str]] = []
    day = on or timezone.localdate()
    for file in tqdm(files, desc="取込み", unit="ページ", disable=None):
        reading = read_file(file, profile, encoding, queries.is_in)
        failed += _take_in_one(reading, counts, by, day)
    counts["linked"] = bringing.relink(by=by, on=day)
    _report(counts, failed)
    return exit_code(sum(counts[state] for state in (*READ, "before")), len(failed))


def _take_in_one(
    reading: PageReading, counts: Counter[str], by: Actor, day: date
) -> list[tuple[str, str]]:
    """Take the cases of one file in; return what failed, with its reason."""
    if reading.skipped is not None:
        return [(reading.source, reading.skipped)]
    if not reading.cases:
        counts["before"] += 1
        return []
    failed = []
    for case in reading.cases:
        try:
            brought = bringing.bring(case, by=by, on=day)
        except Exception as error:  # noqa: BLE001 whatever is wrong with one case, the others go on
            failed.append((f"{reading.source}「{case.title}」", _sentence(error)))
        else:
            counts[brought.state] += 1
            counts["warnings"] += len(case.warnings)
    if not failed:
        bringing.mark_in(reading.digest, reading.cases)
    return failed


def _sentence(error: Exception) -> str:
    return f"{str(error).strip() or '取り込めません。'}（{type(error).__name__}）"


def _report(counts: Counter[str], failed: Sequence[tuple[str, str]]) -> None:
    print(
        f"新しく取り込んだ要望等 {counts['new']} 件、内容が変わったもの {counts['changed']} 件、"
        f"変わりのないもの {counts['same']} 件、取込み済みのファイル {counts['before']} 件。"
    )
    if counts["linked"]:
        print(f"引用の相手が見つかり、リンクを加えた要望等 {counts['linked']} 件。")
    if counts["warnings"]:
        print(
            f"読取りの注意 {counts['warnings']} 件（import-pages --dry-run で内容を表示します）。",
            file=sys.stderr,
        )
    if failed:
        print(f"取り込めなかったもの {len(failed)} 件:", file=sys.stderr)
        import_report.tell_skipped(failed)
