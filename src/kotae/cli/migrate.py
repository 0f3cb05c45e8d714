"""`./kotae migrate`: prepare the database, or bring it up to the present version."""

import argparse
from pathlib import Path

import psycopg
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor

from kotae.cli.errors import CannotRunError

SUMMARY = "データベースを用意し、新しい版に合わせて更新します。"
EXAMPLES = """
    ./kotae migrate
    ./kotae migrate --check
    DATABASE_URL=postgres://kotae@localhost/kotae ./kotae migrate
"""
FOUND = 1
SECONDS_TO_ANSWER = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `--check`."""
    parser.add_argument(
        "--check",
        action="store_true",
        help="変更せず、更新が必要かどうかだけを調べます（必要なら 1）",
    )


def run(args: argparse.Namespace) -> int:
    """Apply what is pending; with `--check` only say how much that is."""
    pending = pending_migrations()
    if args.check:
        print(f"未適用の更新は {pending} 件です。")
        return FOUND if pending else 0
    migrate()
    print(f"データベースの準備ができました（更新 {pending} 件）。")
    return 0


def pending_migrations() -> int:
    """Return how many migrations the database still lacks.

    Raises CannotRunError when there is no database to ask.
    """
    prepare_place()
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def require_ready() -> None:
    """Make the embedded database where there is none yet.

    Raises CannotRunError when a database that is there is not up to date: changing one that holds
    data is a person's decision.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    path = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor == "sqlite" and not path.exists():
        migrate()
    elif pending_migrations():
        raise CannotRunError(
            "データベースの更新が必要です。先に ./kotae migrate を実行してください。"
        )


def migrate() -> None:
    """Bring the database of the settings up to date, without a word."""
    prepare_place()
    call_command("migrate", verbosity=0, interactive=False)


def prepare_place() -> None:
    """Make the folder of an SQLite file, or see within seconds that PostgreSQL answers."""
    connection = connections[DEFAULT_DB_ALIAS]
    if connection.vendor == "sqlite":
        Path(str(connection.settings_dict["NAME"])).parent.mkdir(parents=True, exist_ok=True)
        return
    try:  # apart from the pool, which would go on trying for half a minute
        params = connection.get_connection_params()
        psycopg.connect(**params, connect_timeout=SECONDS_TO_ANSWER).close()
    except psycopg.OperationalError as error:
        reason = str(error).strip().splitlines()[-1]
        raise CannotRunError(f"データベースに接続できません: {reason}") from error
