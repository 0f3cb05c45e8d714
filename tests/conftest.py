"""What all tests share: no network but loopback, one browser, the real page where it lies."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from pytest_socket import socket_allow_hosts

pytest_plugins = ["tests.browsing"]

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT.parent / "shared" / "samples"
MODEL_PAGE = "osaka-582402.txt"
LOOPBACK = ["127.0.0.1", "localhost", "::1"]
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}
MISSING = "model page missing"

if threading.current_thread() is threading.main_thread():
    # A run started in the background is deaf to Ctrl-C, and so would be every program it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples in every run: a red test is red again, and a green one is not luck. To look
# for new ones: HYPOTHESIS_PROFILE=explore ./kotae test tests/kernel
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.register_profile("explore", max_examples=2000, deadline=None, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_runtest_setup() -> None:
    """Let no test reach farther than this machine."""
    socket_allow_hosts(LOOPBACK, allow_unix_socket=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In the PostgreSQL run keep what touches the database; the rest cannot tell the difference."""
    if os.environ.get("KOTAE_TEST_ONLY") != "database":
        return
    kept = [item for item in items if _touches_the_database(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


def _touches_the_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & DATABASE_FIXTURES)


@pytest.fixture
def model_page(request: pytest.FixtureRequest) -> Path | None:
    """Return the real model page, or None where it does not lie: the summary then says so.

    The test falls back on the own-words twin: `page = model_page or TWIN`.
    """
    path = SAMPLES / MODEL_PAGE
    if path.exists():
        return path
    request.node.user_properties.append((MISSING, request.node.nodeid))
    return None


@pytest.fixture
def shared_samples(model_page: Path | None) -> Path:
    """Return the folder of real pages; it may be absent, which `model_page` reports."""
    return model_page.parent if model_page else SAMPLES


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests had to do without the real model page."""
    reports = [report for group in terminalreporter.stats.values() for report in group]
    without = {
        nodeid
        for report in reports
        for name, nodeid in getattr(report, "user_properties", ())
        if name == MISSING
    }
    if without:
        terminalreporter.write_line(
            f"model page not found: {len(without)} tests ran on the own-words twin only"
        )


@pytest.fixture(scope="session", autouse=True)
def _data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what a test writes beside the database out of the person's own data."""
    from django.conf import settings  # noqa: PLC0415 - pytest-django configures it after this file

    before, settings.DATA_DIR = settings.DATA_DIR, tmp_path_factory.mktemp("data")
    yield
    settings.DATA_DIR = before
