"""`./kotae import-pages`: read saved pages of a city's site, show what was read, or take it in."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from tqdm import tqdm

from kotae.cli import import_report, import_writing
from kotae.cli.errors import CannotRunError
from kotae.cli.import_files import exit_code, find_files, read_file
from kotae.cli.migrate import require_ready
from kotae.lib.pages import decode, profiles
from kotae.lib.pages.parsed import PageReading

__all__ = ["EXAMPLES", "SUMMARY", "add_arguments", "find_files", "run"]

SUMMARY = "市のサイトから保存したページを読み取り、要望等として取り込みます。"
EXAMPLES = """
    ./kotae import-pages 保存したページ/
    ./kotae import-pages 582402.html --dry-run
    ./kotae import-pages 582402.txt --dry-run --json > 読取結果.json
    ./kotae import-pages ページ/ --profile labelled --encoding cp932
    ./kotae import-pages ページ/ --profile わが市の様式.toml
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare files, profile, dry run, JSON and encoding."""
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="ファイル",
        help="HTMLか文章のファイル、またはそれらを入れたフォルダー",
    )
    parser.add_argument(
        "--profile",
        metavar="様式",
        help="様式の名前、または様式を書いたTOMLファイル（なければ自動で判別します）",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="読み取った結果を表示するだけで、書き込みません"
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="読み取った結果をJSONで出力します（--dry-runと使います）",
    )
    parser.add_argument(
        "--encoding",
        metavar="文字コード",
        help="utf-8、cp932、euc-jp、iso-2022-jpなど（なければ自動で判別します）",
    )


def run(args: argparse.Namespace) -> int:
    """Read the files; print what was read, or take it in.

    Returns 0 when every file was read, 1 when some were skipped, 2 when none could be read.
    """
    _check(args)
    files = find_files(args.paths)
    if not args.dry_run:
        require_ready()
        return import_writing.take_in(files, args.profile, args.encoding)
    readings = _read(files, args.profile, args.encoding)
    shown = import_report.print_json(readings) if args.json else import_report.print_text(readings)
    return exit_code(shown.cases, shown.skipped)


def _check(args: argparse.Namespace) -> None:
    if args.json and not args.dry_run:
        raise CannotRunError("--json は --dry-run と一緒に使ってください。")
    try:
        if args.profile is not None:
            profiles.find(args.profile)
        if args.encoding is not None:
            decode.decode(b"", args.encoding)
    except (profiles.ProfileError, decode.UnreadableError) as error:
        raise CannotRunError(str(error)) from error


def _read(
    files: Sequence[Path], profile: str | None, encoding: str | None
) -> Iterator[PageReading]:
    for file in tqdm(files, desc="読取り", unit="ページ", disable=None):
        yield read_file(file, profile, encoding)
