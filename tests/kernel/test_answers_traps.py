"""Lines of answers that begin with a label and begin no block, and the other way round."""

import pytest

from kotae.lib import answers, counting, points, roles

REQUEST = "\n".join(
    f"({n}){ask}"
    for n, ask in enumerate(
        [
            "街灯は点くか。",
            "歩道の幅を示せ。",
            "池の柵を直せ。",
            "看板を外せ。",
            "花壇に水をやれ。",
        ],
        1,
    )
)

ROLES: list[tuple[str, str]] = [
    ("来月から広げる。", "text"),
    ("がん検診の日を増やす。", "text"),
    ("にぎわいの場を設ける。", "text"),
    ("できません。", "text"),
    ("について、調べる。", "names"),
    ("につきましては、調べる。", "names"),
    ("のご要望について、調べる。", "names"),
    ("のご要望ついて、調べる。", "names"),
    ("のお尋ねに対しては、調べた。", "names"),
    ("の各項目について、調べる。", "names"),
    ("への回答\n調べた。", "names"),
    ("にかかる歩道については、調べる。", "inline"),
    ("に係る歩道については、調べる。", "inline"),
    ("は、調べる。", "perhaps"),
    ("も、同じ扱いになる。", "perhaps"),
    ("の歩道は広げる。", "perhaps"),
    ("以外の項目について、調べる。", "excludes"),
    ("を除き、調べる。", "excludes"),
    ("は除く。", "excludes"),
    ("については別途回答する。", "apart"),
    ("は、後ほど述べる。", "apart"),
    ("のご要望内容から、幅のことと考える。", "refers"),
    ("のご質問を踏まえ、調べる。", "refers"),
    ("のお尋ねの流れから、幅のことと考える。", "refers"),
    ("のご要望の趣旨に照らし、調べる。", "refers"),
    ("の答えです。調べました。", "names"),
    ("に共通して、調べる。", "names"),
    ("番の件は、調べる。", "names"),
    ("でお答えしたとおり、調べる。", "refers"),
    ("で述べた案を採る。", "refers"),
    ("にて回答済みである。", "refers"),
    ("の回答で述べたとおりである。", "refers"),
    ("への回答のとおりである。", "refers"),
    ("の周知文により知った。", "refers"),
    ("の理由から、見送る。", "refers"),
    ("にある図を見られたい。", "refers"),
    ("と同様である。", "refers"),
    ("のとおりである。", "refers"),
    ("を参照されたい。", "refers"),
    ("が必要である。", "refers"),
    ("から、柵の高さを決めた。", "refers"),
    ("等の件である。", "refers"),
]


@pytest.mark.parametrize(("behind", "role"), ROLES)
def test_the_words_behind_a_label_tell_its_role(behind: str, role: str) -> None:
    assert roles.read(f"(3){behind}", 3).role == role


def found(answer: str, request: str = REQUEST) -> list[tuple[tuple[int, ...], str]]:
    split = answers.split_answer(answer, points.split(request).points)
    return [(block.points, block.text) for block in split.blocks]


def test_a_line_that_refers_begins_no_block() -> None:
    assert found("(1)点く。\n(2)(3)調べる。\n (1)でお答えしたとおり、夜に行う。\n(4)外す。") == [
        ((1,), "点く。"),
        ((2, 3), "調べる。\n (1)でお答えしたとおり、夜に行う。"),
        ((4,), "外す。"),
    ]


def test_a_line_that_excludes_begins_no_block() -> None:
    answer = "(1)から(3)について、併せて回答する。\n夜に行った。\n(2)以外の項目について、答えない。"
    [block] = answers.split_answer(answer, points.split(REQUEST).points).blocks
    assert (block.points, block.excepts) == ((1, 2, 3), (2,))
    assert block.turn is not None
    assert block.text[block.turn :] == "(2)以外の項目について、答えない。"


def test_a_label_inside_a_line_is_a_reference_once_lines_are_labelled() -> None:
    assert found("(1)点く。(3)の図も見られたい。\n(2)調べる。\n(3)直す。") == [
        ((1,), "点く。(3)の図も見られたい。"),
        ((2,), "調べる。"),
        ((3,), "直す。"),
    ]


def test_a_label_inside_a_line_that_is_out_of_order_stays_in_its_block() -> None:
    assert found("(1)点く。(3)については、見送る。\n(2)調べる。") == [
        ((1,), "点く。(3)については、見送る。"),
        ((2,), "調べる。"),
    ]


def test_doubtful_words_begin_a_block_only_for_an_unanswered_point() -> None:
    assert found("(1)点く。\n(2)は、調べる。\n(1)は、夜に限る。\n(3)の柵は直す。") == [
        ((1,), "点く。"),
        ((2,), "(2)は、調べる。\n(1)は、夜に限る。"),
        ((3,), "(3)の柵は直す。"),
    ]


def test_a_label_glued_to_a_reference_answers_by_referring() -> None:
    assert found("(1)点く。\n(2)(1)と同様である。\n(3)(1)から(2)で述べたとおりである。") == [
        ((1,), "点く。"),
        ((2,), "(1)と同様である。"),
        ((3,), "(1)から(2)で述べたとおりである。"),
    ]


def test_a_label_glued_to_an_exclusion_stands_for_itself() -> None:
    assert found("(1)点く。\n(2)(1)を除き、調べる。") == [
        ((1,), "点く。"),
        ((2,), "(1)を除き、調べる。"),
    ]


def test_reasons_in_another_style_stay_in_their_block() -> None:
    answer = "(1)点かない。\n①球が古い。\n②柱が細い。\n(2)調べる。"
    assert found(answer) == [((1,), "点かない。\n①球が古い。\n②柱が細い。"), ((2,), "調べる。")]


