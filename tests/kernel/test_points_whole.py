import re

from hypothesis import given, settings
from hypothesis import strategies as st

from kotae.lib import points

LABELS = """(1)/（２）/(3)/①/②/③/1./2．/３、/1点目は/二つ目は/まず/ア/イ、/ロ、/一、/二、/Q1、/【1】/【質問】
<駐輪場>/・/●/-/○局長へ/1-2/(ア)/A./Ⅰ/第1"""
WORDS = """第2条(3)/の件/に伴い/から/～/、/。/？/「/」/『/』/街灯を直してほしい。/なぜ暗いのか。/以上
以上2点、よろしくお願いします。/この3点を伺う。/理由は次のとおり。/回答は文書で求める。/1回目/3、4、6
いつもお世話になっております。/03-1234-5678/令和4年8月27日"""
SPACE = ["\n", "\n", "\n\n", "\r\n", "\r", "\u3000", " ", "\t"]
FRAGMENTS = st.sampled_from(re.split(r"[/\n]", LABELS + "/" + WORDS) + SPACE)
TEXTS = st.lists(FRAGMENTS, max_size=40).map("".join) | st.text(max_size=200)


@given(TEXTS)
@settings(max_examples=600)
def test_every_character_belongs_to_exactly_one_piece(text: str) -> None:
    """U-7: nothing of a letter is lost or doubled by splitting it."""
    split = points.split(text)
    assert "".join(piece.text for piece in split.pieces) == text
    indices = [piece.point for piece in split.pieces if piece.kind == "point"]
    assert indices == list(range(len(split.points)))


@given(TEXTS)
@settings(max_examples=300)
def test_points_are_numbered_in_reading_order(text: str) -> None:
    split = points.split(text)
    tops = [point for point in split.points if point.parent is None]
    assert [point.number for point in tops] == list(range(1, len(tops) + 1))
    for top in tops:
        nested = [point.number for point in split.points if point.parent == top.number]
        assert nested == list(range(1, len(nested) + 1))
    lines = [point.line for point in split.points]
    assert lines == sorted(lines)
    assert bool(split.points) == bool(text.strip(" \t\u3000\xa0\n\r"))


@given(TEXTS)
@settings(max_examples=300)
def test_a_point_quotes_its_piece(text: str) -> None:
    split = points.split(text)
    for piece in split.pieces:
        if piece.point is not None:
            point = split.points[piece.point]
            assert point.label in piece.text
            assert point.text in piece.text
            assert text.split("\n")[point.line - 1 :] != []


@given(TEXTS)
@settings(max_examples=300)
def test_a_proposal_has_a_reason_and_no_labels(text: str) -> None:
    split = points.split(text)
    assert split.proposed == bool(split.reason)
    if split.proposed:
        assert {point.label for point in split.points} == {""}
        assert {point.parent for point in split.points} == {None}
    else:
        assert "" not in {point.label for point in split.points}


@given(
    st.integers(2, 60),
    st.sampled_from(["({})", "（{}）", "{}.", "{}、", "Q{}、", "【{}】", "{}点目", "[{}]"]),
)
def test_a_list_of_any_length_is_read_in_every_style(count: int, pattern: str) -> None:
    text = "\n".join(f"{pattern.format(n)}項目{n}を示してほしい。" for n in range(1, count + 1))
    split = points.split(text)
    assert [point.text for point in split.points] == [
        f"項目{n}を示してほしい。" for n in range(1, count + 1)
    ]
    assert split.issues == ()
