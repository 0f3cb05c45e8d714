"""The whole test run, as `./kotae test` calls it: checks, and pytest on SQLite and PostgreSQL.

Without arguments everything runs, in two lanes. With `--lint` only what needs no test. Any other
argument goes to both pytest runs, whose output then streams by, and the checks are left out.
Exit codes: 0 all passed, 1 something failed, 2 it could not run, 130 stopped with Ctrl-C.
"""

# ruff: noqa: T201 - it speaks to a person at a terminal

import os
import shutil
import signal
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

from tests.run import browser, checks, postgresql
from tests.run.steps import Runner, Step

ROOT = Path(__file__).resolve().parents[2]
PASSED, FAILED, COULD_NOT_RUN, INTERRUPTED = 0, 1, 2, 130
NO_TESTS = 5  # pytest's exit code when nothing was collected
CANNOT = {3, 4}  # pytest's exit codes for an internal error and for wrong arguments
SETTINGS = ("DATABASE_URL", "KOTAE_HOSTS", "KOTAE_PUBLIC_URL", "KOTAE_SECRET_KEY")


def main(arguments: Sequence[str], *, lint: bool = False) -> int:
    """Run what was asked for and print a summary; return the exit code."""
    os.chdir(ROOT)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = Path(tempfile.mkdtemp(prefix="kotae-test-"))
    try:
        if lint:
            return _lint(_environment(folder))
        return _test(arguments, folder)
    except KeyboardInterrupt:
        print("\nテストを中止しました。", file=sys.stderr)
        return INTERRUPTED
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _lint(env: dict[str, str]) -> int:
    runner = Runner()
    runner.run([checks.steps(env)])
    return PASSED if all(outcome.passed for outcome in runner.outcomes) else FAILED


def _test(arguments: Sequence[str], folder: Path) -> int:
    chromium = browser.find() or _install_browser()
    if chromium is None:
        print("テスト用のブラウザーがありません。次を実行してください:", file=sys.stderr)
        print(f"  {browser.how_to_install()}", file=sys.stderr)
        return COULD_NOT_RUN
    if note := browser.ensure_japanese_font():
        print(f"注意: {note}")
    env = {**_environment(folder), "KOTAE_CHROMIUM": chromium}
    runner = Runner()
    with postgresql.server() as url:
        on_postgresql = {**env, "DATABASE_URL": url, "KOTAE_TEST_ONLY": "database"}
        if arguments:
            sqlite = _pytest("SQLite", arguments, env, folder, streams=True)
            runner.run(
                [[sqlite, _pytest("PostgreSQL", arguments, on_postgresql, folder, streams=True)]]
            )
        else:
            cores = str(max(2, os.cpu_count() or 2))
            sqlite = _pytest("SQLite", ["-n", cores], env, folder)
            other = _pytest("PostgreSQL", [], on_postgresql, folder)
            runner.run([[sqlite], [*checks.steps(env), other]])
    return _sum_up(runner, folder)


def _install_browser() -> str | None:
    print("ブラウザー（Chromium）を入れています…", flush=True)
    return browser.install()


def _environment(folder: Path) -> dict[str, str]:
    """Return our environment without a person's own settings: tests never touch their data."""
    kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    return {**kept, "KOTAE_DATA": str(folder / "data"), "PYTHONPATH": str(ROOT / "src")}


def _pytest(
    database: str,
    arguments: Sequence[str],
    env: dict[str, str],
    folder: Path,
    *,
    streams: bool = False,
) -> Step:
    result = f"--junitxml={folder / database}.xml"
    command = [sys.executable, "-m", "pytest", "-rfEsxX", result, *arguments]
    return Step(f"pytest ({database})", command, env, frozenset({0, NO_TESTS}), streams=streams)


def _sum_up(runner: Runner, folder: Path) -> int:
    passed = failed = skipped = 0
    for result in folder.glob("*.xml"):
        suite = next(ET.parse(result).iter("testsuite"))  # noqa: S314 - pytest has just written it
        tests, wrong, left = (
            sum(int(suite.get(name, 0)) for name in names)
            for names in (["tests"], ["failures", "errors"], ["skipped"])
        )
        passed, failed, skipped = passed + tests - wrong - left, failed + wrong, skipped + left
    broken = [outcome for outcome in runner.outcomes if not outcome.passed]
    if broken:
        print("失敗:", "、".join(outcome.step.name for outcome in broken))
    print(f"tests: {passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    if not broken and passed + failed + skipped == 0:
        print("当てはまるテストがありません。", file=sys.stderr)
        return COULD_NOT_RUN
    if any(outcome.code in CANNOT for outcome in broken):
        return COULD_NOT_RUN
    return FAILED if broken else PASSED


if __name__ == "__main__":
    sys.exit(main([a for a in sys.argv[1:] if a != "--lint"], lint="--lint" in sys.argv[1:]))
