import csv
import io
import json
import re
from pathlib import Path

import jsonschema
import pytest

from kotae.public import registry
from kotae.public.data.cells import cell
from tests.public import samples

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs/reference/case.schema.json").read_text(encoding="utf-8"))
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]


def read(path: str) -> bytes:
    page = registry.find(path)
    assert page is not None
    return page.render()


def rows(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(read(path).decode("utf-8-sig"), newline="")))


def tables() -> list[str]:
    paths = [path for path in registry.all_paths() if path.endswith(".csv")]
    return [path for path in paths if not path.endswith("-cp932.csv")]


def test_every_table_has_a_bom_unique_headers_and_one_line_for_each_record() -> None:
    """D-4, D-5, D-6"""
    for path in tables():
        data = read(path)
        assert data.startswith(b"\xef\xbb\xbf"), path
        assert data.endswith(b"\r\n"), path
        lines = data.decode("utf-8-sig").split("\r\n")[:-1]
        records = list(csv.reader(lines))
        assert len(records[0]) == len(set(records[0])), path
        assert {len(record) for record in records} == {len(records[0])}, path
        assert [line for line in lines if "\n" in line or "\t" in line] == [], path


def test_every_date_of_a_table_is_western_and_blank_where_it_is_not_known() -> None:
    """D-4"""
    seen = [row[name] for path in tables() for row in rows(path) for name in row if name in DATES]

    assert [value for value in seen if not re.fullmatch(r"(\d{4}-\d\d-\d\d)?", value)] == []
    assert "" in seen


DATES = {"要望日", "要望日_終わり", "回答日", "公表日"}


def test_the_table_of_points_has_one_row_for_each_point_and_block() -> None:
    """D-4: one value in each cell, long format"""
    told = [
        (r["項目番号"], r["回答項番号"], r["回答区分コード"], r["除外"])
        for r in rows("cases/units1.csv")
    ]

    assert told == [
        ("1", "1", "answered", "0"),
        ("1", "3", "answered", "0"),
        ("2", "2", "answered", "0"),
        ("2", "3", "answered", "0"),
        ("3", "", "unanswered", ""),
        ("", "4", "", ""),
    ]


def test_an_exception_inside_a_range_is_marked() -> None:
    told = [(r["項目番号"], r["除外"]) for r in rows("cases/long1.csv") if r["回答項番号"] == "12"]

    assert told == [("16", "0"), ("17", "0"), ("18", "0"), ("19", "1"), ("20", "0")]


def test_the_table_of_cases_counts_points_by_outcome() -> None:
    names = ("項目数", "回答済み項目数", "回答できない項目数", "回答が見当たらない項目数")
    told = {row["公表番号"]: [row[name] for name in names] for row in rows("years/2025.csv")}

    assert told == {
        "long1": ["34", "30", "4", "0"],
        "small1": ["2", "2", "0", "0"],
        "units1": ["3", "2", "0", "1"],
        "koe1": ["2", "2", "0", "0"],
    }


def test_a_month_holds_the_rows_of_its_cases() -> None:
    """P-11"""
    keys = ["long1", "small1", "units1", "koe1"]

    assert list(dict.fromkeys(row["公表番号"] for row in rows("months/2025-06.csv"))) == keys
    assert [each["key"] for each in json.loads(read("months/2025-06.json"))["cases"]] == keys


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("=1+1", "'=1+1"),
        ("+81", "'+81"),
        ("-5", "'-5"),
        ("@sum", "'@sum"),
        ("\t=1", "'=1"),
        ("一行目\n　二行目", "一行目⏎二行目"),
        ("一\r\n二\r三", "一⏎二⏎三"),
        ("一\t二", "一 二"),
        ("０", "０"),
        (None, ""),
        (0, "0"),
        (True, "1"),
    ],
)
def test_a_cell_is_one_line_and_no_formula(value: str | int | bool | None, told: str) -> None:
    """D-4, D-5, D-8: blank is not 0"""
    assert cell(value) == told


def test_the_json_of_every_case_keeps_to_the_published_schema() -> None:
    """D-1; docs/reference/case.schema.json"""
    samples.many(2)
    validator = jsonschema.Draft202012Validator(SCHEMA)

    for path in registry.all_paths():
        if path.startswith("cases/") and path.endswith(".json"):
            assert list(validator.iter_errors(json.loads(read(path)))) == [], path


def test_the_schema_refuses_what_it_does_not_know() -> None:
    told = json.loads(read("cases/small1.json")) | {"requester_name": "誰か"}

    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(told)


def test_the_json_keeps_the_line_breaks_of_the_text() -> None:
    """D-5"""
    content = json.loads(read("cases/koe1.json"))["content"]

    assert "\n" in content["blocks"][0]["text"]


def test_every_column_is_defined() -> None:
    """D-4: definitions lie beside the data"""
    page = (ROOT / "docs/reference/open-data.md").read_text(encoding="utf-8")
    defined = re.findall(r"^\| `([^`]+)` \| (?:both|points|cases) \|", page, flags=re.MULTILINE)
    columns = {
        name
        for path in tables()
        for name in csv.DictReader(io.StringIO(read(path).decode("utf-8-sig"))).fieldnames or ()
    }

    assert sorted(columns) == sorted(defined)
