"""What the model page and its own-words twin cite, close, send and refuse."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from kotae.lib.citations import find_citations, find_closings
from kotae.lib.enclosures import find_enclosures
from kotae.lib.promises import find_promises
from kotae.lib.refusals import refused_points
from kotae.lib.wareki import find_dates, parse_period, parse_unit_dates

PAGES = Path(__file__).resolve().parents[2] / "src/kotae/cli/demo_city/pages/yobo"
TWIN = next(PAGES.glob("*-twin.txt"))
REFERRING = re.compile(r"\(19\)以外|\(16\)から\(20\)の(?:ご要望内容|お尋ねの流れ)")


class Block(NamedTuple):
    labels: tuple[str, ...]
    points: tuple[int, ...]
    text: str
    excepts: tuple[int, ...] = ()


class Told(NamedTuple):
    """What a page says, in its sections; and the days that are facts about it."""

    fields: dict[str, str]
    requested: date
    answered: date
    letter: date
    earlier: date
    closed: date


MODEL = (
    date(2022, 8, 27),
    date(2022, 9, 26),
    date(2021, 8, 27),
    date(2022, 6, 24),
    date(2022, 5, 26),
)
OF_TWIN = (
    date(2025, 11, 29),
    date(2025, 12, 26),
    date(2024, 2, 19),
    date(2025, 7, 8),
    date(2025, 6, 9),
)
HEADINGS = re.compile(
    r"^(要望日|回答日|要望等の概要|対応方針の概要|以上の概要に基づき.*)$", re.MULTILINE
)


def told(path: Path, days: tuple[date, date, date, date, date]) -> Told:
    parts = HEADINGS.split(path.read_text(encoding="utf-8"))
    return Told(dict(zip(parts[1::2], map(str.strip, parts[2::2]), strict=True)), *days)


@pytest.fixture(params=["twin", "model"])
def page(request: pytest.FixtureRequest, model_page: Path | None) -> Told:
    """The model page where it lies; the summary reports where it does not, and the twin stands in."""
    if request.param == "model" and model_page:
        return told(model_page, MODEL)
    return told(TWIN, OF_TWIN)


def points(request: str) -> list[str]:
    return re.split(r"^(?=\(\d+\))", request, flags=re.MULTILINE)


def blocks(answer: str) -> Iterator[Block]:
    texts: list[str] = []
    for line in answer.splitlines():
        if line.startswith("(") and not REFERRING.match(line):
            texts.append(line)
        else:
            texts[-1] += f"\n{line}"
    for text in texts:
        head = re.match(r"(?:\(\d+\)(?:から)?)+", text)
        assert head
        named = [int(number) for number in re.findall(r"\d+", head[0])]
        numbers = tuple(range(named[0], named[-1] + 1))
        yield Block(tuple(f"({n})" for n in numbers), numbers, text[head.end() :])


def test_both_dates_are_read_with_their_weekdays(page: Told) -> None:
    """P-4"""
    assert parse_period(page.fields["要望日"])[:2] == (page.requested, None)
    assert parse_unit_dates(page.fields["回答日"]) == ([(None, page.answered)], [])


def test_no_date_of_the_answer_is_damaged(page: Told) -> None:
    issues = [one.issue for one in find_dates(page.fields["対応方針の概要"]) if one.issue]

    assert {issue.code for issue in issues} <= {"year_missing"}


def test_the_letter_is_cited_in_the_first_point_with_its_words(page: Told) -> None:
    """S2"""
    cited = [
        (number, one.on, one.quote)
        for number, text in enumerate(points(page.fields["要望等の概要"]))
        for one in find_citations(text)
    ]

    ((number, on, quote),) = cited
    assert (number, on, quote[-1]) == (1, page.letter, "。")


def test_the_earlier_answer_is_cited_in_two_blocks(page: Told) -> None:
    """S2, R-22"""
    cited = [
        (block.points, one.on)
        for block in blocks(page.fields["対応方針の概要"])
        for one in find_citations(block.text)
    ]

    assert cited == [((4,), page.earlier), ((27,), page.earlier)]


def test_the_earlier_request_is_closed_where_training_is_reported(page: Told) -> None:
    """S4"""
    closed = [
        (block.points, one.requested_on)
        for block in blocks(page.fields["対応方針の概要"])
        for one in find_closings(block.text)
    ]

    assert closed == [((11, 12, 13, 14), page.closed)]


def test_five_documents_are_sent(page: Told) -> None:
    """S16"""
    answer = page.fields["対応方針の概要"]
    sent = find_enclosures(answer)

    assert (len(sent), [title for title in sent if f"「{title}」" not in answer]) == (5, [])


def test_the_excepted_point_is_not_refused_with_the_others_of_its_range(page: Told) -> None:
    """S17"""
    refused = [
        (refusal.kind, numbers)
        for block in blocks(page.fields["対応方針の概要"])
        for refusal, numbers in refused_points(block)
    ]

    assert [one for one in refused if one[1] != (11, 12, 13, 14)] == [
        ("not_held", (2, 3)),
        ("as_organisation", (16, 17, 18, 20)),
        ("as_organisation", (23, 24)),
        ("period_over", (26,)),
    ]


def test_what_is_promised_is_to_be_done_again_and_again(page: Told) -> None:
    """S3: the same promise stands in two blocks with the same words."""
    promised = [
        (block.points, one.text)
        for block in blocks(page.fields["対応方針の概要"])
        for one in find_promises(block.text)
    ]

    assert [numbers for numbers, _ in promised] == [(15,), (29,), (33,)]
    assert promised[1][1] == promised[2][1]
