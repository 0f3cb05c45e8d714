import re
from collections import Counter
from datetime import date, timedelta
from typing import Any

from tests.demo.shiomi import register

CITY = register()
UNITS: list[dict[str, Any]] = CITY["register"]["units"]
PEOPLE: list[dict[str, Any]] = CITY["register"]["people"]
BY_CODE = {unit["code"]: unit for unit in UNITS}


def lives(row: dict[str, Any], day: date) -> bool:
    return bool(row["valid_from"] <= day <= row.get("valid_to", date.max))


def test_the_city_has_24_wards_with_names_of_its_own() -> None:
    wards = [unit["name"] for unit in UNITS if unit["kind"] == "ward"]

    assert len(wards) == 24
    assert len(set(wards)) == 24
    assert all(name.endswith("区役所") for name in wards)


def test_every_ward_has_the_same_eight_sections_on_any_day() -> None:
    for day in (CITY["site"]["first_day"], CITY["site"]["last_day"]):
        sections = Counter(u["parent"] for u in UNITS if u["kind"] == "section" and lives(u, day))

        assert {sections[u["code"]] for u in UNITS if u["kind"] == "ward"} == {8}


def test_every_unit_has_one_code_and_stands_under_one_that_exists() -> None:
    assert len(BY_CODE) == len(UNITS)
    assert [u["code"] for u in UNITS if "parent" not in u] == ["C00"]
    assert [u["code"] for u in UNITS if "parent" in u and u["parent"] not in BY_CODE] == []


def test_a_section_was_renamed_on_the_first_of_april_2024() -> None:
    closed = [unit for unit in UNITS if "valid_to" in unit]

    assert [(u["name"], u["valid_to"]) for u in closed] == [("戸籍登録課", date(2024, 3, 31))]
    successor = BY_CODE[closed[0]["successor"]]
    assert successor["name"] == "市民窓口課"
    assert successor["valid_from"] == closed[0]["valid_to"] + timedelta(days=1)
    assert successor["parent"] == closed[0]["parent"]


def test_no_telephone_number_of_the_city_can_be_dialled() -> None:
    numbers = [u["phone"] for u in UNITS] + [CITY["site"]["owner"][k] for k in ("phone", "fax")]

    assert [n for n in numbers if not re.fullmatch(r"0999-55-\d{4}", n)] == []


def test_two_units_of_one_day_do_not_share_a_telephone() -> None:
    for day in (CITY["site"]["first_day"], CITY["site"]["last_day"]):
        counts = Counter(u["phone"] for u in UNITS if lives(u, day))

        assert {count for _, count in counts.items()} == {1}


def test_readings_are_in_hiragana() -> None:
    kana = [row["kana"] for row in (*UNITS, *PEOPLE)]

    assert [text for text in kana if not re.fullmatch(r"[ぁ-ゖー ]+", text)] == []


def test_people_serve_in_units_that_exist_for_as_long_as_they_serve() -> None:
    homeless = [
        person["code"]
        for person in PEOPLE
        if not lives(BY_CODE[person["unit"]], max(person["valid_from"], CITY["site"]["first_day"]))
        or not lives(BY_CODE[person["unit"]], person.get("valid_to", CITY["site"]["last_day"]))
    ]

    assert homeless == []


def test_a_person_has_one_name_and_no_two_posts_at_once() -> None:
    assert len({(p["code"], p["name"]) for p in PEOPLE}) == len({p["code"] for p in PEOPLE})
    spans = Counter(person["code"] for person in PEOPLE if lives(person, CITY["site"]["last_day"]))
    assert set(spans.values()) == {1}


def test_fields_have_codes_and_names_of_their_own() -> None:
    fields = CITY["fields_version"][0]["fields"]

    assert len(fields) == 19
    assert len({f["code"] for f in fields}) == len({f["name"] for f in fields}) == 19
