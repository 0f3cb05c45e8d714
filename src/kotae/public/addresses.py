"""Addresses are file names: the same on a server, in a copied folder and on a shared drive.

Pure functions from keys to paths without a leading slash, and the relative link between two paths
(ADR 10).
"""

import hashlib
import re

HOME = "index.html"
ABOUT = "about.html"
ACCESSIBILITY = "accessibility.html"
COMPONENTS = "components.html"
NOT_FOUND = "404.html"
STYLES = "assets/site.css"
ICON = "assets/icon.svg"
FEED = "atom.xml"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
UNDATED = "undated"


def case(key: str, form: str = ".html") -> str:
    """Return the address of a case; `form` is .html, -plain.html, .json or .csv."""
    return f"cases/{key}{form}"


def month(name: str, number: int = 1, form: str = ".html") -> str:
    """Return the address of a month (YYYY-MM; empty: no date known), its page counted from 1."""
    return _paged(f"months/{name or UNDATED}", number, form)


def year(fiscal_year: int | None, form: str = ".html") -> str:
    """Return the address of a fiscal year."""
    return f"years/{fiscal_year or UNDATED}{form}"


def field(name: str, number: int = 1, form: str = ".html") -> str:
    """Return the address of the list of a field (分野区分)."""
    return _paged(f"fields/{slug(name)}", number, form)


def unit(code: str, number: int = 1, form: str = ".html") -> str:
    """Return the address of the list of a unit (担当部署)."""
    plain = re.fullmatch(r"[A-Za-z0-9_-]+", code)
    return _paged(f"units/{code if plain else slug(code)}", number, form)


def slug(name: str) -> str:
    """Return a short name for a field in letters that every file system and CMS can bear."""
    return hashlib.sha256(name.encode()).hexdigest()[:10]


def relative(page: str, target: str) -> str:
    """Return the link that leads from one path to another (which may end in #fragment)."""
    if target.startswith(f"{page}#"):
        return target[len(page) :]
    return "../" * page.count("/") + target


def _paged(stem: str, number: int, form: str) -> str:
    return f"{stem}{f'-{number}' if number > 1 else ''}{form}"
