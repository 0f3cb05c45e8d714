"""`./kotae test`: hands over to tests/run, which lies outside the package."""

import argparse
import importlib
import sys
from pathlib import Path

from kotae.cli.errors import CannotRunError

SUMMARY = "検査とテストを全て実行します（開発者向け）。"
EXAMPLES = """
    ./kotae test                      全て（書式、型、依存の向き、SQLite と PostgreSQL のテスト）
    ./kotae test --lint               テスト以外の検査だけ
    ./kotae test tests/kernel -x      pytest の引数（検査は省き、両方のデータベースで実行）
    ./kotae test -k wareki -n 2
"""
PASSES_THE_REST = True
ROOT = Path(__file__).resolve().parents[3]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `--lint`; everything else goes to pytest."""
    parser.usage = "./kotae test [-h] [--lint] [pytest の引数 ...]"
    parser.add_argument("--lint", action="store_true", help="テスト以外の検査だけを実行します")


def run(args: argparse.Namespace) -> int:
    """Run the tests of the repository that this package lies in."""
    if not (ROOT / "tests/run").is_dir():
        raise CannotRunError("テストはソースコードのフォルダーでだけ実行できます。")
    sys.path.insert(0, str(ROOT))
    runner = importlib.import_module("tests.run.__main__")
    return int(runner.main(args.rest, lint=args.lint))
