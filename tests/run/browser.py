"""Finds a Chromium for the tests and for screenshots, and installs one where none is found."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "msedge",
)  # fmt: skip
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
# The tests open only our own pages, on loopback; --no-sandbox is what root needs.
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=ja")


def find() -> str | None:
    """Return the path of a Chromium that starts: KOTAE_CHROMIUM, installed, or Playwright's own."""
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[str]:
    if named := os.environ.get("KOTAE_CHROMIUM"):
        yield named
        return
    yield from filter(None, map(shutil.which, NAMES))
    yield from PLACES
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def install() -> str | None:
    """Install a Chromium, by Debian's package when root, else by Playwright; return its path."""
    if _is_debian_root():
        _apt_get("chromium")
        if found := find():
            return found
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, capture_output=True, check=False)
    return find()


def how_to_install() -> str:
    """Return the command that a person can type."""
    if Path("/etc/debian_version").exists():
        return "sudo apt-get install chromium"
    return f"{sys.executable} -m playwright install chromium"


def ensure_japanese_font() -> str | None:
    """Install a Japanese font when root on Debian has none; return a note when there is none."""
    if not sys.platform.startswith("linux") or _has_japanese_font():
        return None
    if _is_debian_root():
        _apt_get("fonts-noto-cjk", "fontconfig")
    if _has_japanese_font():
        return None
    return (
        "日本語フォントがありません（画面の写真が□になります）: sudo apt-get install fonts-noto-cjk"
    )


def _has_japanese_font() -> bool:
    if not shutil.which("fc-list"):
        return False
    fonts = subprocess.run(["fc-list", ":lang=ja"], capture_output=True, text=True, check=False)
    return bool(fonts.stdout.strip())


def _starts(path: str) -> bool:
    """Tell whether it is there and runs: some systems have a stub that only asks to be installed."""
    if not Path(path).exists():
        return False
    if sys.platform == "win32":  # there --version opens a window
        return True
    ran = subprocess.run([path, "--version"], capture_output=True, check=False)
    return ran.returncode == 0


def _is_debian_root() -> bool:
    return Path("/etc/debian_version").exists() and hasattr(os, "geteuid") and os.geteuid() == 0


def _apt_get(*packages: str) -> None:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for action in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "-q", *action], env=env, capture_output=True, check=False)
