"""`./kotae migrate`: prepare the database, or bring it up to the present version."""

import argparse
from pathlib import Path

from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import OperationalError

from kotae.cli.errors import CannotRunError

SUMMARY = "データベースを用意し、新しい版に合わせて更新します。"
EXAMPLES = """
    ./kotae migrate
    ./kotae migrate --check
    DATABASE_URL=postgres://kotae@localhost/kotae ./kotae migrate
"""
FOUND = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `--check`."""
    parser.add_argument(
        "--check",
        action="store_true",
        help="変更せず、更新が必要かどうかだけを調べます（必要なら 1）",
    )


def run(args: argparse.Namespace) -> int:
    """Apply what is pending; with `--check` only say how much that is."""
    try:
        pending = pending_migrations()
        if args.check:
            print(f"未適用の更新は {pending} 件です。")
            return FOUND if pending else 0
        migrate()
    except OperationalError as error:
        raise CannotRunError(f"データベースに接続できません: {str(error).strip()}") from error
    print(f"データベースの準備ができました（更新 {pending} 件）。")
    return 0


def pending_migrations() -> int:
    """Return how many migrations the database still lacks."""
    _make_folder()
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate() -> None:
    """Bring the database of the settings up to date, without a word."""
    _make_folder()
    call_command("migrate", verbosity=0, interactive=False)


def _make_folder() -> None:
    connection = connections[DEFAULT_DB_ALIAS]
    if connection.vendor == "sqlite":
        Path(str(connection.settings_dict["NAME"])).parent.mkdir(parents=True, exist_ok=True)
