import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kotae.lib import answers, coverage, labels, limits, points

FRAGMENTS = """(1)/(2)/（３）/(7)/(1)(2)/(1)から(3)/(2)以外の項目について、/を除く/①/②/③/1./２．/1と2について/1にかかる街灯は
1点目は/二つ目は/まず、/【福祉局】/●土木課/【街灯について】/「街灯を直して」とのご意見については/についてのお尋ねは
のとおり/と同様/の周知/について/。/、/「/」/点きます。/調べます。/次のとおりです。/以上、ご回答します。/第2条(3)/3月17日/A1、
お問い合わせ先/ただし、(2)については別途回答する。/1(2)/問1/回答2:"""
SPACE = ["\n", "\n", "\n\n", "\r\n", "\u3000", " "]
ANSWERS = st.lists(st.sampled_from(re.split(r"[/\n]", FRAGMENTS) + SPACE), max_size=40).map("".join)
REQUESTS = st.sampled_from(
    [
        "",
        "街灯を直してほしい。",
        "街灯を直してほしい。歩道を広げてほしい。",
        "(1)街灯を直せ。\n(2)歩道を広げよ。\n(3)柵を直せ。",
        "①街灯を直せ。\n②歩道を広げよ。",
        "1．街灯\n(1)数を示せ。\n(2)色を示せ。\n2．道",
        "○福祉局長へ\n(1)街灯を直せ。\n○土木課長へ\n(1)歩道を広げよ。",
        "・街灯を直せ。\n・歩道を広げよ。",
    ]
)


@given(REQUESTS, ANSWERS | st.text(max_size=120))
@settings(max_examples=800)
def test_no_character_of_an_answer_is_lost(request_text: str, text: str) -> None:
    """U-8: an answer's pieces, joined, are the answer; each block quotes its piece."""
    split = answers.split_answer(text, points.split(request_text).points)
    assert "".join(piece.text for piece in split.pieces) == text
    numbers = [piece.block for piece in split.pieces if piece.kind == "block"]
    assert numbers == [block.number for block in split.blocks] == list(range(1, len(numbers) + 1))
    by_block = {piece.block: piece.text for piece in split.pieces if piece.block}
    assert [block for block in split.blocks if block.text not in by_block[block.number]] == []


@given(REQUESTS, ANSWERS)
@settings(max_examples=400)
def test_blocks_and_coverage_speak_of_points_that_exist(request_text: str, text: str) -> None:
    request = points.split(request_text).points
    tops = {point.number for point in request if point.parent is None}
    split = answers.split_answer(text, request)
    for block in split.blocks:
        assert set(block.points) <= tops
        assert tuple(block.via) == block.points == tuple(sorted(block.points))
        assert {n for n, via in block.via.items() if via == "exception"} == set(block.excepts)
        assert block.turn is None or 0 <= block.turn <= len(block.text)
    found = coverage.cover(request, split)
    assert {one.point for one in found.by_point} == tops
    assert found.labelled + len(found.unlabelled) == found.points == len(tops)
    idle = {block.number for block in split.blocks if not block.points}
    assert set(found.idle_blocks) == idle


@st.composite
def groupings(draw: st.DrawFn) -> list[list[int]]:
    """Return the numbers 1 to n, grouped in any way, in any order of the groups."""
    count = draw(st.integers(1, 24))
    cuts = draw(st.lists(st.integers(0, 7), min_size=count, max_size=count))
    groups: dict[int, list[int]] = {}
    for number, cut in enumerate(cuts, start=1):
        groups.setdefault(cut, []).append(number)
    return draw(st.permutations(list(groups.values())))


@given(
    groupings(),
    st.sampled_from(["({})", "（{}）", "【{}】", "[{}]"]),
    st.sampled_from(
        [
            "直す。",
            "について、併せて回答する。\n直す。",
            "のご要望については、直す。",
            "\n直す。\n・夜\n・朝",
        ]
    ),
    st.sampled_from(["", "お答えします。\n"]),
)
@settings(max_examples=400)
def test_a_grouping_that_is_printed_is_read_again(
    groups: list[list[int]], pattern: str, words: str, lead: str
) -> None:
    """S1: labels.group prints what split_answer reads, whatever belongs together."""
    count = sum(map(len, groups))
    request = "\n".join(f"{pattern.format(n)}項目{n}を直せ。" for n in range(1, count + 1))
    answer = lead + "\n".join(labels.group(group, pattern) + words for group in groups)
    split = answers.split_answer(answer, points.split(request).points)
    assert [list(block.points) for block in split.blocks] == groups
    assert [set(block.excepts) for block in split.blocks] == [set()] * len(groups)
    assert coverage.cover(points.split(request).points, split).unlabelled == ()


ASKS = points.split("\n".join(f"({n})項目{n}を示せ。" for n in range(1, 1_001))).points
HOSTILE = [
    "(1)" * 600_000,
    "(1)\n" * 400_000,
    "「" * 1_900_000,
    "「あ」とのご意見については、" * 100_000,
    "(1)" + " " * 1_900_000,
    "(1)" + "　" * 900_000 + "\n" + "　" * 900_000 + "(2)",
    "(1)" + "実施検討いたし" * 200_000,
    "(1)から(1000)について\n" + "公開回答提供あ" * 200_000,
    "1、" * 900_000,
    "街灯については、" * 200_000,
    "街灯については、\n" * 200_000,
    "【局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局】\n" * 1_500,
    "(1)・" + "あ" * 1_900_000,
    "令和4年3月" * 300_000,
    "以上の" * 500_000,
    "(1)から(999)\n" * 900,
]


def refused(text: str) -> str:
    try:
        coverage.cover(ASKS, answers.split_answer(text, ASKS))
    except limits.TooLargeError as refusal:
        return str(refusal)
    return ""


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_answer_is_read_or_refused_in_time(text: str) -> None:
    """Ten seconds are the most that any input takes: read, or refused with one sentence."""
    text = text[: limits.MAX_CHARACTERS]
    begun = time.process_time()
    refusal = refused(text)
    assert refusal == "" or refusal.endswith("。")
    assert time.process_time() - begun < 10


def test_more_characters_than_an_answer_can_have_are_refused() -> None:
    with pytest.raises(limits.TooLargeError, match="文章が長すぎる"):
        answers.split_answer("あ" * (limits.MAX_CHARACTERS + 1), ASKS)
