from pathlib import PurePosixPath
from posixpath import normpath

import pytest

from kotae.editions.models import Edition
from kotae.public import registry
from kotae.public.page import HTML, Page
from tests.public import samples
from tests.public.reading import text_of
from tests.public.strict import Strict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

DATA = (".csv", "-cp932.csv", ".xlsx", ".json")


@pytest.fixture
def site() -> dict[str, Page]:
    samples.many(3)
    return {page.path: page for page in registry.all_pages()}


def html(site: dict[str, Page]) -> dict[str, Strict]:
    pages = {path: page for path, page in site.items() if page.content_type == HTML}
    return {path: Strict(page.render().decode()) for path, page in pages.items()}


def test_each_path_stands_once_in_the_registry() -> None:
    paths = list(registry.all_paths())

    assert len(paths) == len(set(paths))


def test_every_page_is_found_by_its_path_with_the_same_bytes_and_stamp(
    site: dict[str, Page],
) -> None:
    """Server and static build are one site."""
    for path, page in site.items():
        found = registry.find(path)
        assert found is not None, path
        assert (found.stamp, found.status) == (page.stamp, page.status), path
        assert found.render() == page.render(), path


def test_every_page_is_valid_and_in_order(site: dict[str, Page]) -> None:
    """A-1, P-9: one h1, headings in order, unique ids, nothing left open, no inline style"""
    problems = {path: read.problems for path, read in html(site).items() if read.problems}

    assert problems == {}


def test_every_relative_link_leads_to_a_page(site: dict[str, Page]) -> None:
    broken = []
    read = html(site)
    for path, page in read.items():
        for link in page.links:
            if link.startswith(("http", "#")):
                continue
            target, _, fragment = link.partition("#")
            here = normpath(str(PurePosixPath(path).parent / target.split("?")[0]))
            if here not in site or (fragment and fragment not in read[here].ids):
                broken.append((path, link))

    assert broken == []


def test_every_page_can_be_left_by_the_same_ways(site: dict[str, Page]) -> None:
    """P-9: skip link, breadcrumb but on the first page and the missing one, back to the top"""
    for path, page in html(site).items():
        assert page.links.count("#main") == 1, path
        assert page.links.count("#top") == 1, path
        assert ("要望等の内容と本市の対応" in page.texts) is True, path


def test_no_word_of_a_withdrawn_edition_is_in_any_public_byte() -> None:
    """Promise 4; R-17"""
    hidden_word = "隠語ＸＱ７"
    hidden = samples.small(
        title=f"{hidden_word}について",
        field=f"分野{hidden_word}",
        points=[samples.point(1, hidden_word, [1])],
    )
    samples.publish(hidden, "hidden1", unit_code=hidden_word, unit_name=hidden_word)
    shown = {p.path for p in registry.all_pages() if hidden_word in text_of(p)}
    data = {f"{stem}{form}" for stem in ("months/2025-06", "years/2025") for form in DATA}
    assert shown >= data
    stub = {
        "content": {},
        "head": {},
        "title": "公表を取り下げた要望等",
        "field": "",
        "unit_name": "",
    }
    Edition.objects.filter(key="hidden1").update(withdrawn_on="2025-08-05", **stub)

    leaks = [page.path for page in registry.all_pages() if hidden_word in text_of(page)]

    assert leaks == []


def test_no_word_of_an_older_revision_is_in_any_public_byte() -> None:
    """Promise 4"""
    hidden_word = "旧版ＸＱ７"
    samples.publish(samples.small(title=hidden_word), "twice1", is_current=False)
    samples.publish(samples.small(), "twice1", revision=2)

    leaks = [page.path for page in registry.all_pages() if hidden_word in text_of(page)]

    assert leaks == []


def test_the_file_a_case_was_imported_from_is_not_told() -> None:
    """P-16"""
    leaks = [page.path for page in registry.all_pages() if "imported/a.html" in text_of(page)]

    assert leaks == []


def test_the_neighbours_of_a_case_are_the_same_for_server_and_build() -> None:
    """Days missing, equal and different, in one month."""
    for number, day in enumerate([None, "2025-03-02", "2025-03-02", None, "2025-03-09"]):
        content = samples.small(month="2025-03", answered=[{"unit": "", "on": day}])
        samples.publish(content, f"n{number}")
    built = {page.path: page.render() for page in registry.all_pages() if "/n" in page.path}

    served = {path: registry.find(path) for path in built}

    assert [path for path, page in served.items() if page is None] == []
    assert {path: page.render() for path, page in served.items() if page} == built


def test_the_stamp_of_a_page_changes_with_what_it_shows_and_with_nothing_else() -> None:
    def stamps() -> dict[str, str]:
        return {page.path: page.stamp for page in registry.all_pages()}

    before = stamps()
    assert stamps() == before
    Edition.objects.filter(key="small1").update(digest="new", revision=2)
    after = stamps()

    changed = {path for path in before if before[path] != after[path]}
    assert {path for path in changed if path.startswith("cases/")} == {
        f"cases/small1{form}" for form in (".html", "-plain.html", ".json", ".csv")
    }
    assert {"index.html", "months/2025-06.html", "years/2025.csv", "atom.xml"} <= changed
    assert {"about.html", "months/undated.html", "cases/long1.html"} & changed == set()
