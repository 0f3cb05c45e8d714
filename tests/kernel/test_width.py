import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kotae.lib.variants import MODERN
from kotae.lib.width import find_folded, fold, fold_with_offsets, stored

ALIKE = [
    ("髙橋", "高橋"),
    ("渡邉", "渡辺"),
    ("渡邊", "渡辺"),
    ("山﨑", "山崎"),
    ("齋藤", "斉藤"),
    ("斎藤", "齊藤"),
    ("澤田", "沢田"),
    ("濵口", "浜口"),
    ("𠮷田", "吉田"),
    ("神\ufa19", "神神"),
    ("辻\U000e0101", "辻"),
    ("ｻｰﾊﾞｰ", "サーバ"),
    ("さーばー", "サーバー"),
    ("サ－バ－", "サーバー"),
    ("ガ", "か\u3099"),
    ("ﾊﾟｿｺﾝ", "パソコン"),
    ("ヴァイオリン", "バイオリン"),
    ("デヴ", "デブ"),
    ("㈱汐見", "（株）汐見"),
    ("①", "１"),
    ("㌔", "きろ"),
    ("ＡＢｃ", "abC"),
    ("０６－００００－１２３４", "06ー0000‐1234"),
    ("Wi-Fi", "ＷｉＦｉ"),
    ("3ヶ月", "３ケ月"),
    ("1～3", "1〜3"),
    ("汐\u200b見", "汐見"),
    ("\u3000", " "),
    ("いすゞ", "イスヾ"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_people_read_alike_is_folded_alike(one: str, other: str) -> None:
    """D-11"""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("1-2", "12"), ("びよういん", "びょういん"), ("か", "が"), ("川", "河")]
)
def test_what_people_tell_apart_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_what_is_stored_is_what_was_written() -> None:
    """D-11: normal form C, but compatibility ideographs and variation selectors stay."""
    assert stored("か\u3099\r\n髙\ufa19\u3099邉\U000e0101㈱ＡＢｻ\r次") == (
        "が\n髙\ufa19\u3099邉\U000e0101㈱ＡＢｻ\n次"
    )


JAPANESE = "あかがハば゛゙ー－-‐1２aＡﾊﾞｰ髙高﨑邉辺神\ufa19\U000e0101\ufe00\u3099ヴァ㈱㌔①～ 　\r\n。"
TEXTS = st.text(st.sampled_from(JAPANESE), max_size=30) | st.text(max_size=30)


@given(TEXTS)
@settings(max_examples=500)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
@settings(max_examples=500)
def test_the_stored_form_is_stable_and_is_found_by_the_same_search(text: str) -> None:
    kept = stored(text)

    assert stored(kept) == kept
    assert "\r" not in kept
    assert fold(kept) == fold(text.replace("\r\n", "\n").replace("\r", "\n"))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=30))
def test_without_compatibility_ideographs_the_stored_form_is_normal_form_c(text: str) -> None:
    if not any("\uf900" <= sign <= "\ufaff" or sign >= "\U0002f800" for sign in text):
        assert stored(text) == unicodedata.normalize("NFC", text)


@given(TEXTS)
@settings(max_examples=500)
def test_every_folded_character_knows_where_it_comes_from(text: str) -> None:
    folded, offsets = fold_with_offsets(text)

    assert folded == fold(text)
    assert len(offsets) == len(folded) + 1
    assert offsets == sorted(offsets)
    assert (offsets[-1], {place for place in offsets[:-1] if not 0 <= place < len(text)}) == (
        len(text),
        set(),
    )


WORDS = st.text(st.sampled_from("髙橋渡邉サーバｻﾊﾞさ東区"), max_size=6)


@given(WORDS, WORDS)
def test_words_are_found_again_however_they_are_written(before: str, words: str) -> None:
    text = f"。{before}。区{words}。"

    assert (len(before) + 2, len(text) - 1) in find_folded(text, fold(f"区{words}"))


def test_a_place_is_found_with_the_long_mark_and_the_selector_behind_it() -> None:
    text = "共用ｻｰﾊﾞｰ室、辻\U000e0101様のサーバー"

    assert [text[a:b] for a, b in find_folded(text, "サーバ")] == ["ｻｰﾊﾞｰ", "サーバー"]
    assert [text[a:b] for a, b in find_folded(text, "辻")] == ["辻\U000e0101"]
    assert find_folded(text, "ー") == []


def test_the_table_of_old_forms_leads_to_one_form_in_one_step() -> None:
    assert [old for old, modern in MODERN.items() if modern in MODERN or old == modern] == []
    assert [sign for sign in MODERN if unicodedata.normalize("NFKC", sign) != sign] == []
