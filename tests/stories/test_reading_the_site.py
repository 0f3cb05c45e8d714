"""What people see, in a real browser: every kind of page, at every width, without script."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import (  # type: ignore[import-untyped]  # has no types
    Axe,
)
from playwright.sync_api import FloatRect, Page

from kotae.public import addresses, registry
from tests.browsing import NewPage
from tests.public import samples
from tests.public.long_case import long_case

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("world"),
]

KINDS = (
    "index.html",
    "about.html",
    "accessibility.html",
    "components.html",
    "months/2024-04.html",
    "years/2025.html",
    f"{addresses.unit('B10', 2)}",
    "cases/long1.html",
    "cases/long1-plain.html",
    "cases/units1.html",
    "cases/koe1.html",
    "cases/koe1-plain.html",
    "cases/gone1.html",
    "a/missing/page.html",
)
LOOKS: dict[str, dict[str, Any]] = {
    "wide": {"width": 1280},
    "phone": {"width": 320, "height": 640},
    "zoomed": {"width": 1280, "zoom": 2},
    "contrast": {"width": 1280, "forced_colors": "active"},
}


@pytest.fixture
def site(site_url: str) -> str:
    samples.many(110)
    return f"{site_url}/"


def violations(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page).response["violations"]
    return [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("look", LOOKS)
def test_no_accessibility_rule_is_broken_on_any_kind_of_page(
    site: str, new_page: NewPage, look: str
) -> None:
    """A-1, A-3, A-6, A-17; JIS X 8341-3:2016 AA, WCAG 2.2 AA"""
    page = new_page(**LOOKS[look])
    broken = {}
    for kind in KINDS:
        page.goto(site + kind)
        if found := violations(page):
            broken[kind] = found

    assert broken == {}


@pytest.mark.parametrize("look", ["phone", "zoomed", "wide"])
def test_no_page_has_to_be_moved_sideways(site: str, new_page: NewPage, look: str) -> None:
    """A-1: reflow"""
    page = new_page(**LOOKS[look])
    wide = []
    for kind in KINDS:
        page.goto(site + kind)
        sizes = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        if sizes[0] > sizes[1]:
            wide.append((kind, sizes))

    assert wide == []


def test_an_answer_stands_beside_its_question_and_on_a_phone_under_it(
    site: str, new_page: NewPage
) -> None:
    def corners(page: Page) -> tuple[FloatRect, FloatRect]:
        page.goto(f"{site}cases/small1.html")
        asked, answered = (
            page.locator(f".pair >> nth=0 >> .pair__{side}").bounding_box()
            for side in ("asked", "answered")
        )
        assert asked is not None
        assert answered is not None
        return asked, answered

    asked, answered = corners(new_page(1280))
    assert answered["x"] > asked["x"] + asked["width"]
    assert answered["y"] == asked["y"]

    asked, answered = corners(new_page(320))
    assert answered["y"] >= asked["y"] + asked["height"]


def test_a_citizen_finds_the_answer_to_one_point_without_any_script(
    site: str, new_page: NewPage
) -> None:
    """A-8: from the first page by field to the point, without JavaScript and without a cookie"""
    page = new_page(js=False)
    page.goto(site)
    page.get_by_role("link", name="分野で探す").click()
    page.get_by_role("link", name="職員・窓口対応 1件").click()
    page.get_by_role("link", name="波止場区役所戸籍住民課における").click()
    page.get_by_role("navigation", name="項目への移動").get_by_role("link", name="(19)").click()

    assert page.url.endswith("/cases/long1.html#q19")
    assert page.locator("#q19").is_visible()
    assert page.get_by_text("(19)は、別に回答しています。").is_visible()
    assert page.context.cookies() == []


def test_the_keyboard_reaches_the_text_first(site: str, new_page: NewPage) -> None:
    """P-9, A-3"""
    page = new_page()
    page.goto(f"{site}cases/small1.html")
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert (focused.inner_text(), focused.is_visible()) == ("本文へ", True)

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)") is True


def test_what_can_be_pressed_is_large_enough(site: str, new_page: NewPage) -> None:
    """A-3: 24 px, but for links inside sentences"""
    page = new_page(320)
    page.goto(f"{site}cases/long1.html")
    heights = [
        box["height"]
        for link in page.locator(".jump a, .permalink, .ways a, .site-nav a").all()
        if (box := link.bounding_box())
    ]

    assert len(heights) == 34 + 34 + 6 + 4
    assert min(heights) >= 24


def test_the_traditional_page_prints_on_a4(site: str, new_page: NewPage) -> None:
    """P-9: one short case is one sheet, without navigation"""
    page = new_page()
    page.goto(f"{site}cases/small1-plain.html")
    page.emulate_media(media="print")
    pdf = page.pdf(prefer_css_page_size=True)

    assert pdf.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 594.95996 841.91998]" in pdf or b"/MediaBox [0 0 595 842]" in pdf
    assert page.locator(".site-nav").is_visible() is False


def test_the_same_bytes_work_from_a_folder(new_page: NewPage, tmp_path: Path) -> None:
    """P-10; ADR 10: opened as a file, styles and links work"""
    samples.publish(long_case(), "long2")
    for each in registry.all_pages():
        path = tmp_path / each.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(each.render())
    page = new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.get_by_role("link", name="駅前広場の街灯について").first.click()

    assert page.locator("h1").inner_text() == "駅前広場の街灯について"
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "17px"
    assert page.evaluate("getComputedStyle(document.body).lineHeight") == "28.9px"
