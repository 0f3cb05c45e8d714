import time

import pytest

from kotae.lib import labels, limits, points

HOSTILE = {
    "a million labels": "(1)" * 1_000_000,
    "a million lines of labels": "(1)\n" * 1_000_000,
    "nested brackets": "(" * 5_000_000 + ")" * 5_000_000,
    "nested quotations": "「" * 5_000_000 + "」" * 5_000_000,
    "no line ends": "あ" * 10_000_000,
    "lines alone": "\n" * 10_000_000,
    "spaces alone": "\u3000" * 10_000_000,
    "digits alone": "1" * 10_000_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_ten_megabytes_are_refused_in_one_sentence(text: str) -> None:
    began = time.process_time()
    with pytest.raises(limits.TooLargeError) as refusal:
        points.split(text)
    assert time.process_time() - began < 10
    assert str(refusal.value).count("。") == 1 + str(refusal.value).count("。）")


def test_too_many_characters_are_refused_with_their_number() -> None:
    with pytest.raises(limits.TooLargeError) as refusal:
        points.split("あ" * 200_001)
    assert str(refusal.value) == (
        "文章が長すぎるため読み取れません（200,001文字で、上限の200,000文字を超えています）。"
    )


def test_too_many_labels_are_refused() -> None:
    with pytest.raises(limits.TooLargeError) as refusal:
        points.split("(1)" * 2_001)
    assert (
        str(refusal.value) == "項目番号が多すぎるため読み取れません（上限は1件につき2,000個です）。"
    )


def test_as_many_labels_as_allowed_are_read() -> None:
    text = "\n".join(f"{n}.池を囲え。" for n in range(1, 1000)) + "\n①池" * 1_001
    assert len(points.split(text).points) == 2_000


@pytest.mark.parametrize(
    "unit",
    [
        "あ",
        "\n",
        " ",
        "あ\n",
        "「",
        "」",
        "「あ」",
        "(",
        "【",
        "あ。",
        "。\n \n",
        "理由は",
        "次の2点",
        "1",
        "一",
        "第",
        "\r",
        "<",
        "・・",
        "、",
        "か？",
        "\u3000あ\n\n",
    ],
)
def test_the_largest_text_of_one_pattern_is_read_or_refused_soon(unit: str) -> None:
    text = unit * (limits.MAX_CHARACTERS // len(unit))
    began = time.process_time()
    try:
        split = points.split(text)
    except limits.TooLargeError:
        assert sum(1 for _ in labels.find_labels(text)) > limits.MAX_LABELS
    else:
        assert "".join(piece.text for piece in split.pieces) == text
    assert time.process_time() - began < 10


@pytest.mark.parametrize("label", ["(1)", "1.", "・", "①", "1点目は", "【1】"])
def test_two_thousand_labels_in_the_largest_text_are_read_soon(label: str) -> None:
    text = "\n".join([label + "池を囲ってほしい。" * 10] * 1_999)
    began = time.process_time()
    assert "".join(piece.text for piece in points.split(text).pieces) == text
    assert time.process_time() - began < 10
