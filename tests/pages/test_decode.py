from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kotae.lib.issues import Issue
from kotae.lib.pages.decode import (
    MAX_BYTES,
    Decoded,
    UnreadableError,
    decode,
    find_mojibake,
)

PROSE = "市民の声\n公園の水飲み場から水が出ません。いつ直りますか。\n①修理の日　②費用\n"
HTML = '<html><head><meta charset="{}"><title>声</title></head><body><p>道路の穴について</p></body>'


def iso2022_with_circled_digits() -> bytes:
    """NEC row 13, as mail programs and old editors write it; Python's own codec refuses it."""
    return "声\n".encode("iso2022_jp") + b"\x1b$B\x2d\x21\x1b(B\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf_8", "utf_8"),
        ("utf_8_sig", "utf_8"),
        ("cp932", "cp932"),
        ("utf_16_le", "utf_16_le"),
        ("utf_16_be", "utf_16_be"),
    ],
)
def test_the_encoding_of_a_text_is_found(encoding: str, name: str) -> None:
    """Issue 2 C: UTF-8, CP932, EUC-JP, ISO-2022-JP (detected)."""
    assert decode(PROSE.encode(encoding)) == Decoded(PROSE, name)


def test_utf_16_with_a_byte_order_mark_is_found() -> None:
    assert decode(PROSE.encode("utf_16")).text == PROSE


@pytest.mark.parametrize("encoding", ["euc_jp", "iso2022_jp"])
def test_the_older_encodings_are_found(encoding: str) -> None:
    text = PROSE.replace("①", "(1)").replace("②", "(2)")
    assert decode(text.encode(encoding)) == Decoded(text, encoding)


def test_circled_digits_are_read_in_euc_jp_and_iso_2022_jp() -> None:
    assert decode("声、①②髙\n".encode("cp932")).text == "声、①②髙\n"
    euc = "ごみの声\n".encode("euc_jp") + b"\xad\xa1\xad\xa2\xfc\xe2\n"
    assert decode(euc) == Decoded("ごみの声\n①②髙\n", "euc_jp")
    assert decode(iso2022_with_circled_digits()) == Decoded("声\n①\n", "iso2022_jp")


def test_half_width_kana_are_read_in_iso_2022_jp() -> None:
    assert decode(b"\x1b(I1\x1b(B \x1b$B@<\x1b(B").text == "ｱ 声"


@pytest.mark.parametrize("word", ["Shift_JIS", "x-sjis", "windows-31j"])
def test_a_declared_encoding_is_taken_when_it_fits(word: str) -> None:
    text = HTML.format(word)
    assert decode(text.encode("cp932")) == Decoded(text, "cp932")


def test_a_wrongly_declared_encoding_is_passed_over() -> None:
    text = HTML.format("UTF-8")
    assert decode(text.encode("cp932")) == Decoded(text, "cp932")
    text = HTML.format("Shift_JIS")
    assert decode(text.encode("utf_8")).text == text


def test_a_given_encoding_wins() -> None:
    assert decode("ｱｲ".encode("cp932"), "shift_jis").text == "ｱｲ"
    with pytest.raises(UnreadableError, match="指定された文字コード「utf-8」では読み取れません。"):
        decode("声".encode("cp932"), "utf-8")
    with pytest.raises(UnreadableError, match="文字コード「klingon」はありません。"):
        decode(b"", "klingon")


def test_a_file_that_is_no_text_is_refused_with_one_sentence() -> None:
    with pytest.raises(UnreadableError, match="文字コードを判別できません。"):
        decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\xff\xfe\0\0" * 20)
    with pytest.raises(UnreadableError, match="文字コードを判別できません。"):
        decode(bytes(range(128, 256)) * 30)


def test_a_huge_file_is_refused() -> None:
    with pytest.raises(UnreadableError, match="ファイルが大きすぎるため読み取れません"):
        decode(b"a" * (MAX_BYTES + 1))


def test_a_broken_character_is_kept_visible_and_reported() -> None:
    """pages.md 2: mojibake in mid sentence."""
    page = (PROSE * 10).encode() + b"\xe5\x85\n" + PROSE.encode()
    assert find_mojibake(decode(page).text) == (
        Issue("mojibake", "文字化けしています（「理の日　②費用 � 市民の声 公園」）。", 31),
    )


def test_text_that_was_damaged_before_is_reported() -> None:
    assert [issue.line for issue in find_mojibake("声\n水道〓について\nよい\n")] == [2]
    damaged = "道路について".encode().decode("cp932", "ignore")
    assert [issue.code for issue in find_mojibake(damaged)] == ["mojibake"]


def test_line_ends_hidden_characters_and_composition_are_made_the_same() -> None:
    text = "ハ゜\u3099\r\nか\u3099\rき\u200bく\u202e\x07け\u2028こ\ufeff"
    assert decode(text.encode()).text == "ハ゜゙\nが\nきくけ\nこ".replace("゜゙", "゜\u3099")


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"") == Decoded("", "utf_8")


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    with suppress(UnreadableError):
        assert "\r" not in decode(data).text


@given(st.text("あいうえおかがきぎア市民の声、。道路公園学校ー", min_size=12, max_size=80))
def test_japanese_prose_comes_back_from_every_encoding(text: str) -> None:
    prose = "ごみの出し方について教えてください。" + text
    for encoding in ("utf_8", "cp932", "euc_jp", "iso2022_jp"):
        assert decode(prose.encode(encoding)) == Decoded(prose, encoding)
