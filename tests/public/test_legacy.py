from itertools import chain

import pytest

from kotae.public.data import legacy
from kotae.public.data.legacy import Loss, encoded, fitted, losses

KATSURAGI = "葛\U000e0100城"  # a variation sequence: 葛 with a selector behind it


@pytest.mark.parametrize("text", ["髙橋", "﨑", "濵", "德", "①㈱Ⅳ№", "〒表十予ソ"])
def test_what_windows_added_to_shift_jis_comes_back_as_it_was(text: str) -> None:
    """D-6: 髙 and 﨑 round trip"""
    assert (fitted(text), losses([text])) == (text, [])
    assert encoded(text).decode("cp932") == text


def test_a_character_that_two_makers_added_has_the_code_that_windows_writes() -> None:
    assert encoded("髙い﨑Ⅳⅳ").hex(" ", 2) == "fbfc 82a2 fab1 8757 fa43"


@pytest.mark.parametrize(
    ("text", "told"),
    [("〜−‖", "～－∥"), ("—¥‾", "―￥￣"), ("¢£¬", "￠￡￢")],
)
def test_one_character_with_two_code_points_is_no_loss(text: str, told: str) -> None:
    """D-6"""
    assert encoded(fitted(text)).decode("cp932") == told
    assert losses([text]) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("𠮷", "吉"), ("頰", "頬"), ("說", "説"), ("\ufa30", "侮"), ("㋿", "令和"), ("㎥", "m3"),
        ("½", "1/2"), ("é", "e"), ("か\u3099", "が"), ("ヷ", "ワ゛"), ("ㇷ゚", "フ゜"), ("•", "・"),
        ("\xa0", " "), ("\u200b", ""), ("©", "(C)"), ("1\ufe0f\u20e3", "1"),
        ("们", "〓"), ("한", "〓"), ("🚲", "〓"), ("⏎", "〓"),
    ],
)  # fmt: skip
def test_what_is_not_there_gets_the_nearest_or_a_sign_and_is_told(text: str, told: str) -> None:
    """D-6, D-12"""
    assert fitted(text) == told
    assert losses([text]) == [Loss(text, told, 1)]


def test_a_variation_sequence_keeps_its_base_and_is_told_whole() -> None:
    """D-6, D-11: IVS"""
    assert fitted(KATSURAGI) == "葛城"
    assert [(loss.character, loss.code) for loss in losses([KATSURAGI])] == [
        ("葛\U000e0100", "U+845B U+E0100")
    ]


def test_losses_are_counted_over_all_texts_the_most_frequent_first() -> None:
    """D-6: list the replaced ones before download"""
    assert losses(["𠮷田と𠮷川", "髙橋", "🚲", "𠮷野"]) == [
        Loss("𠮷", "吉", 3),
        Loss("🚲", "〓", 1),
    ]


def test_every_character_there_is_can_be_written_and_read_back_or_is_told() -> None:
    """D-6: never silently"""
    same = dict(zip("〜−‖¢£¬—¥‾", "～－∥￠￡￢―￥￣", strict=True))
    silent = []
    planes = range(0x20, 0xD800), range(0xE000, 0x10000), range(0x1F000, 0x21000)
    codes = [*chain(*planes, range(0xE0100, 0xE01F0))]
    for start in range(0, len(codes), 500):
        block = [chr(code) for code in codes[start : start + 500]]
        text = "\n".join(block)
        back = encoded(fitted(text)).decode("cp932").split("\n")
        told = {loss.character for loss in losses([text])}
        pairs = zip(block, back, strict=True)
        silent += [old for old, new in pairs if same.get(old, old) != new and old not in told]

    assert silent == []


def test_what_does_not_fit_is_not_written_by_mistake() -> None:
    with pytest.raises(UnicodeEncodeError):
        encoded("𠮷")


def test_every_character_of_the_table_has_a_substitute_that_fits() -> None:
    assert [old for old in legacy._NEAR if fitted(old) == legacy.GETA] == []
