"""The test run about itself: steps, outcomes, a database and a browser of its own."""

import os
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from playwright.sync_api import Browser

from tests.browsing import NewPage
from tests.run import browser as chromium
from tests.run import postgresql
from tests.run.steps import Outcome, Runner, Step, report

ROOT = Path(__file__).resolve().parents[2]


def python(name: str, code: str, accepted: frozenset[int] = frozenset({0})) -> Step:
    return Step(name, [sys.executable, "-c", code], dict(os.environ), accepted)


def test_a_step_passes_by_its_exit_code_and_the_next_one_runs_all_the_same() -> None:
    runner = Runner()

    runner.run([[python("good", ""), python("bad", "exit(3)"), python("last", "")]])

    assert [(o.step.name, o.code, o.passed) for o in runner.outcomes] == [
        ("good", 0, True),
        ("bad", 3, False),
        ("last", 0, True),
    ]


def test_an_exit_code_can_be_accepted() -> None:
    runner = Runner()

    runner.run([[python("no tests", "exit(5)", accepted=frozenset({0, 5}))]])

    assert runner.outcomes[0].passed


def test_two_lanes_run_side_by_side() -> None:
    runner, started = Runner(), time.monotonic()
    nap = "import time; time.sleep(2)"

    runner.run([[python("one", nap)], [python("two", nap)]])

    assert time.monotonic() - started < 3.9


SLEEPER = """
import os, pathlib, signal, sys, threading
from tests.run.steps import Runner, Step
nap = "import sys, time, pathlib; time.sleep(5); pathlib.Path(sys.argv[1]).touch()"
threading.Timer(1, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
Runner().run([[Step("nap", [sys.executable, "-c", nap, sys.argv[1]], dict(os.environ))]])
"""


def test_ctrl_c_ends_the_step_that_runs(tmp_path: Path) -> None:
    finished = tmp_path / "finished"
    started = time.monotonic()

    ran = subprocess.run(
        [sys.executable, "-c", SLEEPER, str(finished)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert ran.stderr.splitlines()[-1] == "KeyboardInterrupt"
    assert (time.monotonic() - started < 4.9, finished.exists()) == (True, False)


def test_a_failed_step_shows_its_output_and_a_passed_one_only_its_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    step = python("mypy", "")

    report(Outcome(step, 0, 1.25, "nobody needs this"))
    report(Outcome(step, 1, 1.25, "x.py:1: error"))

    assert capsys.readouterr().out.splitlines() == [
        f"✓ {'mypy':<28}    1.2 s",
        "----- mypy",
        "x.py:1: error",
        "-----",
        f"✗ {'mypy':<28}    1.2 s",
    ]


def test_a_passed_pytest_still_shows_its_notices_skips_and_closing_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    output = (
        "bringing up nodes...\n..s.  [100%]\nSKIPPED [1] t.py:3: why\n4 passed, 1 skipped in 0.1s\n"
    )

    report(Outcome(python("pytest (SQLite)", ""), 0, 0.5, output))

    assert capsys.readouterr().out.splitlines()[:-1] == [
        "SKIPPED [1] t.py:3: why",
        "4 passed, 1 skipped in 0.1s",
    ]


def test_the_postgresql_of_the_tests_is_there_and_then_gone() -> None:
    with postgresql.server() as url:
        with psycopg.connect(url) as connection:
            row = connection.execute("SHOW fsync").fetchone()
        folder = Path(url.split("host=")[1]).parent
        there = folder.exists()

    assert (row, there, folder.exists()) == (("off",), True, False)


def test_a_browser_that_does_not_start_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\nexit 1\n")
    stub.chmod(0o755)
    monkeypatch.setenv("KOTAE_CHROMIUM", str(stub))

    assert chromium.find() is None


@pytest.mark.browser
def test_a_page_that_asks_another_host_is_noticed(browser: Browser) -> None:
    new_page = NewPage(browser)
    page = new_page(320, 640)
    page.set_content("<img src='http://elsewhere.invalid/x.png'><script>nothing.at.all</script>")
    page.wait_for_load_state()
    new_page.contexts[0].close()

    assert new_page.foreign == ["http://elsewhere.invalid/x.png"]
    assert new_page.errors == ["nothing is not defined"]


@pytest.mark.browser
def test_a_page_has_the_asked_width_zoom_and_manner(new_page: NewPage) -> None:
    page = new_page(640, 800, zoom=2, forced_colors="active")
    look = "() => [innerWidth, devicePixelRatio, matchMedia('(forced-colors: active)').matches]"

    assert page.evaluate(look) == [320, 2, True]
