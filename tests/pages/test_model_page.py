"""What must be found on the model page, and on its twin in own words (issue 2 C).

The real page is read where it lies beside the project; where it does not, the summary of the test
run says so and the twin, which has the same structure and the same traps, is read instead.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import kotae
from kotae.lib.pages.parsed import ParsedCase
from kotae.lib.pages.reading import read_page

TWIN = Path(kotae.__file__).parent / "cli/demo_city/pages/yobo"
GROUPS = [
    *([1], [2, 3], [4], [5], [6], [7], [8], [9], [10], [11, 12, 13, 14], [15]),
    *([16, 17, 18, 19, 20], [21, 22], [23, 24]),
    *([number] for number in range(25, 35)),
]
EXPECTED_REAL = {
    "page_number": "582402",
    "page_date": "2024-04-30",
    "month": "2022-09",
    "fiscal_year": 2022,
    "field": "その他",
    "requested_on": {"from": "2022-08-27", "to": None},
    "answered_on": [{"unit": None, "on": "2022-09-26"}],
    "citations": [
        {"on": "2021-08-27", "block": None, "point": 1},
        {"on": "2022-06-24", "block": 3, "point": None},
        {"on": "2022-06-24", "block": 17, "point": None},
    ],
    "closes": [{"requested_on": "2022-05-26", "block": 10}],
    "contact": {"unit": "住吉区役所", "section": "住民情報課", "phone": "06-6694-9891"},
    "enclosures": 5,
}


@dataclass(frozen=True)
class Sample:
    case: ParsedCase
    expected: dict[str, Any]


@pytest.fixture(params=["twin", "real"])
def sample(request: pytest.FixtureRequest) -> Sample:
    expected: dict[str, Any] = json.loads((TWIN / "twin.expected.json").read_text("utf-8"))
    path = TWIN / expected["file"]
    if request.param == "real" and (real := request.getfixturevalue("model_page")):
        path, expected = real, EXPECTED_REAL
    (case,) = read_page(path.read_bytes(), path.name).cases
    return Sample(case, expected)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def test_it_is_read_as_a_page_of_the_scheme(sample: Sample) -> None:
    case, expected = sample.case, sample.expected
    assert (case.profile, case.track, case.requester_kind) == ("osaka-yobo", "yobo", "市民")
    assert case.page_number == expected["page_number"]
    assert case.page_date == day(expected["page_date"])
    assert (case.month, case.fiscal_year) == (expected["month"], expected["fiscal_year"])
    assert case.field == expected["field"]


def test_both_dates_and_the_contact_are_found(sample: Sample) -> None:
    case, expected = sample.case, sample.expected
    asked = expected["requested_on"]
    assert (case.requested_on.first, case.requested_on.last) == (day(asked["from"]), None)
    answered = [(row["unit"], day(row["on"])) for row in expected["answered_on"]]
    assert [(row.unit, row.on) for row in case.answered_on] == answered
    contact = expected["contact"]
    found = case.contact
    assert (found.unit, found.section, found.phone) == (
        contact["unit"],
        contact["section"],
        contact["phone"],
    )


def test_34_points_and_24_blocks_are_found_in_the_groups_of_the_page(sample: Sample) -> None:
    request, answer = sample.case.request, sample.case.answer
    labels = [f"({number})" for number in range(1, 35)]
    assert [(point.number, point.label) for point in request.points] == list(enumerate(labels, 1))
    assert {point.parent for point in request.points} == {None}
    assert (request.proposed, request.afterword) == (False, "")
    assert "要望等記録制度" in request.preamble
    assert [list(block.points) for block in answer.blocks] == GROUPS
    assert [block.number for block in answer.blocks] == list(range(1, 25))
    assert (answer.preamble, answer.afterword) == ("", "")


def test_all_points_are_labelled_and_19_is_an_exception_in_its_range(sample: Sample) -> None:
    coverage, answer = sample.case.coverage, sample.case.answer
    assert (coverage.points, coverage.labelled, coverage.unlabelled) == (34, 34, ())
    excepted = {block.number: block.excepts for block in answer.blocks if block.excepts}
    assert excepted == {12: (19,)}
    via: dict[str, list[int]] = {}
    for row in coverage.by_point:
        via.setdefault(row.via, []).append(row.point)
    assert via["exception"] == [19]
    assert via["range"] == [11, 12, 13, 14, 16, 17, 18, 20]
    assert via["list"] == [2, 3, 21, 22, 23, 24]
    assert len(via["label"]) == 19


def test_earlier_answers_are_cited_and_an_earlier_request_is_closed(sample: Sample) -> None:
    expected = [(day(c["on"]), c["block"], c["point"]) for c in sample.expected["citations"]]
    assert [(c.on, c.block, c.point) for c in sample.case.citations] == expected
    closed = [(day(c["requested_on"]), c["block"]) for c in sample.expected["closes"]]
    assert [(c.requested_on, c.block) for c in sample.case.closes] == closed


def test_five_enclosures_are_found_each_once(sample: Sample) -> None:
    found, expected = sample.case.enclosures, sample.expected["enclosures"]
    assert len(found) == len(set(found)) == 5
    assert expected == 5 or list(found) == expected


def test_refusals_are_found_and_19_is_none_of_them(sample: Sample) -> None:
    refusals = {(refusal.points, refusal.kind) for refusal in sample.case.refusals}
    assert ((16, 17, 18, 20), "as_organisation") in refusals
    assert ((23, 24), "as_organisation") in refusals
    assert ((26,), "period_over") in refusals
    assert not any(19 in points for points, _ in refusals)


def test_the_page_gives_no_warning_but_that_two_blocks_are_the_same(sample: Sample) -> None:
    assert [issue.code for issue in sample.case.warnings] == ["same_text"]


def test_the_closing_sentence_and_the_frame_of_the_page_are_no_text(sample: Sample) -> None:
    texts = sample.case.answer_text + sample.case.request_text
    for words in ("以上の概要に基づき", "SNSリンク", "ページの先頭", "このページの作成者"):
        assert words not in texts
