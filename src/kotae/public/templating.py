"""Jinja2: autoescape on, undefined names are errors, and the few functions templates may call."""

import re
from collections.abc import Callable
from contextvars import ContextVar
from functools import cache, partial
from pathlib import Path
from typing import Any

from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext as _
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kotae.editions.content import LinkContent
from kotae.public import addresses, dates, styles
from kotae.public.cases import words
from kotae.public.site import Site

# The language of the page at hand: asking Django at each text took a tenth of the time.
_language: ContextVar[str | None] = ContextVar("language", default=None)
ROOT = Path(__file__).resolve().parents[1]
# Characters that neither HTML nor XML may hold; published pages do contain them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def environment(**options: Any) -> Environment:
    """Return the environment of every template; Django's Jinja2 backend calls this too."""
    options = options | {
        "autoescape": True,
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "extensions": ["jinja2.ext.do"],
    }
    made = Environment(**options)  # noqa: S701 -- autoescape is set above
    made.globals |= {"_": say, "ngettext": say_counted}
    made.globals |= {"to": addresses, "stylesheet": stylesheet}
    made.filters |= {
        "day": dates.day,
        "period": dates.period,
        "month": dates.month,
        "fiscal_year": dates.fiscal_year,
        "paragraphs": paragraphs,
        "named": named,
        "totals": words.totals,
    }
    return made


@cache
def own_environment() -> Environment:
    """Return the one environment from which pages are rendered."""
    return environment(loader=FileSystemLoader(ROOT), auto_reload=False)


def render(template: str, site: Site, path: str, **context: Any) -> bytes:
    """Return the bytes of a page at a path; `link(path)` in it is relative to that page."""
    page = own_environment().get_template(f"public/{template}")
    link = partial(addresses.relative, path)
    shared: dict[str, Any] = {"site": site, "path": path, "link": link} | context
    shared["frame"] = partial(_frame, site, shared["link"])
    token = _language.set(get_language())
    try:
        return _UNPRINTABLE.sub("", page.render(shared)).encode()
    finally:
        _language.reset(token)


def _frame(site: Site, link: Callable[[str], str], name: str) -> Markup:
    """Return head or foot of a page: the same for all pages from which links look the same."""
    key = (name, link(addresses.ABOUT), link(f"{addresses.HOME}#months"))
    if key not in site.frames:
        frame = own_environment().get_template(f"public/{name}.html")
        site.frames[key] = Markup(frame.render(site=site, link=link))  # noqa: S704 -- just rendered
    return site.frames[key]


def say(words: str, **variables: object) -> Markup:
    """Return a text in the reader's language; variables are escaped.

    The same as Jinja2's own gettext, at a fifth of its cost: a page says fifty texts.
    """
    text = _told(_language.get() or get_language(), words)
    return text % variables if variables else text


def say_counted(one: str, more: str, number: int) -> Markup:
    """Return a text that counts; `%(num)s` in it is the number."""
    return Markup(ngettext(one, more, number)) % {"num": number}  # noqa: S704 -- our own texts


@cache
def _told(_language: str | None, words: str) -> Markup:
    return Markup(gettext(words))  # noqa: S704 -- our own texts, from templates and catalogues


def stylesheet() -> str:
    """Return the address of the styles; its query changes with them: no cache is stale."""
    return f"{addresses.STYLES}?{styles.digest()}"


def paragraphs(text: str) -> list[str]:
    """Return the lines of a text that say something, without indentation."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def named(link: LinkContent, what: str) -> str:
    """Return how an earlier answer or request is called: its day, else its page, else its words."""
    if link["on"]:
        return Markup("{}{}{}").format(dates.day(link["on"]), _("の"), what)
    if link["page_number"]:
        return _("ページ番号%(number)sの%(what)s") % {"number": link["page_number"], "what": what}
    return link["text"]


def safe_json(text: str) -> Markup:
    """Return JSON that can stand inside a script element: no character there can end it."""
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 -- nothing is left that HTML could read as markup
