"""A real browser for tests: one per process, a new page for each look, no other host reached."""

import os
from collections.abc import Iterator
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.run import browser as chromium

LOCAL_SCHEMES = {"data", "blob", "about", "file", "chrome-error"}
LOCAL_HOSTS = {"localhost", "127.0.0.1", "::1"}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the one browser of this test process."""
    path = chromium.find()
    if path is None:
        pytest.fail(f"no Chromium: {chromium.how_to_install()}")
    # Playwright's loop lives in this thread; Django takes it for async code that must not touch
    # the database. It is the tests' own, and nothing runs beside them.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*chromium.ARGUMENTS])
        yield running
        running.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


class NewPage:
    """Opens pages; remembers what they asked other hosts for and which errors they threw."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.contexts: list[BrowserContext] = []
        self.foreign: list[str] = []
        self.errors: list[str] = []

    def __call__(
        self,
        width: int = 1280,
        height: int = 800,
        *,
        js: bool = True,
        zoom: float = 1,
        forced_colors: Literal["active", "none"] = "none",
        **more: Any,
    ) -> Page:
        """Open a page of this width, height and manner; `more` is for Playwright's new_context."""
        context = self.browser.new_context(
            # 200 % zoom is what a browser does with it: half the CSS pixels, each twice as large.
            viewport={"width": round(width / zoom), "height": round(height / zoom)},
            device_scale_factor=zoom,
            java_script_enabled=js,
            forced_colors=forced_colors,
            **{"locale": "ja-JP", "timezone_id": "Asia/Tokyo", **more},
        )
        self.contexts.append(context)
        context.on("request", self._note)
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        return page

    def _note(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in LOCAL_SCHEMES and parts.hostname not in LOCAL_HOSTS:
            self.foreign.append(request.url)


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Return what opens a page: `new_page(320, 640, js=False)`.

    After the test: no page has thrown an error, and none has asked another host for anything.
    """
    opener = NewPage(browser)
    yield opener
    for context in opener.contexts:
        context.close()
    assert (opener.foreign, opener.errors) == ([], [])


@pytest.fixture
def site_url(live_server: object) -> str:
    """Return the address of the running site, without the slash at its end."""
    return str(live_server)
