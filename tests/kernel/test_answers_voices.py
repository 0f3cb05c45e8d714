"""Answers by department, by quotation, by topic, and answers that name nothing."""

import pytest

from kotae.lib import answers, coverage, points
from kotae.lib.issues import Issue
from kotae.lib.points import Point

REQUEST = "(1)街灯は点くか。\n(2)歩道の幅を示せ。\n(3)池の柵を直せ。"
PLAIN = "中央公園の街灯を増設してください。駅前歩道の拡幅をお願いします。"
ADDRESSED = "○灯火局長へ\n(1)街灯は点くか。\n(2)歩道の幅を示せ。\n○水辺局長へ\n(1)池の柵を直せ。\n(2)看板を外せ。"
Rows = list[tuple[str, tuple[int, ...], set[str], str]]


def read(request: str, answer: str) -> answers.Answer:
    return answers.split_answer(answer, points.split(request).points)


def rows(request: str, answer: str) -> Rows:
    blocks = read(request, answer).blocks
    return [(b.section, b.points, set(b.via.values()), b.text) for b in blocks]


@pytest.mark.parametrize("head", ["【{}】\n", "●{}\n", "【{}】", "＜{}＞\n"])
def test_departments_count_from_one_again(head: str) -> None:
    lamp, water = head.format("灯火局"), head.format("水辺局")
    answer = f"{lamp}(1)点く。\n(2)調べる。\n{water}(1)夜に点く。\n(3)直す。"
    assert rows(REQUEST, answer) == [
        ("灯火局", (1,), {"label"}, "点く。"),
        ("灯火局", (2,), {"label"}, "調べる。"),
        ("水辺局", (1,), {"label"}, "夜に点く。"),
        ("水辺局", (3,), {"label"}, "直す。"),
    ]


def test_words_above_the_labels_of_a_department_are_preamble() -> None:
    answer = read(REQUEST, "【灯火局】\nお答えします。\n(1)点く。\n【水辺局】\n所管がありません。")
    assert answer.preamble == "お答えします。"
    assert [(b.section, b.points, b.text) for b in answer.blocks] == [
        ("灯火局", (1,), "点く。"),
        ("水辺局", (), "所管がありません。"),
    ]


def test_departments_answer_the_only_point_without_naming_it() -> None:
    assert rows(
        "街灯を点けてください。", "【灯火局】\n点けます。\n【水辺局】\n池の分は点けません。"
    ) == [
        ("灯火局", (1,), {"department"}, "点けます。"),
        ("水辺局", (1,), {"department"}, "池の分は点けません。"),
    ]


def test_a_department_answers_the_section_addressed_to_it() -> None:
    assert rows(ADDRESSED, "【灯火局】\n点くし、調べる。\n【水辺局】\n行わない。") == [
        ("灯火局長", (1, 2), {"department"}, "点くし、調べる。"),
        ("水辺局長", (3, 4), {"department"}, "行わない。"),
    ]


@pytest.mark.parametrize(
    "heads", [("", ""), ("【灯火局】\n", "【水辺局】\n"), ("●灯火局長\n", "●水辺局長\n")]
)
def test_a_number_means_the_section_it_stands_under_or_the_next_unanswered(
    heads: tuple[str, str],
) -> None:
    answer = f"{heads[0]}(1)点く。\n(2)調べる。\n{heads[1]}(1)直す。\n(2)外す。"
    assert [numbers for _, numbers, _, _ in rows(ADDRESSED, answer)] == [(1,), (2,), (3,), (4,)]


def test_a_name_under_the_answer_heads_nothing() -> None:
    assert rows(REQUEST, "(1)点く。\n【灯火局】\n") == [("", (1,), {"label"}, "点く。\n【灯火局】")]


def test_names_that_no_department_has_head_nothing() -> None:
    answer = "(1)点く。\n【注意】\n夜に限る。\n・担当は灯火課\n○○町"
    assert rows(REQUEST, answer) == [
        ("", (1,), {"label"}, "点く。\n【注意】\n夜に限る。\n・担当は灯火課\n○○町")
    ]


def test_a_section_repeated_as_heading_ends_the_block_before() -> None:
    request = "【あかり】\n(1)街灯は点くか。\n【みち】\n(2)歩道の幅を示せ。"
    answer = "【あかり】\n(1)点く。\n【みち】\n(2)調べる。"
    assert rows(request, answer) == [
        ("あかり", (1,), {"label"}, "点く。"),
        ("みち", (2,), {"label"}, "調べる。"),
    ]


def test_quoted_asks_are_matched_by_likeness() -> None:
    answer = (
        "「公園の街灯を増設して」とのご意見については、行います。\n"
        "次に、「駅前歩道の拡幅」とのことですが、行いません。\n"
        "「無料の駐車場」とのご要望ですが、所管外です。"
    )
    found = read(PLAIN, answer)
    assert [(b.points, dict(b.via)) for b in found.blocks] == [
        ((1,), {1: "quoted"}),
        ((2,), {2: "quoted"}),
        ((), {}),
    ]
    assert found.issues == (
        Issue("unmatched_quote", "回答が引用する「無料の駐車場」に当たる項目を特定できません。", 3),
    )


