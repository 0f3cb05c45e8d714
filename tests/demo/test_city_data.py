import re
from collections import Counter, defaultdict
from datetime import date

import pytest

from tests.demo.shiomi import DAY, HOME, LABELS, WEEKDAYS, YOBO, Page, days, pages, register

CITY = register()
UNITS = CITY["register"]["units"]
PAGES = pages()
BY_NUMBER = {page.number: page for page in PAGES}
IMPERFECT = {"604867.html", "617395.html", "622314.html", "629264.html", "637060.html"}

each = pytest.mark.parametrize("page", PAGES, ids=[page.path.stem for page in PAGES])


def section_of(page: Page, day: date) -> list[str]:
    house, section = page.fields["担当部署"].splitlines()[0].split()
    houses = {unit["code"] for unit in UNITS if unit["name"] == house}
    return [
        f"(電話番号:{unit['phone']})"
        for unit in UNITS
        if unit["name"] == section
        and unit["parent"] in houses
        and unit["valid_from"] <= day <= unit.get("valid_to", date.max)
    ]


def test_there_are_95_pages_over_three_fiscal_years() -> None:
    assert len(PAGES) == 95
    years = Counter(page.headline[:5] for page in PAGES)
    assert years == {"令和5年度": 29, "令和6年度": 34, "令和7年度": 32}


def test_every_page_has_a_number_of_its_own_that_names_its_file() -> None:
    assert len(BY_NUMBER) == len(PAGES)
    assert [p.path.name for p in PAGES if not p.path.stem.startswith(p.number)] == []


def test_no_number_of_a_request_page_is_one_of_a_voice_page() -> None:
    assert {number[0] for number in BY_NUMBER} == {"6"}
    voices = (HOME / "pages/koe").glob("*.*")
    assert [v.name for v in voices if "ページ番号:6" in v.read_text(encoding="utf-8")] == []


@each
def test_a_page_has_the_fields_of_the_scheme_in_their_order(page: Page) -> None:
    names = {field["name"] for field in CITY["fields_version"][0]["fields"]}

    assert page.order == LABELS
    assert page.fields["分野区分"] in names
    assert page.fields["要望者区分"] in CITY["schemes"]["yobo"]["requester_kinds"]


def wrong_weekdays(page: Page) -> bool:
    text = "\n".join(page.lines).translate(str.maketrans("（）", "()"))
    return any(
        WEEKDAYS[days(match[0])[0].weekday()] != match[4]
        for match in re.finditer(DAY.pattern + r"\((.)曜日\)", text)
    )


def damaged(page: Page) -> bool:
    stated = [line for k in ("要望日", "回答日") for line in page.fields[k].splitlines()]
    return any(not re.search(r"年\d+月\d+日[(（].曜日", line) for line in stated)


def repeated(page: Page) -> bool:
    request = page.fields["要望等の概要"]
    parts = re.split(r"^\d+\. ", request, flags=re.MULTILINE)  # nested labels begin anew in each
    labels = [re.findall(r"^\(\d+\)", part, re.MULTILINE) for part in parts]
    return any(len(set(found)) < len(found) for found in labels)


def leaderless(page: Page) -> bool:
    return CITY["schemes"]["yobo"]["lead"] not in page.lines


def test_just_five_pages_are_imperfect_and_the_folder_says_which() -> None:
    faults = (wrong_weekdays, damaged, repeated, leaderless)
    found = {page.path.name for page in PAGES if any(fault(page) for fault in faults)}
    told = set(re.findall(r"\| `(\S+)` \|", (YOBO / "README.md").read_text(encoding="utf-8")))

    assert found == told == IMPERFECT


@each
def test_weekdays_written_in_running_text_fit_their_dates(page: Page) -> None:
    year = max(page.answered, default=date(2023, 8, 24)).year
    short = re.findall(r"(?<!年)(\d+)月(\d+)日（(.)曜日）", page.prose)

    assert [s for s in short if WEEKDAYS[date(year, int(s[0]), int(s[1])).weekday()] != s[2]] == []


@each
def test_a_page_is_of_the_month_and_fiscal_year_of_its_answer(page: Page) -> None:
    last = max(page.answered, default=date(2023, 8, 24))
    fiscal = last.year - (last.month < 4) - 2018
    month = f"令和{last.year - 2018}年{last.month}月分"

    assert page.headline == f"令和{fiscal}年度 「要望等の内容と本市の対応」({month})"


@each
def test_an_answer_leaves_on_a_working_day_within_thirty_days(page: Page) -> None:
    asked = days(page.fields["要望日"])
    spans = [(day - asked[-1]).days for day in page.answered if asked]

    assert [day for day in page.answered if day.weekday() > 4] == []
    assert [span for span in spans if not 20 <= span <= 30] == []


@each
def test_the_section_in_charge_existed_on_that_day_under_that_telephone(page: Page) -> None:
    last = max(page.answered, default=date(2023, 8, 24))

    assert section_of(page, last) == page.fields["担当部署"].splitlines()[1:]


@each
def test_units_with_answer_dates_of_their_own_exist(page: Page) -> None:
    named = [line.split()[0] for line in page.fields["回答日"].splitlines() if " " in line]

    assert [name for name in named if name not in {unit["name"] for unit in UNITS}] == []


@each
def test_a_page_that_is_cited_is_here_and_answered_on_the_day_named(page: Page) -> None:
    for number in re.findall(r"ページ番号:(\d+)", page.prose):
        before = page.prose.split(f"（ページ番号:{number}）")[0]

        assert days(before)[-1] in BY_NUMBER[number].answered
        assert max(BY_NUMBER[number].answered) < min(days(page.fields["要望日"]))


@each
def test_a_date_that_is_cited_as_an_answer_is_the_date_of_an_answer(page: Page) -> None:
    known = {day for other in PAGES for day in other.answered}
    cited = re.findall(r"(令和\d+年\d+月\d+日)(?:付け\S{0,8})?(?:に|の)(?:受けた)?回答", page.prose)

    assert [text for text in cited if days(text)[0] not in known] == []


def test_nobody_is_named_on_a_page() -> None:
    people = [person["name"] for person in CITY["register"]["people"]]
    families = {name.split()[0] for name in people}
    text = "\n".join(line for page in PAGES for line in page.lines)

    assert [name for name in people if name in text or name.replace(" ", "") in text] == []
    assert [f for f in families if re.search(f"{f}(?:課長|区長|係長|さん|様|氏)", text)] == []


def test_no_sentence_stands_on_two_pages() -> None:
    where: dict[str, set[str]] = defaultdict(set)
    for page in PAGES:
        for sentence in re.split(r"[。\n]", page.prose):
            if len(sentence) >= 14:
                where[sentence].add(page.number)

    quoted = "二度とこのようなご迷惑をおかけしないことをお約束いたします"
    shared = {s for s, numbers in where.items() if len(numbers) > 1 and quoted not in s}
    assert shared == set()
