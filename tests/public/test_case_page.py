import json
import re

import pytest

from kotae.editions.models import Edition
from kotae.public import registry
from tests.public import samples
from tests.public.strict import Strict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]


def text(path: str) -> str:
    page = registry.find(path)
    assert page is not None
    return page.render().decode()


def headings(html: str, tag: str) -> list[str]:
    found = re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", html, flags=re.DOTALL)
    return [re.sub(r"<[^>]+>", "", each).strip() for each in found]


def test_the_traditional_page_has_the_fields_in_the_order_that_citizens_know() -> None:
    """P-1"""
    assert headings(text("cases/small1-plain.html"), "h2") == [
        "分野区分",
        "要望者区分",
        "要望日",
        "回答日",
        "要望等の概要",
        "対応方針の概要",
        "担当部署",
        "探している情報が見つからない",
        "このページの作成者・問合せ先",
    ]


def test_the_traditional_page_of_a_voice_has_its_own_fields_and_order() -> None:
    """P-2"""
    assert headings(text("cases/koe1-plain.html"), "h2")[:8] == [
        "市民の声",
        "市の考え方",
        "担当部署",
        "対応の種別",
        "受付日",
        "回答日",
        "公表日",
        "注意事項",
    ]


def test_the_page_shows_the_fields_of_the_scheme_in_order() -> None:
    """P-1, P-3: page number and day of the last change are shown"""
    html = text("cases/small1.html")

    assert headings(html, "dt") == [
        "分野区分",
        "要望者区分",
        "要望日",
        "回答日",
        "ページ番号",
        "担当部署",
    ]
    assert headings(html, "dd") == [
        "公園・道路",
        "市民",
        "令和7年6月2日(月曜日)",
        "令和7年6月27日(金曜日)",
        "710001",
        "土木局 道路管理課",
    ]


def test_dates_are_japanese_for_people_and_iso_for_machines() -> None:
    """P-4"""
    assert '<time datetime="2025-06-27">令和7年6月27日(金曜日)</time>' in text("cases/small1.html")


def test_the_page_says_its_month_and_that_it_is_as_of_the_answer() -> None:
    """P-5, P-6, P-10"""
    html = text("cases/small1.html")
    said = Strict(html).texts

    assert "令和7年度「要望等の内容と本市の対応」（令和7年6月分）" in said
    assert "時点のものです。その後、制度や取扱いが変わっている場合があります。" in "".join(said)
    assert "<title>駅前広場の街灯について | 汐見市 要望等の内容と本市の対応</title>" in html


def test_the_contact_is_that_of_today_and_the_record_keeps_the_old_name() -> None:
    """P-7"""
    said = Strict(text("cases/small1.html")).texts

    assert [word for word in said if "道路" in word and "課" in word] == [
        "土木局 道路管理課",
        "土木局 道路保全課",
        "回答時の名称：土木局 道路管理課",
    ]
    assert "0999-55-1199" in "".join(said)


def test_every_point_has_a_permanent_link() -> None:
    html = text("cases/long1.html")

    assert re.findall(r'<li class="question" id="(q\d+)">', html) == [f"q{n}" for n in range(1, 35)]
    assert sorted(set(re.findall(r'class="permalink" href="#(q\d+)"', html))) == sorted(
        f"q{n}" for n in range(1, 35)
    )


def test_the_coverage_is_told_in_numbers_and_words_and_claims_no_more_than_it_knows() -> None:
    said = "".join(Strict(text("cases/long1.html")).texts)

    assert "34項目への回答回答済み30項目回答できない・記録なし等（理由あり）4項目" in said
    assert "問いの内容に十分に答えているかどうかを示すものではありません。" in said


def test_an_earlier_answer_is_a_link_only_where_it_is_here() -> None:
    """P-17: the key of a case that is not public is nowhere"""
    html = text("cases/long1.html")

    assert re.findall(r'answer__word">(?:引用|この回答で完結)</span>(<a href="[^"]+">)?', html) == [
        '<a href="../cases/small1.html">',
        "",
    ]
    assert "never-public" not in html + text("cases/long1.json")


def test_a_request_without_numbers_is_one_text_and_no_list_of_points() -> None:
    html = text("cases/koe1.html")

    assert headings(html, "h3") == ["市民の声", "市の考え方"]
    assert 'id="q1"' not in html


def test_a_day_that_is_not_known_is_said_and_not_guessed() -> None:
    assert "健康局 記載なし" in "".join(Strict(text("cases/units1.html")).texts)


def test_share_links_are_plain_links() -> None:
    """P-12, P-16: canonical and Open Graph name the public address"""
    html = text("cases/small1.html")
    hosts = re.findall(r'href="https://([^/]+)/[^"]*" rel="nofollow noreferrer"', html)

    assert hosts == ["x.com", "www.facebook.com", "social-plugins.line.me"]
    address = "https://www.city.shiomi.example/kotae/cases/small1.html"
    assert f'<link rel="canonical" href="{address}">' in html
    assert f'<meta property="og:url" content="{address}">' in html


def test_the_machine_readable_questions_have_their_answers() -> None:
    """D-19"""
    found = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', text("cases/units1.html")
    )
    assert found is not None
    told = json.loads(found[1])

    assert told["@type"] == "FAQPage"
    assert [(each["@type"], each["name"]) for each in told["mainEntity"]] == [
        ("Question", "(1)(2)")
    ]


def test_no_text_can_end_the_script_element_or_become_markup() -> None:
    """A text is never markup, wherever it stands."""
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)> &amp; {{ 7*7 }}"
    content = samples.small(title=evil, points=[samples.point(1, evil, [1])], field=evil)
    samples.publish(content, "evil1")

    for path in ("cases/evil1.html", "cases/evil1-plain.html", "index.html", "months/2025-06.html"):
        html = text(path)
        assert (html.count("<script>"), html.count("<img"), "{{ 7*7 }}" in html) == (0, 0, True)


def test_an_edition_of_a_second_text_says_which_one_it_is() -> None:
    Edition.objects.filter(key="small1").update(revision=2)

    assert "（第2版）" in text("cases/small1.html")
