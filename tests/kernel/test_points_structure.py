import pytest

from kotae.lib import points
from kotae.lib.issues import Issue
from kotae.lib.points import Piece

AFTERWORDS = [
    ("(1)池か。\n(2)橋か。\n\n返事を待っている。", "返事を待っている。"),
    (
        "(1)池か。\n(2)橋か。\n\n\u3000住民は困っている。\n\n早くせよ。",
        "住民は困っている。\n\n早くせよ。",
    ),
    ("(1)池か。\n(2)橋か。\n以上", "以上"),
    ("(1)池か。\n(2)橋か。\n以上2点、よろしくお願いします。", "以上2点、よろしくお願いします。"),
    ("(1)池か。\n(2)橋か。\nお忙しいところ恐縮です。", "お忙しいところ恐縮です。"),
    ("(1)池か。\n(2)橋か。\nなお、回答は書面で求める。", "なお、回答は書面で求める。"),
    ("(1)池か。\n(2)橋か。\n上記2点について急ぎ示せ。", "上記2点について急ぎ示せ。"),
    ("(1)池か。\n(2)橋か。\nこれらの点を踏まえて直せ。", "これらの点を踏まえて直せ。"),
    ("(1)池か。(2)橋か。以上、よろしくお願いします。", "以上、よろしくお願いします。"),
    ("(1)池か。\n(2)橋を直せ。柵も直せ。よろしくお願いいたします。", "よろしくお願いいたします。"),
    ("1.池\n\n浅い。\n\n2.橋\n\n古い。\n\n以上", "以上"),
    ("(1)池か。\n(2)橋か。\n【連絡先】\n窓口に伝えた。", "【連絡先】\n窓口に伝えた。"),
    ("1.池\n(1)浅い。\n(2)暗い。\n\n返事を待つ。", "返事を待つ。"),
]

NO_AFTERWORD = [
    "(1)池か。\n(2)橋か。",
    "(1)池か。\n(2)橋か。\n古い橋である。",
    "(1)池か。\n(2)橋か。\n\n      深い段落は項目の続きである。",
    "1.池\n\n浅い。\n\n2.橋\n\n古い。",
    "(1)池か。\n(2)よろしくお願いします。",
]


@pytest.mark.parametrize(("text", "afterword"), AFTERWORDS)
def test_the_afterword_follows_the_last_point(text: str, afterword: str) -> None:
    split = points.split(text)
    assert split.afterword == afterword
    assert split.pieces[-1].kind == "afterword"


@pytest.mark.parametrize("text", NO_AFTERWORD)
def test_a_continuing_point_has_no_afterword(text: str) -> None:
    assert points.split(text).afterword == ""


def test_the_preamble_stands_before_the_first_point() -> None:
    split = points.split("担当者へ伝えたい。\n\n(1)池か。\n(2)橋か。")
    assert split.preamble == "担当者へ伝えたい。"
    assert split.pieces == (
        Piece("preamble", "担当者へ伝えたい。\n\n"),
        Piece("point", "(1)池か。\n", 0),
        Piece("point", "(2)橋か。", 1),
    )


def test_points_know_their_line() -> None:
    split = points.split("前文\n\n (1)池か。\n浅い。\n(2)橋か。(3)門か。")
    assert [point.line for point in split.points] == [3, 5, 5]


