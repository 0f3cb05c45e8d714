import csv
import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from kotae.editions.models import Edition
from kotae.public import registry
from kotae.public.page import CSV_CP932, XLSX, Page
from tests.public import samples
from tests.public.strict import Strict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

RARE = "葛\U000e0100城駅の𠮷川・髙木・﨑山口〜２−３番出口\n二行目"
LISTS = ("months/2025-06", "years/2025", "months/undated", "years/undated")


def page(path: str) -> Page:
    found = registry.find(path)
    assert found is not None
    return found


def utf8(stem: str) -> list[list[str]]:
    text = page(f"{stem}.csv").render().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def cp932(stem: str) -> list[list[str]]:
    text = page(f"{stem}-cp932.csv").render().decode("cp932")
    return list(csv.reader(io.StringIO(text, newline="")))


def workbook(stem: str) -> list[list[Any]]:
    data = page(f"{stem}.xlsx").render()
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def as_in_the_csv(value: Any) -> str:
    if isinstance(value, datetime):
        return str(value.date())
    lines = "" if value is None else str(value)
    return "⏎".join(line.strip() for line in lines.strip().splitlines())


@pytest.fixture
def rare() -> None:
    samples.publish(
        samples.small(title="=" + RARE.split("駅", maxsplit=1)[0], month="2020-05"), "rare2"
    )
    points = [samples.point(1, RARE, [1]), samples.point(2, "﹢1の件と🚲と🚲", [2])]
    samples.publish(samples.small(points=points, month="2020-05", fiscal_year=2020), "rare1")


@pytest.mark.parametrize("stem", LISTS)
def test_a_workbook_holds_what_the_csv_holds(stem: str) -> None:
    """D-4, D-7"""
    assert [[as_in_the_csv(value) for value in row] for row in workbook(stem)] == utf8(stem)


@pytest.mark.parametrize("stem", LISTS)
def test_the_csv_for_old_tools_holds_what_the_csv_holds(stem: str) -> None:
    """D-4, D-6: nothing in the sample world is beyond CP932; a space stands for a line break"""
    told = [[value.replace("⏎", "\u3000") for value in row] for row in utf8(stem)]

    assert [[value.replace("～", "〜") for value in row] for row in cp932(stem)] == [
        [value.replace("～", "〜").replace("—", "―") for value in row] for row in told
    ]


@pytest.mark.parametrize("stem", LISTS)
def test_every_sheet_has_unique_headers_and_one_table(stem: str) -> None:
    """D-4"""
    header, *rows = workbook(stem)

    assert (len(set(header)), None in header) == (len(header), False)
    assert [row for row in rows if row[0] is None] == []


def test_days_are_days_and_codes_are_text_in_the_workbook() -> None:
    """D-7"""
    Edition.objects.filter(key="small1").update(unit_code="00710")
    header, *rows = workbook("months/2025-06")
    row = next(row for row in rows if row[0] == "small1")
    told = dict(zip(header, row, strict=True))

    assert str(told["回答日"]) == "2025-06-27 00:00:00"
    assert [told[name] for name in ("担当部署コード", "公表月", "年度", "要望日_終わり")] == [
        "00710", "2025-06", 2025, None,
    ]  # fmt: skip


def test_the_workbook_keeps_the_true_text_and_runs_no_formula() -> None:
    """D-5, D-6, D-8"""
    samples.publish(samples.small(title="=1+1", points=[samples.point(1, RARE, [1])]), "rare1")
    header, *rows = workbook("months/2025-06")
    told = dict(zip(header, next(row for row in rows if row[0] == "rare1"), strict=True))

    assert (told["件名"], told["項目内容"]) == ("=1+1", RARE)


@pytest.mark.usefixtures("rare")
def test_old_tools_get_the_nearest_characters_and_no_formula() -> None:
    """D-6, D-8: a plus sign that stands for another one begins no formula either"""
    header, *rows = cp932("months/2020-05")
    told = [row[header.index("項目内容")] for row in rows if row[0] == "rare1"]

    assert told == ["葛城駅の吉川・髙木・﨑山口～２－３番出口\u3000二行目", "'+1の件と〓と〓"]
    assert {row[header.index("件名")] for row in rows if row[0] == "rare2"} == {"'=葛城"}


@pytest.mark.usefixtures("rare")
def test_what_old_tools_lose_is_told_beside_the_link() -> None:
    """D-6: list the replaced ones before download"""
    read = Strict(page("months/2020-05.html").render().decode())
    note = next(text for text in read.texts if "置き換えています" in text)

    assert read.problems == []
    assert "2020-05-cp932.csv" in "".join(read.links)
    assert note == (
        "Shift_JISのデータでは、Shift_JISにない文字を次のとおり置き換えています。"
        "「葛\U000e0100」（U+845B U+E0100）は「葛」（3か所）、"
        "「🚲」（U+1F6B2）は「〓」（2か所）、「﹢」（U+FE62）は「+」（1か所）、"
        "「𠮷」（U+20BB7）は「吉」（1か所）。"
        "元の文字は、ほかの形式のデータにあります。"
    )


@pytest.mark.usefixtures("rare")
def test_the_table_of_a_year_tells_what_its_titles_lose() -> None:
    """D-6"""
    read = Strict(page("years/2020.html").render().decode())

    assert [
        text for text in read.texts if "「葛\U000e0100」（U+845B U+E0100）は「葛」（1か所）" in text
    ] != []
    assert [text for text in read.texts if "𠮷" in text] == []


@pytest.mark.parametrize("stem", LISTS)
def test_where_nothing_is_lost_nothing_is_said(stem: str) -> None:
    """D-6"""
    text = page(f"{stem}.html").render().decode()

    assert ("置き換えています" in text, "losses" in text) == (False, False)
    assert (f"{stem}-cp932.csv" in text, f"{stem}.xlsx" in text) == (True, True)


def test_each_form_has_its_type() -> None:
    types = [page(f"months/2025-06{form}").content_type for form in ("-cp932.csv", ".xlsx")]

    assert types == [CSV_CP932, XLSX]
    assert types == [
        "text/csv; charset=windows-31j; header=present",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]


def test_two_builds_give_the_same_bytes() -> None:
    """P-10"""
    for stem in LISTS:
        for form in ("-cp932.csv", ".xlsx"):
            assert page(stem + form).render() == page(stem + form).render()
