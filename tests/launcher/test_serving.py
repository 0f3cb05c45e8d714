"""The server: a busy port, a ready page, a clean end."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from kotae.cli import serving
from kotae.cli.errors import CannotRunError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def busy() -> Iterator[int]:
    """A port on which somebody else listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield int(listener.getsockname()[1])


class Start:
    """Starts the command line in the background; whatever still runs after the test is ended."""

    def __init__(self, data: Path) -> None:
        self.env = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "PYTHONUTF8": "1",
            "KOTAE_DATA": str(data),
            "DATABASE_URL": "",
        }
        self.started: list[subprocess.Popen[str]] = []

    def __call__(self, *arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "kotae.cli", *arguments],
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.started.append(process)
        return process


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    starting = Start(tmp_path)
    yield starting
    for process in starting.started:
        process.terminate()
        process.communicate(timeout=30)


def test_a_busy_port_is_an_error_that_offers_the_next_free_one(busy: int, start: Start) -> None:
    server = start("serve", "--port", str(busy))
    out, err = server.communicate(timeout=60)

    free = serving.next_free("127.0.0.1", busy)
    assert (server.returncode, out) == (2, "")
    assert err == (
        f"kotae serve: ポート {busy} は、ほかのプログラムが使っています。"
        f"空いている番号で起動できます: ./kotae serve --port {free}\n"
    )


def test_a_free_port_is_free_again_after_asking(busy: int) -> None:
    free = serving.next_free("127.0.0.1", busy)

    assert free is not None
    serving.require_free("127.0.0.1", free, "serve")
    serving.require_free("127.0.0.1", free, "serve")
    assert serving.next_free("127.0.0.1", free - 1) == free


@pytest.mark.parametrize("host", ["192.0.2.1", "nowhere.invalid"])
def test_an_address_that_is_not_ours_is_refused(host: str) -> None:
    with pytest.raises(CannotRunError, match=f"^{host} のポート 8000 では待ち受けできません"):
        serving.require_free(host, 8000, "serve")


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:80/"),
        ("0.0.0.0", "http://127.0.0.1:80/"),  # noqa: S104 - only compared
        ("::1", "http://[::1]:80/"),
        ("kotae.example", "http://kotae.example:80/"),
    ],
)
def test_the_printed_address_can_be_opened(host: str, url: str) -> None:
    assert serving.address(host, 80) == url


def test_a_database_that_is_not_ready_is_told_what_to_do(busy: int, start: Start) -> None:
    (Path(start.env["KOTAE_DATA"]) / "kotae.sqlite3").touch()  # of a version without any table
    server = start("serve", "--port", str(serving.next_free("127.0.0.1", busy)))
    _, err = server.communicate(timeout=60)

    sentence = "データベースの更新が必要です。先に ./kotae migrate を実行してください。"
    assert (server.returncode, err) == (2, f"kotae serve: {sentence}\n")


@pytest.mark.slow
def test_it_answers_when_it_says_so_and_ends_cleanly_on_ctrl_c(busy: int, start: Start) -> None:
    start("migrate").communicate(timeout=60)
    port = serving.next_free("127.0.0.1", busy)
    server = start("serve", "--port", str(port))
    said = server.stdout.readline() if server.stdout else ""

    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as page:
        status = page.status
    server.send_signal(signal.SIGINT)
    _, err = server.communicate(timeout=30)

    assert (said, status) == (f"公開サイト: http://127.0.0.1:{port}/\n", 200)
    assert (server.returncode, err.split()) == (0, ["サーバーを終了しました。"])


@pytest.mark.slow
def test_a_server_open_to_the_network_answers_under_any_name_with_its_own_address(
    busy: int, start: Start
) -> None:
    port = serving.next_free("127.0.0.1", busy)
    everywhere = "0.0.0.0"  # noqa: S104 - just what is tried here
    server = start("serve", "--host", everywhere, "--port", str(port))
    assert server.stdout is not None
    server.stdout.readline()
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/", headers={"Host": "madoguchi-pc"})
    text = connection.getresponse().read().decode()
    connection.close()

    assert f'href="http://127.0.0.1:{port}/"' in text
