import pytest
from hypothesis import given
from hypothesis import strategies as st

from kotae.lib import labels, numerals
from kotae.lib.labels import LabelToken, find_labels

READ = [
    ("(1)", "paren", 1),
    ("（１２）", "paren", 12),
    ("( 3 )", "paren", 3),
    ("⑴", "paren", 1),
    ("①", "circled", 1),
    ("⑲", "circled", 19),
    ("㉑", "circled", 21),
    ("㊱", "circled", 36),
    ("❸", "circled", 3),
    ("1.", "dot", 1),
    ("１、", "dot", 1),
    ("１．", "dot", 1),
    ("⒊", "dot", 3),
    ("4:", "dot", 4),
    ("4)", "half_paren", 4),
    ("12", "space", 12),
    ("1-2", "compound", 2),
    ("11(1)", "compound", 1),
    ("1－(3)", "compound", 3),
    ("ア", "kana", 1),
    ("ウ、", "kana", 3),
    ("ｴ", "kana", 4),
    ("㋑", "kana", 2),
    ("(ア)", "paren_kana", 1),
    ("（イ）", "paren_kana", 2),
    ("一", "kanji", 1),
    ("二、", "kanji", 2),
    ("十二．", "kanji", 12),
    ("(三)", "paren_kanji", 3),
    ("A.", "letter", 1),
    ("ｂ）", "letter", 2),
    ("(c)", "paren_letter", 3),
    ("Ⅳ", "roman", 4),
    ("Q1", "question", 1),
    ("Ｑ２、", "question", 2),
    ("問3", "question", 3),
    ("質問①", "question", 1),
    ("【質問２】", "question", 2),
    ("(その3)", "question", 3),
    ("No.5", "question", 5),
    ("【1】", "lenticular", 1),
    ("【2.令和3年10月22日受付分】", "lenticular", 2),
    ("[1]", "bracket", 1),
    ("〔２〕", "bracket", 2),
    ("1点目", "nth", 1),
    ("二つ目", "nth", 2),
    ("３番目", "nth", 3),
    ("第1点目", "nth", 1),
    ("第二に", "nth", 2),
    ("第2", "section", 2),
    ("・", "bullet", None),
    ("◆", "bullet", None),
    ("【福祉局】", "heading", None),
    ("<駐輪場>", "heading", None),
]


@pytest.mark.parametrize(("label", "style", "number"), READ)
def test_a_label_of_every_style_is_read(label: str, style: str, number: int | None) -> None:
    """U-7"""
    assert (labels.style(label), labels.ordinal(label)) == (style, number)


@pytest.mark.parametrize(
    "label", ["", "　", "道路", "1回目", "第2条", "令和3", "十十", "一二十", "三十四五"]
)
def test_what_is_no_label_has_no_number(label: str) -> None:
    assert (labels.style(label), labels.ordinal(label)) == (None, None)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("十", 10), ("二十三", 23), ("三〇", 30), ("九", 9), ("あ", 1), ("x", 24)],
)
def test_a_bare_numeral_counts(numeral: str, value: int) -> None:
    assert labels.ordinal(numeral) == value


def test_kana_can_count_in_the_order_of_iroha() -> None:
    assert [numerals.iroha(kana) for kana in ("イ", "ロ", "ハ", "あ", "イロ")] == [
        1,
        2,
        3,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("numbers", "printed"),
    [
        ([], ""),
        ([7], "(7)"),
        ([2, 3], "(2)(3)"),
        ([11, 12, 13, 14], "(11)から(14)"),
        ([3, 1, 9, 4, 5, 4], "(1)(3)から(5)(9)"),
        ([1, 3, 5], "(1)(3)(5)"),
    ],
)
def test_a_group_is_printed_as_the_scheme_prints_it(numbers: list[int], printed: str) -> None:
    """S1: two neighbours side by side, three or more as a range."""
    assert labels.group(numbers) == printed


def test_a_group_is_printed_in_another_pattern() -> None:
    assert labels.group([1, 2, 3], "{}点目") == "1点目から3点目"


def test_a_group_is_printed_with_its_labels_as_written() -> None:
    assert labels.group_written({2: "②", 4: "④", 5: "⑤", 6: "⑥"}) == "②④から⑥"


@given(st.lists(st.integers(1, 60)))
def test_runs_hold_each_number_once(numbers: list[int]) -> None:
    assert [n for run in labels.runs(numbers) for n in run] == sorted(set(numbers))


def found(text: str) -> list[tuple[str, bool]]:
    return [(token.text, token.at_line_start) for token in find_labels(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("(1)市営住宅\n（２）公園", [("(1)", True), ("（２）", True)]),
        ("\u3000\u3000(2)(3)について", [("(2)", True), ("(3)", True)]),
        ("前回の(10)の通知", [("(10)", False)]),
        ("①及び②", [("①", True), ("②", False)]),
        ("④‐⑥", [("④", True), ("⑥", False)]),
        ("(11)から(14)", [("(11)", True), ("(14)", False)]),
        ("1 ア 歩道\r\n2 イ 車道", [("1", True), ("ア", True), ("2", True), ("イ", True)]),
        ("・(1)街灯", [("・", True), ("(1)", True)]),
        ("次のとおり。1.街灯 2.歩道", [("1.", False), ("2.", False)]),
        ("まず1点目は灯り、二つ目は道", [("1点目", False), ("二つ目", False)]),
        ("3、4、6、7、8番窓口", []),
        ("2.5kmと3.14", []),
        ("令和4年6月24日、第2条の3", []),
        ("1回目と2回目", []),
        ("1.5倍", []),
        ("○○町の件", []),
        ("電話03-1234-5678", []),
        ("10:30に来た", []),
        ("【福祉局】\n1 検討中", [("【福祉局】", True), ("1", True)]),
        ("<<\n\n①道", [("①", True)]),
    ],
)
def test_labels_are_found_in_a_text(text: str, tokens: list[tuple[str, bool]]) -> None:
    assert found(text) == tokens


def test_a_token_knows_its_place() -> None:
    assert list(find_labels("あ。\n　（１）い")) == [LabelToken("paren", 1, "（１）", 4, 7, True)]


@given(st.text(alphabet="(（1２)）①.、 \n　ア一第点目【】QあA・-"))
def test_tokens_lie_in_order_and_quote_the_text(text: str) -> None:
    end = 0
    for token in find_labels(text):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.text
        assert read_back(token) == token.number
        end = token.end


def read_back(token: LabelToken) -> int | None:
    return labels.ordinal(token.text)
