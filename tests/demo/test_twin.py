import json
import re
from typing import Any

from tests.demo.shiomi import YOBO, days, pages

EXPECTED: dict[str, Any] = json.loads((YOBO / "twin.expected.json").read_text(encoding="utf-8"))
ALL = {page.path.name: page for page in pages()}
TWIN = ALL[EXPECTED["file"]]
REQUEST, ANSWER = TWIN.fields["要望等の概要"], TWIN.fields["対応方針の概要"]
TRAPS = ("(19)以外の", "(16)から(20)のお尋ねの流れから")


def blocks() -> list[str]:
    """Return the blocks: a line that begins with a label opens one, unless it is a trap."""
    found: list[str] = []
    for line in ANSWER.splitlines():
        if line.startswith("(") and not line.startswith(TRAPS):
            found.append(line)
        else:
            found[-1] += "\n" + line
    return found


def named(block: str) -> list[int]:
    head = re.match(r"(?:\(\d+\)(?:から)?)+", block)
    numbers = [int(n) for n in re.findall(r"\d+", head[0] if head else "")]
    return list(range(numbers[0], numbers[-1] + 1))


def test_34_points_are_asked_in_order() -> None:
    labels = re.findall(r"^\((\d+)\)", REQUEST, re.MULTILINE)

    assert [int(label) for label in labels] == list(range(1, EXPECTED["points"] + 1))
    assert REQUEST.splitlines()[0] == EXPECTED["request_preamble"]


def test_24_blocks_answer_them_in_the_grouping_written_down() -> None:
    assert len(blocks()) == 24
    assert [named(block) for block in blocks()] == EXPECTED["blocks"]


def test_both_traps_and_the_reference_inside_a_block_are_there() -> None:
    assert ANSWER.splitlines().count(blocks()[11].splitlines()[2]) == 1
    assert blocks()[11].splitlines()[2].startswith(TRAPS[0])
    assert blocks()[12].splitlines()[1].startswith(TRAPS[1])
    assert "(10)の通知" in blocks()[7]


def test_the_enclosures_are_those_written_down_and_one_is_only_named_again() -> None:
    sent = [line for line in ANSWER.splitlines() if "同封する" in line]
    titles = [title for line in sent for title in re.findall(r"「([^」]+)」", line)]

    assert titles == EXPECTED["enclosures"]
    assert ANSWER.count(titles[0]) == 2


def test_the_same_text_stands_in_two_blocks() -> None:
    first, second = EXPECTED["same_text_in_blocks"][0]

    assert blocks()[first - 1].removeprefix("(29)") == blocks()[second - 1].removeprefix("(33)")


def test_a_section_has_a_wrong_name_in_point_19_alone() -> None:
    wrong = [line[:4] for line in REQUEST.splitlines() if "保険こども課" in line]

    assert wrong == ["(19)"]
    assert "保険こども課" not in ANSWER


def test_earlier_answers_are_cited_by_dates_that_are_true() -> None:
    answered = {day.isoformat() for page in ALL.values() for day in page.answered}
    for citation in EXPECTED["citations"]:
        place = blocks()[citation["block"] - 1] if citation["block"] else REQUEST.splitlines()[1]

        assert citation["on"] in {day.isoformat() for day in days(place)}
        assert citation["on"] in answered
        assert citation["quote"] in place


def test_the_letter_quoted_in_point_1_really_says_so() -> None:
    quote = EXPECTED["citations"][0]["quote"]

    assert [name for name, page in ALL.items() if quote in page.fields["対応方針の概要"]] == [
        "611755.html"
    ]


def test_the_earlier_request_that_is_closed_was_made_on_that_day() -> None:
    closed = EXPECTED["closes"][0]

    assert closed["requested_on"] in {d.isoformat() for d in days(blocks()[closed["block"] - 1])}
    assert days(ALL["630516.html"].fields["要望日"])[0].isoformat() == closed["requested_on"]


def test_dates_contact_and_the_telephone_inside_a_block_are_as_written_down() -> None:
    assert TWIN.fields["要望日"] == "令和7年11月29日(土曜日)"
    assert [day.isoformat() for day in TWIN.answered] == [EXPECTED["answered_on"][0]["on"]]
    assert TWIN.fields["担当部署"].splitlines() == [
        "錨町区役所 市民窓口課",
        "(電話番号:0999-55-4040)",
    ]
    assert EXPECTED["phones_inside_blocks"]["16"] in blocks()[15]
