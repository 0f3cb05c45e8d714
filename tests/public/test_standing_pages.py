import re
from pathlib import Path

import pytest

from kotae.editions.models import SiteFact
from kotae.public import registry
from kotae.public.home.accessibility import CRITERIA, results
from kotae.public.home.codes import code_tables
from kotae.public.site import default_facts
from kotae.replies.models import Outcome
from tests.public.strict import Strict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]


def read(path: str) -> Strict:
    page = registry.find(path)
    assert page is not None
    return Strict(page.render().decode())


def test_the_code_table_of_outcomes_is_that_of_the_city() -> None:
    """D-4"""
    outcomes = code_tables()[0].codes

    assert {(row.code, row.word) for row in outcomes} == set(Outcome.Kind.choices)


def test_the_about_page_tells_licence_and_codes() -> None:
    """D-17, D-18"""
    said = "".join(read("about.html").texts)

    assert "公共データ利用規約（第1.0版）" in said
    assert "要望の文章は要望者によるもので、概要として掲載しています。" in said
    assert "period_over" in said


def test_the_test_result_lists_every_criterion_of_level_a_and_aa() -> None:
    """A-2, A-5: JIS X 8341-3:2016 has 38 of them, WCAG 2.2 has 55"""
    numbers = [row.number for row in CRITERIA]

    assert len(numbers) == len(set(numbers))
    assert sum(row.jis for row in CRITERIA) == 38
    assert sum(row.number != "4.1.1" for row in CRITERIA) == 55


def test_a_criterion_without_a_result_is_not_claimed() -> None:
    """A-4, A-5"""
    assert read("accessibility.html").texts.count("未試験") == len(CRITERIA)


def test_the_city_records_its_results() -> None:
    """A-5"""
    told = "1.1.1 適合\n1.2.1 適用なし\n\n4.1.1"
    SiteFact.objects.create(key="accessibility_results", value=told)

    assert results(told) == {"1.1.1": "適合", "1.2.1": "適用なし"}
    assert read("accessibility.html").texts.count("未試験") == len(CRITERIA) - 2


def test_the_gallery_shows_every_component() -> None:
    """A-6, A-9, A-13"""
    page = registry.find("components.html")
    assert page is not None
    html = page.render().decode()
    shown = (
        "button--solid-fill", "button--outline", "button--text", "chip--done", "chip--refused",
        "chip--missing", "notice--info", "notice--done", "notice--warning", "notice--error",
        "steps__step--current", "disclosure", "empty", "error-summary", "※必須", "※任意",
        "編集不可", 'type="radio"', 'type="checkbox"', 'type="file"', "date-fields", "<select",
        'class="table"', 'class="facts"', "pagination", "index__count", "case-card", "pair__asked",
    )  # fmt: skip

    assert [word for word in shown if word not in html] == []


def test_the_gallery_and_the_missing_page_are_not_for_search_engines() -> None:
    for path in ("components.html", "404.html", "cases/gone1.html"):
        page = registry.find(path)
        assert page is not None
        assert b'<meta name="robots" content="noindex">' in page.render()


def test_the_file_for_missing_pages_works_at_any_depth() -> None:
    links = [link for link in read("404.html").links if not link.startswith("#")]

    assert [link for link in links if not link.startswith("https://")] == []


def test_the_facts_of_the_site_are_documented() -> None:
    page = Path(__file__).resolve().parents[2] / "docs/reference/site-facts.md"
    cells = re.findall(r"^\| (`.+?`) \|", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    documented = {fact for cell in cells for fact in re.findall(r"`(\w+)`", cell)}

    assert documented == {*default_facts(), "public_url"}
