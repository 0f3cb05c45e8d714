import re
from collections import Counter, defaultdict
from datetime import date

import pytest

from tests.demo.shiomi import register
from tests.demo.voices import KOE, ORDER, WESTERN, Voice, day, voices

CITY = register()
UNITS = {unit["code"]: unit for unit in CITY["register"]["units"]}
VOICES = voices()
BY_NUMBER = {voice.number: voice for voice in VOICES}
CONTACT = re.compile(r"(\S+?(?:局|室|区役所)) ?(\S+?)\((?:電話|電話番号)[::](0999-55-\d{4})\)\Z")
CITED = re.compile(r"(\d{4}年\d+月\d+日)の回答\(ページ番号:(\d+)\)")
NOT_SENT = "【本件は、申出人様への回答はしていません"

each = pytest.mark.parametrize("voice", VOICES, ids=[voice.name for voice in VOICES])


def offices(on: date) -> set[tuple[str, str, str]]:
    return {
        (UNITS[unit["parent"]]["name"], unit["name"], unit["phone"])
        for unit in UNITS.values()
        if unit["kind"] == "section" and unit["valid_from"] <= on <= unit.get("valid_to", date.max)
    }


def test_there_are_148_voices_on_128_pages_over_three_fiscal_years() -> None:
    assert len(VOICES) == 148
    assert len(list(KOE.iterdir())) == 128
    years = Counter(v.published.year - (v.published.month < 4) for v in VOICES)
    assert years == {2023: 53, 2024: 48, 2025: 47}


def test_ten_pages_hold_several_voices_of_one_category_and_month() -> None:
    on_page = Counter(voice.file for voice in VOICES)
    assert Counter(on_page.values()) == {1: 118, 3: 10}
    months = defaultdict(set)
    for voice in VOICES:
        months[voice.file].add((voice.on("受付日").year, voice.on("受付日").month))
    assert {name for name, found in months.items() if len(found) > 1} == set()


def test_every_page_has_a_number_of_its_own_that_names_its_file() -> None:
    assert {voice.file for voice in VOICES} == {path.stem for path in KOE.iterdir()}
    assert [v.name for v in VOICES if v.file != f"{int(v.number):010d}"] == []
    assert {number[0] for number in BY_NUMBER} == {"7"}


@each
def test_a_voice_has_the_fields_of_the_scheme_in_their_order(voice: Voice) -> None:
    """P-2"""
    several = Counter(v.file for v in VOICES)[voice.file] > 1
    assert tuple(voice.fields) == (ORDER[:6] if several else ORDER)
    assert voice.title
    assert voice.fields["対応の種別"] in CITY["schemes"]["koe"]["answer_types"]


@each
def test_a_voice_is_received_then_answered_then_published(voice: Voice) -> None:
    received, answered, published = voice.on("受付日"), voice.on("回答日"), voice.published
    assert 3 <= (answered - received).days <= 30
    assert 21 <= (published - answered).days <= 58
    assert voice.page_date == published
    assert CITY["site"]["first_day"] <= received
    assert published <= CITY["site"]["last_day"]


@each
def test_the_city_answers_and_publishes_on_working_days(voice: Voice) -> None:
    assert {voice.on("回答日").isoweekday(), voice.published.isoweekday()} <= {1, 2, 3, 4, 5}


@each
def test_an_office_and_its_telephone_are_those_of_the_register_on_that_day(voice: Voice) -> None:
    lines = (
        voice.fields["担当部署(電話番号)"].translate(str.maketrans("（）：", "():")).splitlines()
    )
    found = [CONTACT.match(line) for line in lines]
    written = {match.groups() for match in found if match}
    assert len(written) == len(lines)
    assert written <= offices(voice.on("回答日"))


@each
def test_a_cited_answer_exists_and_is_older(voice: Voice) -> None:
    cited = CITED.findall(voice.fields["市の考え方"])
    assert [f"{int(number):010d}.html" for _, number in cited] == list(voice.cited)
    for on, number in cited:
        assert BY_NUMBER[number].on("回答日") == day(on)
        assert day(on) < voice.on("受付日")


def test_seven_times_an_answer_cites_an_earlier_one() -> None:
    assert sum(len(voice.cited) for voice in VOICES) == 7


@each
def test_a_voice_is_as_long_as_voices_are(voice: Voice) -> None:
    request, answer = (voice.fields[label].replace("\n", "") for label in ORDER[:2])
    assert 80 <= len(request) <= 600
    assert 120 <= len(answer) <= 900


@each
def test_no_voice_holds_a_telephone_or_mail_address(voice: Voice) -> None:
    prose = voice.fields["市民の声"] + voice.fields["市の考え方"]
    assert re.findall(r"\d{2,4}-\d{2,4}-\d{4}|\S+@\S+", prose) == []


def test_no_two_voices_share_a_sentence() -> None:
    users = defaultdict(set)
    for voice in VOICES:
        for label in ORDER[:2]:
            for sentence in re.split(r"[。\n]", voice.fields[label]):
                users[sentence].add(voice.name)
    shared = {s for s, names in users.items() if len(names) > 1 and len(s) > 13}
    assert shared == {NOT_SENT}


def test_some_voices_were_only_circulated() -> None:
    unsent = [voice for voice in VOICES if NOT_SENT in voice.fields["市の考え方"]]
    circulated = [voice for voice in VOICES if voice.fields["対応の種別"] == "参考(供覧)"]
    assert [voice.name for voice in unsent] == [voice.name for voice in circulated]
    assert len(unsent) == 6


def test_most_pages_write_western_dates() -> None:
    western = [v for v in VOICES if WESTERN.match(v.fields["受付日"])]
    assert len(VOICES) - len(western) == 9