SECTIONS = [
    (
        "○総務局長へ\n1.池\n2.橋\n○市長へ\n1.門\n2.柵",
        [
            ("1.", "池", "総務局長"),
            ("2.", "橋", "総務局長"),
            ("1.", "門", "市長"),
            ("2.", "柵", "市長"),
        ],
    ),
    (
        "【質問】\n(1)池か。\n(2)橋か。\n【要望】\n(1)門を直せ。",
        [("(1)", "池か。", "質問"), ("(2)", "橋か。", "質問"), ("(1)", "門を直せ。", "要望")],
    ),
    (
        "●水辺\n(1)池か。\n(2)橋か。\n●入口\n(3)門か。",
        [("(1)", "池か。", "水辺"), ("(2)", "橋か。", "水辺"), ("(3)", "門か。", "入口")],
    ),
    (
        "【質問】\n(1)池か。\n(2)橋か。\n【要望】\n門を直してほしい。",
        [
            ("(1)", "池か。", "質問"),
            ("(2)", "橋か。", "質問"),
            ("【要望】", "門を直してほしい。", "質問"),
        ],
    ),
    (
        "(1)池か。\n・岸\n・底\n(2)橋か。\n・板\n(3)門か。",
        [
            ("(1)", "池か。", ""),
            ("・", "岸", ""),
            ("・", "底", ""),
            ("(2)", "橋か。", ""),
            ("・", "板", ""),
            ("(3)", "門か。", ""),
        ],
    ),
    (
        "○局長へ\n・池を囲え。\n・橋を直せ。\n○市長へ\n・門を直せ。",
        [("・", "池を囲え。", "局長"), ("・", "橋を直せ。", "局長"), ("・", "門を直せ。", "市長")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SECTIONS)
def test_headings_make_sections(text: str, expected: list[tuple[str, str, str]]) -> None:
    split = points.split(text)
    assert [(point.label, point.text, point.section) for point in split.points] == expected
    assert split.issues == ()


def test_words_under_the_first_heading_are_the_preamble() -> None:
    split = points.split(
        "【質問】\n園内について問う。\n(1)池か。\n(2)橋か。\n【要望】\n次を求む。\n(1)門"
    )
    assert split.preamble == "園内について問う。"
    assert [piece.kind for piece in split.pieces] == [
        "heading",
        "preamble",
        "point",
        "point",
        "heading",
        "point",
    ]
    assert split.pieces[4].text == "【要望】\n次を求む。\n"


def test_a_heading_before_the_numbering_that_has_none_is_preamble() -> None:
    split = points.split("【背景】\n園は古い。\n【質問】\n(1)池か。\n(2)橋か。")
    assert split.preamble == "【背景】\n園は古い。"
    assert {point.section for point in split.points} == {"質問"}


def test_a_heading_that_asks_nothing_stays_in_its_point() -> None:
    split = points.split("(1)池か。\n【参考】\n池は深い。\n【質問】\n(2)橋か。")
    assert [point.text for point in split.points] == ["池か。\n【参考】\n池は深い。", "橋か。"]


ISSUES = [
    ("(1)池\n(2)橋\n(4)門", [Issue("label_gap", "番号3がなく、(4)となっています。", 3)]),
    ("(2)池\n(3)橋", [Issue("label_gap", "番号1がなく、(2)となっています。", 1)]),
    ("①池\n②橋\n②門", [Issue("label_repeated", "②が続けて使われています。", 3)]),
    ("①池\n②橋\n①門\n②柵", [Issue("label_repeated", "番号が①から付け直されています。", 3)]),
    (
        "(1)池\n(2)橋\n(3)門\n(2)柵",
        [Issue("label_out_of_order", "番号3の次が(2)に戻っています。", 4)],
    ),
    ("(1)池\n(2)橋\n(14)門", []),
]


@pytest.mark.parametrize(("text", "issues"), ISSUES)
def test_odd_numbers_are_kept_as_written_and_reported(text: str, issues: list[Issue]) -> None:
    """Nothing is renumbered: the labels are the writer's."""
    split = points.split(text)
    assert list(split.issues) == issues
    assert [point.number for point in split.points] == list(range(1, len(split.points) + 1))


@pytest.mark.parametrize(
    ("text", "declared", "codes"),
    [
        ("次の2点を伺う。\n(1)池か。\n(2)橋か。", 2, []),
        ("次の3点を伺う。\n(1)池か。\n(2)橋か。", 3, ["declared_count_differs"]),
        ("(1)池か。\n(2)橋か。\n以上3点、よろしくお願いします。", 3, ["declared_count_differs"]),
        ("質問3点\n1.池\n(1)浅いか。\n(2)暗いか。\n2.橋か。", 3, []),
        ("(1)この3点を問う看板か。\n(2)橋か。", None, []),
        ("次の2点をお願いします。池を囲ってほしい。橋を直してほしい。", 2, []),
    ],
)
def test_a_declared_count_checks_the_split(
    text: str, declared: int | None, codes: list[str]
) -> None:
    split = points.split(text)
    assert (split.declared_count, [issue.code for issue in split.issues]) == (declared, codes)


def test_a_differing_count_is_said_in_a_sentence() -> None:
    issue = points.split("次の3点を伺う。\n(1)池か。\n(2)橋か。").issues[0]
    assert issue.message == "本文には3項目とありますが、読み取れた項目は2です。"
