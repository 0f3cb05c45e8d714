"""Equal stamps mean equal bytes: whatever changes, a page that differs has another stamp."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

import pytest

from kotae.editions.models import Edition, Office, SiteFact
from kotae.public import registry
from kotae.public.rows import COLUMNS
from tests.public import samples

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

CITING = samples.small(
    title="横断歩道の待ち時間について",
    citations=[samples.link("前の回答", on="2025-05-01", key="later1")],
)


class State(NamedTuple):
    """What a build would write, and by what it would know."""

    stamps: dict[str, str]
    bytes: dict[str, bytes]


def state() -> State:
    pages = list(registry.all_pages())
    return State({p.path: p.stamp for p in pages}, {p.path: p.render() for p in pages})


def differing(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    return {path for path in before.keys() & after.keys() if before[path] != after[path]}


def column(**values: Any) -> Callable[[], object]:
    return lambda: Edition.objects.filter(key="small1").update(**values)


def revise() -> None:
    Edition.objects.filter(key="long1").update(is_current=False)
    content = samples.small(
        title="書き改めた件名", blocks=[samples.block(1, "(1)", [1], "改めた。")]
    )
    samples.publish(content, "long1", revision=2)


def withdraw(key: str) -> Callable[[], object]:
    stub: dict[str, Any] = {"content": {}, "head": {}, "digest": "none", "revision": 2}
    stub |= {"withdrawn_on": date(2025, 9, 1), "withdrawn_reason": "公表期間の終了"}
    return lambda: Edition.objects.filter(key=key).update(**stub)


def publish(key: str, **more: Any) -> Callable[[], object]:
    return lambda: samples.publish(samples.small(**more), key)


def office(**values: Any) -> Callable[[], object]:
    return lambda: Office.objects.filter(code="B10-1").update(**values)


def fact(key: str, value: str) -> Callable[[], object]:
    return lambda: SiteFact.objects.update_or_create(key=key, defaults={"value": value})


CHANGES: dict[str, Callable[[], object]] = {
    "title": column(title="街灯の修理について"),
    "key": column(key="small2"),
    "revision": column(revision=7),
    "track": column(track="koe"),
    "month": column(month="2025-05"),
    "fiscal_year": column(fiscal_year=2024),
    "field": column(field="防災"),
    "unit_code": column(unit_code="B03"),
    "unit_name": column(unit_name="道路局"),
    "sort_on": column(sort_on=date(2025, 6, 2)),
    "sort_on unknown": column(sort_on=None),
    "released_on": column(released_on=date(2025, 8, 1)),
    "withdrawn_on": lambda: Edition.objects.filter(key="gone1").update(
        withdrawn_on=date(2025, 8, 6)
    ),
    "withdrawn_reason": lambda: Edition.objects.filter(key="gone1").update(
        withdrawn_reason="理由を改めました。"
    ),
    "a new revision": revise,
    "a withdrawal": withdraw("small1"),
    "a withdrawal of the only case of its month": withdraw("undated1"),
    "a withdrawal of a case that is cited": withdraw("cited1"),
    "a case that was cited before it came": publish("later1"),
    "a case in the middle of a month": publish("m0001a", month="2024-04", fiscal_year=2024),
    "a case of a new month, field and unit": publish("new1", month="2020-01", field="新しい分野"),
    "an office's telephone": office(phone="0999-55-0000"),
    "an office's name": office(name="道路維持課"),
    "an office's place": lambda: Office.objects.filter(code="B10").update(position=9),
    "an office that is gone": lambda: Office.objects.all().delete(),
    "the name of the site": fact("scheme_name", "市民の声と回答"),
    "the lead": fact("lead", "改めた説明です。"),
    "the address of the site": fact("public_url", "https://www.example.org/"),
    "an owner's telephone": fact("owner_phone", "0999-55-0001"),
    "results of the accessibility test": fact("accessibility_tested_on", "2026-01-31"),
    "the authority of the feeds": fact("feed_authority", "city.example,2020"),
}


@pytest.fixture
def before() -> State:
    samples.many(3)
    Office.objects.create(code="W07-1", name="灯台区役所", position=3)
    samples.publish(samples.small(), "cited1")
    again = [samples.link("前の回答", on="2025-05-01", key="cited1")]
    samples.publish(samples.small(citations=again), "again1")
    samples.publish(CITING, "citing1")
    return state()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_page_whose_bytes_change_has_another_stamp(
    before: State, change: Callable[[], object]
) -> None:
    change()

    after = state()

    shown = differing(before.bytes, after.bytes) | (before.bytes.keys() ^ after.bytes.keys())
    assert shown != set()
    assert differing(before.bytes, after.bytes) - differing(before.stamps, after.stamps) == set()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_server_gives_each_page_the_stamp_of_the_build(
    before: State, change: Callable[[], object]
) -> None:
    change()

    stamps = {page.path: page.stamp for page in registry.all_pages()}

    found = {path: registry.find(path) for path in stamps}
    assert {path: page.stamp for path, page in found.items() if page} == stamps
    assert stamps != before.stamps


def test_each_column_of_an_edition_is_in_its_mark_or_stands_behind_the_digest() -> None:
    columns = {field.name for field in Edition._meta.get_fields()}

    assert columns - set(COLUMNS) == {"id", "is_current", "head", "content"}
    assert set(COLUMNS) - columns == set()


def test_nothing_changed_means_the_same_stamps(before: State) -> None:
    assert state() == before