def test_reasons_in_an_answer_without_labels_stay_in_it() -> None:
    answer = "点かない理由は次のとおり。\n①球が古い。\n②柱が細い。"
    assert found(answer) == [((), answer)]


@pytest.mark.parametrize("end", ["(3)直す。", "(3)直す。\n(4)外す。"])
def test_an_announced_list_that_counts_alike_stays_in_its_block(end: str) -> None:
    answer = f"(1)点く。\n(2)決まりは次のとおりです。\n(1)夜に点す。\n(2)朝に消す。\n{end}"
    assert found(answer)[:3] == [
        ((1,), "点く。"),
        ((2,), "決まりは次のとおりです。\n(1)夜に点す。\n(2)朝に消す。"),
        ((3,), "直す。"),
    ]


def test_a_repeated_list_that_nothing_announces_answers_again() -> None:
    answer = "(1)点く。\n(2)調べる。\n(1)夜にも点く。"
    assert [numbers for numbers, _ in found(answer)] == [(1,), (2,), (1,)]


def test_numbers_in_quotations_dates_and_rules_are_no_labels() -> None:
    answer = "(1)規則第2条(3)による。\n3月17日に点した。\n「\n(2)幅\n」とある。\n(2)調べる。"
    assert [numbers for numbers, _ in found(answer)] == [(1,), (2,)]


def test_a_wrapped_sentence_is_not_taken_for_a_label() -> None:
    answer = "(1)点く。なお、前述の\n(3)について、誤りがあった。\n(2)調べる。\n(3)直す。"
    assert [numbers for numbers, _ in found(answer)] == [(1,), (2,), (3,)]


def test_a_block_goes_on_over_paragraphs() -> None:
    answer = "(1)点く。\n\n夜に限る。\n\n・日没から\n・夜明けまで\n\n(2)調べる。"
    assert found(answer)[0] == ((1,), "点く。\n\n夜に限る。\n\n・日没から\n・夜明けまで")


def test_nested_labels_belong_to_their_top_level_point() -> None:
    request = "(1)街灯\nア 数を示せ。\nイ 色を示せ。\n(2)歩道の幅を示せ。"
    answer = "(1)ア 10基。\n(1)イ 白。\n(2)2メートル。"
    assert [numbers for numbers, _ in found(answer, request)] == [(1,), (1,), (2,)]
    answer = "(1)ア 10基。\n イ 白。\n(2)2メートル。"
    assert [numbers for numbers, _ in found(answer, request)] == [(1,), (2,)]


def test_a_compound_label_means_the_point_before_its_dash() -> None:
    request = "1．街灯\n(1)数を示せ。\n(2)色を示せ。\n2．歩道の幅を示せ。"
    answer = "1(1) 10基。\n1(2) 白。\n2．調べる。"
    assert [numbers for numbers, _ in found(answer, request)] == [(1,), (1,), (2,)]


def test_compound_labels_of_the_request_are_known_as_written() -> None:
    request = "1-1 街灯は点くか。\n1-2 歩道の幅を示せ。\n2-1 柵を直せ。"
    answer = "1-1 点く。\n2-1 直す。\n1-2 調べる。"
    assert [numbers for numbers, _ in found(answer, request)] == [(1,), (3,), (2,)]


@pytest.mark.parametrize(
    ("numbers", "expected", "length"),
    [
        ([1, 2, 3, 4], 3, 2),
        ([1, 2, 3, 3, 4], 3, 3),
        ([1, 2, 3], 9, 3),
        ([1, 3], 9, 0),
        ([1, 2, 2, 5], 2, 2),
        ([2, 3], 4, 0),
    ],
)
def test_an_inner_list_leaves_the_expected_number_next(
    numbers: list[int], expected: int, length: int
) -> None:
    assert counting.inner_list(numbers, expected) == length


def test_a_number_with_a_space_behind_it_may_count_a_unit() -> None:
    request = "1 街灯は点くか。\n2 歩道の幅を示せ。"
    answer = "1 点く。\n2 月 5 日に始めた。\n2 調べる。"
    assert found(answer, request) == [((1,), "点く。\n2 月 5 日に始めた。"), ((2,), "調べる。")]


def test_a_month_with_no_day_behind_it_is_an_amount_and_its_label_a_label() -> None:
    request = "1 月20時間を上限とせよ。\n2 歩道の幅を示せ。"
    assert found("1 月30時間は目安である。\n2 調べる。", request) == [
        ((1,), "月30時間は目安である。"),
        ((2,), "調べる。"),
    ]


def test_a_reference_to_what_was_answered_is_not_cut_into_a_block() -> None:
    assert [
        numbers for numbers, _ in found("(1)点く。\n(2)調べる。\n(2)(1)と同様に、夜に限る。")
    ] == [(1,), (2,)]


@pytest.mark.parametrize(
    "reasons", ["理由は次のとおり。\n①球\n②柱", "①球が古い。\n③柱が細い。\n②昼は消す。"]
)
def test_another_style_counts_only_when_it_counts_the_points(reasons: str) -> None:
    request = "(1)街灯は点くか。\n(2)歩道の幅を示せ。"
    assert [numbers for numbers, _ in found(f"お答えします。\n{reasons}", request)] == [()]


def test_another_style_that_begins_the_answer_may_leave_points_out() -> None:
    assert [numbers for numbers, _ in found("①点く。\n③直す。")] == [(1,), (3,)]
    assert [numbers for numbers, _ in found("③直す。\n④外す。")] == [()]
