"""Fields that are missing, empty or in another order are survived and reported, each once."""

import pytest

from kotae.lib.pages.parsed import ParsedCase
from kotae.lib.pages.reading import read_page

FIELDS = {
    "分野区分": "公園・道路",
    "要望者区分": "市民",
    "要望日": "令和7年6月2日(月曜日)",
    "回答日": "令和7年6月27日(金曜日)",
    "要望等の概要": "(1)街灯はいつ直るのか。",
    "対応方針の概要": "(1)6月30日に直した。",
    "担当部署": "波止場区役所 地域課(電話番号:099-555-0101)",
}


def read(fields: dict[str, str], number: str = "ページ番号:700001") -> ParsedCase:
    body = "\n\n".join(f"{label}\n\n{value}" for label, value in fields.items())
    title = "令和7年度 「要望等の内容と本市の対応」(令和7年6月分)"
    page = f"{title}\n\n2025年7月31日\n\n{number}\n\n街灯について\n\n{body}\n"
    return read_page(page.encode(), "page.txt", "osaka-yobo").cases[0]


def told(case: ParsedCase) -> list[tuple[str, str]]:
    return [(issue.code, issue.message) for issue in case.warnings]


def test_a_page_with_every_field_in_its_order_has_no_warning() -> None:
    assert told(read(FIELDS)) == []


@pytest.mark.parametrize("label", ["分野区分", "要望者区分", "要望日", "回答日", "担当部署"])
@pytest.mark.parametrize("how", ["missing", "empty"])
def test_a_field_that_is_missing_or_empty_is_reported_once(label: str, how: str) -> None:
    fields = {name: value for name, value in FIELDS.items() if name != label}
    if how == "empty":
        fields = {name: "" if name == label else value for name, value in FIELDS.items()}

    case = read(fields)

    assert told(case) == [("field_missing", f"「{label}」が見つかりません。")]
    assert [point.label for point in case.request.points] == ["(1)"]
    assert case.coverage.labelled == 1


def test_a_missing_page_number_is_reported() -> None:
    assert told(read(FIELDS, number="")) == [("field_missing", "「ページ番号」が見つかりません。")]


def test_another_order_is_survived_and_reported() -> None:
    order = (
        "担当部署",
        "回答日",
        "要望日",
        "分野区分",
        "要望者区分",
        "要望等の概要",
        "対応方針の概要",
    )

    case = read({name: FIELDS[name] for name in order})

    assert (case.field, case.contact.section, len(case.answer.blocks)) == (
        "公園・道路", "地域課", 1,
    )  # fmt: skip
    assert told(case) == [
        (
            "field_order",
            (
                "項目の順序がこの様式と異なります（担当部署、回答日、要望日、分野区分、要望者区分、"
                "要望等の内容、回答）。"
            ),
        )
    ]
