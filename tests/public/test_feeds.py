from xml.etree import ElementTree as ET

import pytest

from kotae.editions.models import Edition, SiteFact
from kotae.public import registry
from kotae.public.data import sitemaps
from tests.public import samples

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

ATOM = "{http://www.w3.org/2005/Atom}"
TOMB = "{http://purl.org/atompub/tombstones/1.0}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESS = "https://www.city.shiomi.example/kotae/"
TAG = "tag:www.city.shiomi.example,2026:cases/"


def xml(path: str) -> ET.Element:
    page = registry.find(path)
    assert page is not None
    return ET.fromstring(page.render())  # noqa: S314 -- our own bytes


def test_a_feed_has_stable_ids_and_the_moment_of_each_edition() -> None:
    """D-20"""
    Edition.objects.filter(key="small1").update(revision=2)
    entries = {
        entry.findtext(f"{ATOM}id"): entry.findtext(f"{ATOM}updated")
        for entry in xml("atom.xml").iter(f"{ATOM}entry")
    }

    assert entries == {
        f"{TAG}koe1.html": "2025-07-31T00:00:01+09:00",
        f"{TAG}long1.html": "2025-07-31T00:00:01+09:00",
        f"{TAG}small1.html": "2025-07-31T00:00:02+09:00",
        f"{TAG}undated1.html": "2025-07-31T00:00:01+09:00",
        f"{TAG}units1.html": "2025-07-31T00:00:01+09:00",
    }


def test_a_withdrawn_case_shows_as_a_tombstone() -> None:
    """D-20"""
    feed = xml("atom.xml")
    (stone,) = feed.iter(f"{TOMB}deleted-entry")

    assert stone.attrib == {"ref": f"{TAG}gone1.html", "when": "2025-08-05T00:00:01+09:00"}
    assert feed.findtext(f"{ATOM}updated") == "2025-08-05T00:00:01+09:00"


def test_the_ids_stay_when_the_site_moves() -> None:
    """D-20"""
    SiteFact.objects.create(key="feed_authority", value="city.example,2020")

    assert xml("atom.xml").findtext(f"{ATOM}id") == "tag:city.example,2020:atom.xml"


def test_each_field_and_unit_has_a_feed_of_its_own_cases() -> None:
    """D-20"""
    titles = [
        entry.findtext(f"{ATOM}title") for entry in xml("units/B03.atom.xml").iter(f"{ATOM}entry")
    ]

    assert titles == ["税の証明書と保険料の窓口について"]


def test_a_feed_without_entries_is_still_a_feed() -> None:
    Edition.objects.all().delete()

    assert xml("atom.xml").findtext(f"{ATOM}updated") == "1970-01-01T00:00:00+09:00"


def test_a_control_character_of_an_old_page_does_not_break_the_feed() -> None:
    samples.publish(samples.small(title="制御\x0b文字"), "control1")

    titles = [entry.findtext(f"{ATOM}title") for entry in xml("atom.xml").iter(f"{ATOM}entry")]

    assert "制御文字" in titles


def test_the_sitemap_names_what_is_public_and_nothing_else() -> None:
    """P-16"""
    found = {(loc.text or "").removeprefix(ADDRESS) for loc in xml("sitemap.xml").iter(f"{MAP}loc")}

    assert {path for path in found if path.startswith("cases/")} == {
        f"cases/{key}.html" for key in ("koe1", "long1", "small1", "undated1", "units1")
    }
    assert {"", "about.html", "months/2025-06.html", "years/undated.html"} <= found
    assert "components.html" not in found


def test_a_large_sitemap_is_split(monkeypatch: pytest.MonkeyPatch) -> None:
    """P-16: the protocol allows 50,000 addresses in one file"""
    whole = [loc.text for loc in xml("sitemap.xml").iter(f"{MAP}loc")]
    monkeypatch.setattr(sitemaps, "PART", 18)

    parts = [(loc.text or "").removeprefix(ADDRESS) for loc in xml("sitemap.xml").iter(f"{MAP}loc")]
    addresses = [loc.text for part in parts for loc in xml(part).iter(f"{MAP}loc")]

    assert parts == ["sitemap-1.xml", "sitemap-2.xml"]
    assert addresses == whole


def test_robots_are_shown_the_sitemap() -> None:
    """P-16"""
    page = registry.find("robots.txt")
    assert page is not None

    assert page.render().decode() == (f"User-agent: *\nDisallow:\nSitemap: {ADDRESS}sitemap.xml\n")
