"""Points that a block excepts: who answers them, what is said of them, and who refuses them."""

import pytest

from kotae.lib import answers, coverage, points
from kotae.lib.points import Point
from kotae.lib.refusals import refused_points

ASKS = [
    "街灯は点くか。",
    "幅を示せ。",
    "柵を直せ。",
    "看板を外せ。",
    "水をやれ。",
    "標識を増やせ。",
]
REQUEST = points.split("\n".join(f"({n}){ask}" for n, ask in enumerate(ASKS, 1))).points
TOLD = "(1)から(6)のご要望について、併せて回答する。"


def read(answer: str, request: tuple[Point, ...] = REQUEST) -> answers.Answer:
    return answers.split_answer(answer, request)


REFUSING = [
    f"{TOLD}ただし、(4)を除く。\n回答できない。",
    f"{TOLD}なお、(4)については後述する。\n回答できない。",
    f"{TOLD}\n上記(4)以外の項目については、回答できない。",
    f"{TOLD}\n　(4)については、5件である。\n　その他の項目については、回答できない。",
    f"{TOLD}\n(4)については、5件である。それ以外の項目については、回答できない。",
    "(1)から(6)(ただし、(4)を除く。)について、併せて回答する。\n回答できない。",
    "(1)～(6)((4)を除く)について、併せて回答する。\n詳しいことは回答できない。",
    "(1)から(6)については、(4)を除き、回答できない。",
    "(1)から(6)のうち、(4)を除く項目については、回答できない。",
    "(4)以外の項目について、回答できない。",
]


@pytest.mark.parametrize("answer", REFUSING)
def test_a_refusal_leaves_out_what_its_block_excepts(answer: str) -> None:
    """S17"""
    [block] = read(answer).blocks

    assert (block.points, block.excepts) == ((1, 2, 3, 4, 5, 6), (4,))
    assert [refused for _, refused in refused_points(block)] == [(1, 2, 3, 5, 6)]


TURNS = [
    (f"{TOLD}\n5件である。\n(4)以外の項目については、直す。", "(4)以外の項目については、直す。"),
    (
        f"{TOLD}\n(4)については、5件である。\nその他の項目については、直す。",
        "その他の項目については、直す。",
    ),
    (f"{TOLD}ただし、(4)を除く。\n直す。", None),
    (f"{TOLD}\n直す。\nなお、(4)については後述する。", None),
    (f"{TOLD}\n直す。\nただし、(4)は除きます。", None),
]


@pytest.mark.parametrize(("answer", "behind"), TURNS)
def test_a_block_turns_only_where_it_goes_on_about_the_others(
    answer: str, behind: str | None
) -> None:
    [block] = read(answer).blocks

    assert (None if block.turn is None else block.text[block.turn :]) == behind


def blocks_of(number: int, answer: str) -> tuple[tuple[int, ...], str]:
    found = coverage.cover(REQUEST, read(answer)).by_point[number - 1]
    return found.blocks, found.via


ANSWERED = [
    ("(3)～(6)について、直す。ただし(3)を除く。\n(3)直さない。", ((2,), "label")),
    ("(3)直さない。\n(1)から(4)((3)を除く)について、直す。", ((1,), "label")),
    ("(3)～(6)について、直す。ただし(3)を除く。", ((1,), "exception")),
    ("(3)～(6)について、8件である。\n(3)以外の項目については、直す。", ((1,), "exception")),
]


@pytest.mark.parametrize(("answer", "expected"), ANSWERED)
def test_an_excepted_point_is_covered_by_the_block_that_answers_it(
    answer: str, expected: tuple[tuple[int, ...], str]
) -> None:
    assert blocks_of(3, answer) == expected
    assert read(answer).issues == ()


NESTED = points.split("(1)街灯\nア 点くか。\nイ いつか。\n(2)柵を直せ。").points


def test_nested_points_answered_one_by_one_are_no_repetition() -> None:
    found = read("(1)ア 点く。\n(1)イ 夜である。\n(2)直す。", NESTED)

    assert ([block.points for block in found.blocks], found.issues) == ([(1,), (1,), (2,)], ())


def test_a_nested_point_answered_twice_is_a_repetition() -> None:
    found = read("(1)ア 点く。\n(1)ア 夜である。\n(2)直す。", NESTED)

    assert [issue.code for issue in found.issues] == ["label_repeated"]
