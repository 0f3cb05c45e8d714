import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

import kotae
from kotae.lib.pages import contract
from tests.pages.pages import SAMPLES, read, read_text

ROOT = Path(kotae.__file__).parent
REFERENCE = ROOT.parents[1] / "docs/reference/import-contract.md"
CODE = re.compile(r"\b(?:Issue|Problem|Finding)\(\s*\"([a-z_]+)\"")
KEYS = {
    "": "cases skipped",
    "case": "source profile page_number page_title page_date month fiscal_year title field "
    "requester_kind requested_on answered_on request answer coverage citations closes enclosures "
    "promises refusals contact warnings",
    "requested_on": "from to",
    "answered_on": "unit on",
    "request": "preamble afterword declared_count proposed points",
    "point": "number label parent text",
    "answer": "preamble afterword blocks",
    "block": "number labels points except text kinds",
    "coverage": "points labelled unlabelled by_point",
    "by_point": "point blocks via asked given",
    "citation": "on page_number quote block point",
    "close": "requested_on block",
    "promise": "text block",
    "refusal": "points block text kind",
    "contact": "unit section phone",
    "warning": "code message line",
}
FULL = """令和4年度 「要望等の内容と本市の対応」(令和4年9月分)
2022年10月31日
ページ番号:699100
街灯について
要望日
令和4年8月26日(金曜日)
回答日
令和4年9月26日(月曜日)
要望等の概要
(1)街灯の数を示せ。
(2)直した職員の名を公表しろ。
対応方針の概要
(1)令和4年6月24日に回答したとおり、48基である。今後も点検してまいります。「街灯の一覧」を同封する。
令和4年5月26日のご要望については、この回答をもって、ご報告とさせていただく。
(2)組織として対応しているため、職員の氏名については、公表を差し控える。
"""


def keys(data: dict[str, Any]) -> str:
    return " ".join(data)


def test_the_keys_are_exactly_those_of_the_frozen_contract() -> None:
    """Issue 2 C: frozen, exactly those keys."""
    whole = contract.as_json([read_text(FULL)])
    (case,) = whole["cases"]
    request, answer, coverage = case["request"], case["answer"], case["coverage"]
    found = {
        "": whole,
        "case": case,
        "requested_on": case["requested_on"],
        "answered_on": case["answered_on"][0],
        "request": request,
        "point": request["points"][0],
        "answer": answer,
        "block": answer["blocks"][0],
        "coverage": coverage,
        "by_point": coverage["by_point"][0],
        "citation": case["citations"][0],
        "close": case["closes"][0],
        "promise": case["promises"][0],
        "refusal": case["refusals"][0],
        "contact": case["contact"],
    }
    assert {name: keys(data) for name, data in found.items()} == {
        name: words for name, words in KEYS.items() if name != "warning"
    }
    assert keys(contract.as_json([read("mirror.txt")])["cases"][0]["contact"]) == KEYS["contact"]
    assert (
        keys(contract.as_json([read("hakodate.html")])["cases"][0]["warnings"][0])
        == KEYS["warning"]
    )


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir()))
def test_every_sample_page_fits_the_published_schema(name: str) -> None:
    data = json.loads(json.dumps(contract.as_json([read(name)]), ensure_ascii=False))
    Draft202012Validator(contract.schema()).validate(data)


def test_the_schema_is_a_schema_and_refuses_what_the_contract_does_not_know() -> None:
    schema = contract.schema()
    Draft202012Validator.check_schema(schema)
    data = contract.as_json([read_text(FULL)])
    data["cases"][0]["handling"] = "説明"
    with pytest.raises(ValidationError, match="handling"):
        Draft202012Validator(schema).validate(data)


def test_a_page_that_cannot_be_read_is_skipped_with_its_reason() -> None:
    assert contract.as_json([read_text("ただの文章です。")]) == {
        "cases": [],
        "skipped": [
            {
                "source": "page.txt",
                "reason": "ページの様式を判別できません。--profileで指定してください。",
            }
        ],
    }


def test_every_code_of_a_warning_is_documented_and_no_other() -> None:
    sources = (path.read_text("utf-8") for path in (ROOT / "lib").rglob("*.py"))
    used = {code for source in sources for code in CODE.findall(source)}
    table = REFERENCE.read_text("utf-8").partition("## Warnings")[2]
    assert set(re.findall(r"^\| `([a-z_]+)` \|", table, re.MULTILINE)) == used
