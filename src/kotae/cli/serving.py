"""The server of `serve` and `demo`: finds out whether the port is free, says when it answers."""

import argparse
import errno
import http.client
import os
import socket
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from kotae.cli.errors import CannotRunError

HOST = "127.0.0.1"
PORT = 8000
EVERYWHERE = {"0.0.0.0", "::", ""}  # noqa: S104 - recognised here, bound only when a person asks
PORTS_TRIED = 100
LAST_PORT = 65_535
SECONDS_TO_STOP = 3
_STDERR = {"formatter": "generic", "class": "logging.StreamHandler", "stream": "ext://sys.stderr"}
THREADS = 8  # of each worker: as many as it may hold connections to PostgreSQL


def add_address_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `--host` and `--port`."""
    parser.add_argument(
        "--host",
        default=HOST,
        help=f"待ち受けるアドレス（既定 {HOST}: このパソコンからだけ見えます）",
    )
    parser.add_argument(
        "--port", type=int, default=PORT, help=f"待ち受けるポート番号（既定 {PORT}）"
    )


def require_free(host: str, port: int, command: str) -> None:
    """Raise CannotRunError when nobody can listen there; offer `command` with the next free port.

    Ask this before long preparations, so that a busy port is heard of at once.
    """
    if not 0 < port <= LAST_PORT:
        raise CannotRunError(f"ポート番号は 1 から {LAST_PORT} までです: {port}")
    problem = _problem(host, port)
    if problem is None:
        return
    if problem != errno.EADDRINUSE:
        raise CannotRunError(
            f"{host} のポート {port} では待ち受けできません: {os.strerror(problem)}"
        )
    free = next_free(host, port)
    offer = f"空いている番号で起動できます: ./kotae {command} --port {free}" if free else ""
    raise CannotRunError(f"ポート {port} は、ほかのプログラムが使っています。{offer}")


def next_free(host: str, port: int) -> int | None:
    """Return the first free port after `port`, if one of the next hundred is free."""
    candidates = range(port + 1, min(port + PORTS_TRIED, LAST_PORT) + 1)
    return next((number for number in candidates if _problem(host, number) is None), None)


def address(host: str, port: int) -> str:
    """Return the URL at which this machine reaches the server."""
    name = HOST if host in EVERYWHERE else host
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def serve(host: str, port: int, welcome: Callable[[str], None], workers: int = 1) -> int:
    """Serve until Ctrl-C and return 0; call `welcome(url)` once the first page is answered.

    Raises CannotRunError when the server cannot start or ends by itself.
    """
    url = address(host, port)
    _tell("KOTAE_PUBLIC_URL", "PUBLIC_URL", url)
    # Whoever opens the port to the network is reached under names that only the network knows.
    names = "*" if host in EVERYWHERE else f"{host},localhost,127.0.0.1,[::1]"
    _tell("KOTAE_HOSTS", "ALLOWED_HOSTS", names)
    ended = threading.Event()
    watcher = threading.Thread(target=_announce, args=(url, welcome, ended), daemon=True)
    watcher.start()
    try:
        _listen(host, port, workers)
    except SystemExit as ending:
        raise CannotRunError(
            "サーバーが思わず止まりました。上の表示を確かめてください。"
        ) from ending
    finally:
        ended.set()
    print("\nサーバーを終了しました。", file=sys.stderr)
    return 0


def _tell(variable: str, setting: str, value: str) -> None:
    """Set what nobody has set: for processes that read the settings anew, and for those forked."""
    if variable not in os.environ:
        os.environ[variable] = value
        several = isinstance(getattr(settings, setting), list)
        setattr(settings, setting, value.split(",") if several else value)


def _listen(host: str, port: int, workers: int) -> None:
    Granian(
        "kotae.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        log_level=LogLevels.error,  # its warnings are advice on tuning
        log_dictconfig={"handlers": {"console": _STDERR, "access": _STDERR}},
        workers_kill_timeout=SECONDS_TO_STOP,
    ).serve()


def _announce(url: str, welcome: Callable[[str], None], ended: threading.Event) -> None:
    place = url.removeprefix("http://").rstrip("/")
    while not ended.wait(0.1):
        connection = http.client.HTTPConnection(place, timeout=30)
        try:
            connection.request("GET", "/")
            answer = connection.getresponse()
            answer.read()
        except OSError:
            continue  # not listening yet
        finally:
            connection.close()
        if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            print("サーバーは起動しましたが、ページを表示できません。", file=sys.stderr)
        welcome(url)
        return


def _problem(host: str, port: int) -> int | None:
    """Return the error number that listening there would raise."""
    try:
        family, kind, _, _, place = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind) as trial:
            if sys.platform == "win32":  # there SO_REUSEADDR would take a busy port over
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(place)
    except (socket.gaierror, OverflowError):
        return errno.EADDRNOTAVAIL
    except OSError as error:
        return error.errno or errno.EADDRNOTAVAIL
    return None
