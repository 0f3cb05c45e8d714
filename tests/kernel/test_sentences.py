import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kotae.lib.brackets import condense, enclosed, quotations
from kotae.lib.sentences import sentences

SPLIT = [
    ("調べた。記録はない。", ["調べた。", "記録はない。"]),
    ("なぜか？教えてほしい！以上", ["なぜか？", "教えてほしい！", "以上"]),
    ("一行目\n二行目\r\n\u3000三行目", ["一行目", "二行目", "三行目"]),
    ("「直した。」と聞いた。違う。", ["「直した。」と聞いた。", "違う。"]),
    ("係(改組した。今は課。)が答えた。次", ["係(改組した。今は課。)が答えた。", "次"]),
    ("「一つ。\n二つ。」とある。", ["「一つ。\n二つ。」とある。"]),
    ("「閉じない。次の文。", ["「閉じない。", "次の文。"]),
    ("（閉じない。\n次）の文。", ["（閉じない。", "次）の文。"]),
    ("『題「副題。」』を送る。", ["『題「副題。」』を送る。"]),
    ("余分。」次。", ["余分。」", "次。"]),
    ("https://shiomi.example/?no=1 を見た? はい", ["https://shiomi.example/?no=1 を見た?", "はい"]),
    ("　\n \n", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_a_text_is_split_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


TEXTS = st.text(st.sampled_from("あ漢。！？?!「」『』（）()\n\r 　=a1"), max_size=60)


@given(TEXTS | st.text(max_size=60))
@settings(max_examples=500)
def test_sentences_keep_their_places_and_leave_only_space_between(text: str) -> None:
    read = 0
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.text.strip(" \t\u3000\xa0\n\r") == sentence.text != ""
        assert text[read : sentence.start].strip(" \t\u3000\xa0\n\r") == ""
        read = sentence.end
    assert text[read:].strip(" \t\u3000\xa0\n\r") == ""


def test_a_quotation_longer_than_a_letter_is_a_bracket_that_was_never_closed() -> None:
    assert quotations("「" + "長" * 2_000 + "」").starts == []
    assert quotations("「" + "長" * 1_998 + "」").starts == [0]


def test_a_round_bracket_ends_with_its_line() -> None:
    assert (enclosed("(1\n)「\n」").starts, enclosed("(1)").ends) == ([4], [3])


def test_quotations_are_reduced_so_that_only_the_own_words_remain() -> None:
    condensed = condense("甲「乙『丙』」丁(戊)「己」")

    assert (condensed.text, condensed.places) == ("甲「」丁(戊)「」", [1, 7])
    assert [condensed.source(place) for place in (0, 1, 3, 6, 7)] == [0, 1, 7, 10, 11]


@given(TEXTS)
@settings(max_examples=300)
def test_own_words_are_found_again_in_the_source(text: str) -> None:
    condensed = condense(text)
    quoted = {p + n for p in condensed.places for n in (0, 1)}
    for place, letter in enumerate(condensed.text):
        if place not in quoted:
            assert text[condensed.source(place)] == letter


@pytest.mark.parametrize("unit", ["「", "」", "(", "）", "「」", "(「『", "。", "\n", "「。\n"])
def test_a_megabyte_of_brackets_is_read_at_once(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))

    assert sum(len(sentence.text) for sentence in sentences(text)) <= len(text)
