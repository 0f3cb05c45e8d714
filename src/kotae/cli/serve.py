"""`./kotae serve`: the public site on what the database holds now."""

import argparse
import os

from kotae.cli import serving
from kotae.cli.errors import CannotRunError
from kotae.cli.migrate import require_ready

SUMMARY = "今あるデータベースの内容で、公開サイトのサーバーを起動します。"
EXAMPLES = """
    ./kotae serve
    ./kotae serve --port 8080
    ./kotae serve --host 0.0.0.0 --workers 2
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `--host`, `--port` and `--workers`."""
    serving.add_address_arguments(parser)
    parser.add_argument("--workers", type=int, default=1, help="サーバーのプロセスの数（既定 1）")


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C; refuse when the port is busy or the database is not up to date."""
    if not 1 <= args.workers <= (os.cpu_count() or 1) * 4:
        raise CannotRunError(
            f"--workers は 1 以上、CPU の数の 4 倍以下にしてください: {args.workers}"
        )
    serving.require_free(args.host, args.port, "serve")
    require_ready()
    return serving.serve(args.host, args.port, _welcome, args.workers)


def _welcome(url: str) -> None:
    print(f"公開サイト: {url}")
    print("終了するには Ctrl-C を押してください。", flush=True)
