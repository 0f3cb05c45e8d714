"""The main path: a saved page is taken in with one command, and anyone reads it point by point."""

from pathlib import Path

import pytest

from kotae.cli import founding, import_pages
from kotae.cli.__main__ import main
from kotae.editions.models import Edition
from tests.browsing import NewPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("taken_in"),
]
THREAD = ("611755.html", "630516.html", "634791.html", "635757-twin.txt")
TITLE = "錨町区役所市民窓口課における証明書の種類の取り違えについて"


@pytest.fixture
def taken_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Found the demo city and take its long thread in, as a person at the command line does."""
    monkeypatch.setattr("kotae.cli.__main__._load", lambda _: import_pages)
    founding.found()
    assert main(["import-pages", *(str(page(name)) for name in THREAD)]) == 0


def page(name: str) -> Path:
    return founding.PAGES / "yobo" / name


def test_a_reader_finds_the_case_and_reads_each_question_beside_its_answer(
    site_url: str, new_page: NewPage
) -> None:
    """P-1, P-5: index, month, case; a range answered together, with one point apart"""
    reader = new_page(js=False)
    reader.goto(f"{site_url}/index.html")
    reader.get_by_role("link", name="令和7年12月", exact=False).first.click()
    reader.get_by_role("link", name=TITLE).click()

    assert reader.locator("h1").inner_text() == TITLE
    assert reader.locator(".question").count() == 34
    assert reader.locator(".pair").count() == 24
    range_pair = reader.locator(".pair", has=reader.locator("#q16"))
    assert range_pair.locator(".question__name").all_inner_texts() == [
        "(16)", "(17)", "(18)", "(19)", "(20)",
    ]  # fmt: skip
    assert "組織として対応" in range_pair.locator("#q16").inner_text()
    assert "回答済み" in range_pair.locator("#q19").inner_text()


def test_a_permalink_leads_to_one_point_on_a_phone(site_url: str, new_page: NewPage) -> None:
    phone = new_page(width=320, height=640, js=False)
    phone.goto(f"{site_url}/cases/p635757.html#q27")

    question, answer = phone.locator("#q27"), phone.locator(".pair:has(#q27) .answer")
    below = answer.bounding_box()
    above = question.bounding_box()
    assert above is not None
    assert below is not None
    assert 0 <= above["y"] < 640
    assert below["y"] > above["y"]


def test_a_citation_leads_to_the_answer_that_it_cites(site_url: str, new_page: NewPage) -> None:
    """R-22, R-24"""
    reader = new_page(js=False)
    reader.goto(f"{site_url}/cases/p635757.html")

    reader.locator(".pair:has(#q27) .answer__links a").first.click()

    assert reader.url.rsplit("/", 1)[-1] == f"{cited_on('2025-07-08')}.html"


def test_the_traditional_layout_is_one_click_away(site_url: str, new_page: NewPage) -> None:
    reader = new_page(js=False)
    reader.goto(f"{site_url}/cases/p635757.html")

    reader.get_by_role("link", name="従来の様式で見る").click()

    headings = reader.locator("main h2").all_inner_texts()
    assert [name for name in ("要望等の概要", "対応方針の概要") if name not in headings] == []


def cited_on(day: str) -> str:
    """Return the key of the case of the thread that was answered on a day."""
    rows = Edition.objects.public()
    return next(row.key for row in rows if {"unit": "", "on": day} in row.content["answered"])
