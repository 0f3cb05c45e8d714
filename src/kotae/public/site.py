"""What every page shares: the facts of the scheme, the offices of today, the public address."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from markupsafe import Markup

from kotae.editions.models import Office, SiteFact
from kotae.public.page import stamp_of

SOURCES = tuple(Path(__file__).parents[1] / part for part in ("public", "editions", "lib"))
EMPTY_LINE_FACTS = ("owner_name", "owner_address", "owner_phone", "owner_fax", "owner_url")


def default_facts() -> dict[str, str]:
    """Return the facts that hold where a city has set none (docs/reference/site-facts.md)."""
    return dict.fromkeys(EMPTY_LINE_FACTS, "") | {
        "city_name": "",
        "scheme_name": _("要望等の内容と回答"),
        "lead": _("寄せられた要望等のうち、対応方針を検討し、回答したものを掲載しています。"),
        "closing": _("以上の内容により、要望者に回答しました。"),
        "licence_name": _("公共データ利用規約（第1.0版）"),
        "licence_url": "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0",
        "accessibility_tested_on": "",
        "accessibility_tested_by": "",
        "accessibility_results": "",
        "feed_authority": "",
    }


@dataclass(frozen=True)
class Site:
    """The public site as it is now. `public_url` ends with a slash.

    `frames` keeps heads and feet of pages that were rendered for this site.
    """

    facts: Mapping[str, str]
    offices: Mapping[str, Office]
    public_url: str
    frames: dict[tuple[str, ...], Markup] = field(default_factory=dict, compare=False)

    @property
    def name(self) -> str:
        """Return the name of the site: the scheme's."""
        return self.facts["scheme_name"]

    @cached_property
    def feed_authority(self) -> str:
        """Return who names the entries of the feeds (RFC 4151), for ever the same."""
        host = urlsplit(self.public_url).hostname or "localhost"
        return self.facts["feed_authority"] or f"{host},2026"

    @cached_property
    def stamp(self) -> str:
        """Return the digest of what all pages depend on: these facts and our own source."""
        offices = [(o.code, o.name, o.phone, o.position) for o in self.offices.values()]
        return stamp_of(code_stamp(), sorted(self.facts.items()), offices, self.public_url)

    def absolute(self, path: str) -> str:
        """Return the full address of a path; the first page is the folder itself."""
        return self.public_url + ("" if path == "index.html" else path)


def load() -> Site:
    """Read the site's facts and offices: two queries."""
    told = dict(SiteFact.objects.values_list("key", "value"))
    offices = {office.code: office for office in Office.objects.order_by("position", "code")}
    url = told.get("public_url") or settings.PUBLIC_URL
    return Site(default_facts() | told, offices, url.rstrip("/") + "/")


@cache
def code_stamp() -> str:
    """Return the digest of templates, styles and code that make the pages."""
    digest = hashlib.sha256()
    for folder in SOURCES:
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".py", ".html", ".xml", ".toml", ".css", ".svg"}:
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()
