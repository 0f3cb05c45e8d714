import pytest

from kotae.lib import points
from kotae.lib.points import Piece

PROPOSED: list[tuple[str, str, list[str], str]] = [
    (
        "池が浅い。柵を設けてほしい。橋は古い。いつ直すのか。",
        "",
        ["池が浅い。柵を設けてほしい。", "橋は古い。いつ直すのか。"],
        "",
    ),
    (
        "いつもお世話になっております。池に柵を設けてほしい。橋も直してほしい。よろしくお願いします。",
        "いつもお世話になっております。",
        ["池に柵を設けてほしい。", "橋も直してほしい。"],
        "よろしくお願いします。",
    ),
    (
        "園の近くに住んでいる。\n\n池が浅い。柵を設けるべきだ。\n橋を直せ。",
        "園の近くに住んでいる。",
        ["池が浅い。柵を設けるべきだ。", "橋を直せ。"],
        "",
    ),
    (
        "柵を設けてほしい\n橋を直してほしい\n門を開けてほしい",
        "",
        ["柵を設けてほしい", "橋を直してほしい", "門を開けてほしい"],
        "",
    ),
    (
        "なぜ浅いのか。調べるべきではないか。皆が困っている。回答は文書でお願いします。",
        "",
        ["なぜ浅いのか。", "調べるべきではないか。皆が困っている。"],
        "回答は文書でお願いします。",
    ),
    (
        "担当者は「直すのか。直すべきだ。」と笑った。謝ってほしい。直してほしい。",
        "",
        ["担当者は「直すのか。直すべきだ。」と笑った。謝ってほしい。", "直してほしい。"],
        "",
    ),
]


@pytest.mark.parametrize(("text", "preamble", "expected", "afterword"), PROPOSED)
def test_a_request_without_numbers_gets_a_proposal(
    text: str, preamble: str, expected: list[str], afterword: str
) -> None:
    split = points.split(text)
    assert split.proposed
    assert (split.preamble, split.afterword) == (preamble, afterword)
    assert [point.text for point in split.points] == expected


def test_a_proposal_says_why() -> None:
    split = points.split("池が浅い。柵を設けてほしい。橋は古い。いつ直すのか。")
    assert split.reason == (
        "番号がないため、問いかけ又は求めで終わる文2か所を手がかりに、2項目に分ける案です。"
    )


@pytest.mark.parametrize(
    "text", ["池が浅い。", "池が浅い。\n\n柵を設けてほしい。\nよろしくお願いします。", "池"]
)
def test_one_ask_or_none_is_proposed_as_one_point(text: str) -> None:
    split = points.split(text)
    assert split.pieces == (Piece("point", text, 0),)
    assert split.reason == "番号がなく、複数の求めも見分けられないため、全文を1項目とする案です。"


def test_more_asks_than_a_request_can_have_are_proposed_as_one_point() -> None:
    split = points.split("池か。" * 2_001)
    assert len(split.points) == 1
    assert split.reason == "番号がなく、問いかけや求めが多すぎるため、全文を1項目とする案です。"


def test_headings_divide_a_proposal() -> None:
    split = points.split(
        "前文\n【池】\n浅い。柵を設けてほしい。\n【参考】\n池は深い。\n【橋】\nいつ直すのか。"
    )
    assert [(point.section, point.label, point.text, point.line) for point in split.points] == [
        ("池", "", "浅い。柵を設けてほしい。\n【参考】\n池は深い。", 3),
        ("橋", "", "いつ直すのか。", 7),
    ]
    assert split.preamble == "前文"
    assert split.reason == "番号がないため、見出し2か所ごとに2項目に分ける案です。"


@pytest.mark.parametrize("text", ["", " \n\u3000\n"])
def test_an_empty_text_has_no_points(text: str) -> None:
    split = points.split(text)
    assert (split.points, split.proposed, split.reason) == ((), False, "")
    assert "".join(piece.text for piece in split.pieces) == text