@pytest.mark.parametrize(
    "answer",
    [
        "【街灯の増設について】\n行います。\n【駅前歩道の拡幅】\n行いません。",
        "●街灯の増設\n行います。\n●歩道の拡幅\n行いません。",
        "街灯の増設については、行います。\n来年です。\n歩道の拡幅につきましては、行いません。",
        "街灯の増設について：公園局緑課\n行います。\n歩道の拡幅：道路局歩道課\n行いません。",
    ],
)
def test_topics_that_tell_two_points_apart_open_blocks(answer: str) -> None:
    assert [dict(b.via) for b in read(PLAIN, answer).blocks] == [{1: "topic"}, {2: "topic"}]


@pytest.mark.parametrize(
    "answer",
    [
        "【街灯の増設について】\n行います。来年です。",  # one topic tells nothing of the other point
        "【お知らせ】\n行います。\n【あいさつ】\n以上です。",
        "中央公園については、行います。\n駅前については、行いません。\n中央公園については、未定です。"[
            :20
        ],
        "行います。「安心」と書かれた看板も置きます。",
    ],
)
def test_doubtful_topics_open_nothing(answer: str) -> None:
    assert rows(PLAIN, answer) == [("", (), set(), answer)]


@pytest.mark.parametrize("count", [2, 60])
def test_points_alike_match_no_quotation(count: int) -> None:
    alike = [Point(n, "", None, "街灯を増やしてほしい。", 1) for n in range(1, count + 1)]
    found = answers.split_answer("「街灯を増やして」とのご意見ですが、行います。", alike)
    assert [block.points for block in found.blocks] == [()]


def test_an_answer_that_names_nobody_is_one_block() -> None:
    assert rows(REQUEST, "まとめて答える。\n行わない。") == [
        ("", (), set(), "まとめて答える。\n行わない。")
    ]


def test_the_only_point_is_linked_with_an_answer_that_names_nobody() -> None:
    request = points.split("街灯を点けてください。").points
    answer = answers.split_answer("点けます。", request)
    [block] = answer.blocks
    assert (block.points, dict(block.via), block.name) == ((1,), {1: "none"}, "回答1")
    found = coverage.cover(request, answer)
    assert (found.points, found.labelled, found.unlabelled, found.idle_blocks) == (1, 0, (1,), ())


def test_labels_for_an_unnumbered_request_must_count_its_points() -> None:
    assert [b.points for b in read(PLAIN, "(1)増やす。\n(2)広げない。").blocks] == [(1,), (2,)]
    assert rows(PLAIN, "(1)夜に。\n(2)朝に。\n(3)昼に。") == [
        ("", (), set(), "(1)夜に。\n(2)朝に。\n(3)昼に。")
    ]


def test_labels_that_the_request_does_not_have_are_reported() -> None:
    found = read(REQUEST, "(1)点く。\n(2)(5)調べる。\n(4)知らない。")
    assert [(b.labels, b.points, b.name) for b in found.blocks] == [
        (("(1)",), (1,), "(1)"),
        (("(2)", "(5)"), (2,), "(2)(5)"),
        (("(4)",), (), "(4)"),
    ]
    assert found.issues == (
        Issue("unknown_label", "回答の(5)に当たる項目が要望等にありません。", 2),
        Issue("unknown_label", "回答の(4)に当たる項目が要望等にありません。", 3),
    )


def test_dotted_numbers_that_do_not_go_on_are_no_labels() -> None:
    request = "1. 街灯は点くか。\n2. 歩道の幅を示せ。"
    answer = "1. 点く。\n25. 日に限る。\n2. 幅\n3. 余り"
    assert [(points, text) for _, points, _, text in rows(request, answer)] == [
        ((1,), "点く。\n25. 日に限る。"),
        ((2,), "幅"),
        ((), "余り"),
    ]


def test_the_same_paragraph_twice_and_a_label_twice_are_reported() -> None:
    same = "柵の件は係員が毎朝見て回り、傷みを見付け次第すぐに直す。"
    found = read(REQUEST, f"(1){same}\n(3){same}\n(1)点く。")
    assert found.issues == (
        Issue("same_text", "(1)と(3)の回答が同じ文章です。", 2),
        Issue("label_repeated", "(1)への回答が2か所以上にあります。", 3),
    )


def test_preamble_and_afterword_stand_apart_from_the_blocks() -> None:
    found = read(
        REQUEST,
        "ご要望にお答えします。\n\n(1)点く。\n(2)調べる。\n夜に行う。\n\n以上、ご回答します。\nお問い合わせ先 灯火課",
    )
    assert found.preamble == "ご要望にお答えします。"
    assert [(b.text, b.line) for b in found.blocks] == [("点く。", 3), ("調べる。\n夜に行う。", 4)]
    assert found.afterword == "以上、ご回答します。\nお問い合わせ先 灯火課"
    assert [piece.kind for piece in found.pieces] == ["preamble", "block", "block", "afterword"]


def test_an_empty_answer_has_no_block() -> None:
    assert read(REQUEST, "").blocks == read(REQUEST, " \n").blocks == ()
    assert rows("", "(1)点く。") == [("", (), set(), "(1)点く。")]
