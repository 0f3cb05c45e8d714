import time

import pytest

from kotae.lib.pages.decode import UnreadableError
from kotae.lib.pages.html_text import read_html
from kotae.lib.pages.lines import Line
from kotae.lib.pages.markup import is_html

LABELS = {"件名", "市民の声", "市の考え方", "受付日", "回答日"}


def lines(html: str) -> list[Line]:
    return read_html(html, LABELS.__contains__).lines


def texts(html: str) -> list[str]:
    return [line.text for line in lines(html)]


def test_blocks_and_line_breaks_are_lines() -> None:
    assert texts("<h1>題</h1><p>一行目<br>二行目</p><div>三<span>行</span>目</div>") == [
        "題",
        "一行目",
        "二行目",
        "三行目",
    ]


def test_a_line_break_of_the_source_between_japanese_is_no_space() -> None:
    assert texts("<p>あい\n    うえ\n park  and ride</p>") == ["あいうえ park and ride"]


def test_full_width_spaces_and_preformatted_lines_stay() -> None:
    assert texts("<p>　あ　い</p><pre>う\n  え</pre>") == ["　あ　い", "う", "え"]


def test_entities_and_ruby_are_read() -> None:
    assert texts(
        "<p>&#9312;&lt;療育&gt;&nbsp;<ruby>手帳<rp>(</rp><rt>てちょう</rt></ruby></p>"
    ) == ["①<療育> 手帳"]


def test_headings_keep_their_level() -> None:
    assert lines("<h3>題</h3><p>文</p>") == [Line(1, "題", heading=3), Line(2, "文")]


def test_what_readers_do_not_see_is_not_read() -> None:
    html = """<header>帯</header><nav>目</nav><script>x</script><style>y</style><p hidden>隠</p>
    <p style="display: none">隠</p><span aria-hidden="true">■</span><!-- 注 --><p>見える</p>
    <footer>下</footer>"""
    assert texts(html) == ["見える"]


def test_only_the_main_part_is_read_with_its_own_header() -> None:
    html = "<header>帯</header><div>横</div><main><header><h1>この題を読む</h1></header><p>本文はこちらであり十分に長い</p></main>"
    assert texts(html) == ["この題を読む", "本文はこちらであり十分に長い"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ol><li>あ<li>い</ol>", ["1. あ", "2. い"]),
        ('<ol start="3"><li>あ<li value="7">い<li>う</ol>', ["3. あ", "7. い", "8. う"]),
        ("<ol reversed><li>あ<li>い</ol>", ["2. あ", "1. い"]),
        ('<ol type="A"><li>あ<li>い</ol>', ["A. あ", "B. い"]),
        ('<ol type="i"><li>あ<li>い</ol>', ["Ⅰ. あ", "Ⅱ. い"]),
        ('<ol style="list-style-type:katakana"><li>あ<li>い</ol>', ["ア. あ", "イ. い"]),
        ('<ol style="list-style:none"><li>あ</ol>', ["あ"]),
        ("<ol><li>(4) あ<li>い</ol>", ["(4) あ", "2. い"]),
        ("<ol><li>あ<ol><li>い</ol><li>う</ol>", ["1. あ", "(1) い", "2. う"]),
        ("<ol><li><p>あ</p><p>い</p></ol>", ["1. あ", "い"]),
        ("<ul><li>あ<li>・い<li>(1)う</ul>", ["・あ", "・い", "(1)う"]),
    ],
)
def test_numbers_of_lists_are_not_lost(html: str, expected: list[str]) -> None:
    """pages.md 2: list numbers lost in extraction."""
    assert texts(html) == expected


def test_a_row_of_label_and_value_becomes_a_field() -> None:
    html = "<table><tr><th>市民の声<td>あ<br>い<tr><th>整理番号<td>7</table>"
    assert lines(html) == [
        Line(1, "市民の声", role="label"),
        Line(2, "あ", role="value"),
        Line(3, "い", role="value"),
        Line(4, "整理番号", role="label"),
        Line(5, "7", role="value"),
    ]


def test_two_fields_in_a_row_and_cells_without_header_marks_are_fields() -> None:
    assert texts("<table><tr><td>受付日<td>一日<td>回答日<td>二日</table>") == [
        "受付日",
        "一日",
        "回答日",
        "二日",
    ]


def test_each_row_under_a_header_row_is_a_case() -> None:
    """pages.md 1: the wards' tables with all cases of a year."""
    html = """<table><tr><th>件名<th>市民の声<th>市の考え方<th>備考
    <tr><td rowspan=2>題<td>声1<td>考1<td>x<tr><td>声2<td>考2<td>y</table>"""
    assert texts(html) == [
        *("件名", "題", "市民の声", "声1", "市の考え方", "考1", "備考", "x"),
        *("件名", "題", "市民の声", "声2", "市の考え方", "考2", "備考", "y"),
    ]


def test_any_other_table_is_one_line_per_row() -> None:
    assert texts("<table><tr><th>年度<th>件数<tr><td>令和4<td>3</table>") == [
        "年度\t件数",
        "令和4\t3",
    ]


def test_a_table_that_lays_out_the_page_is_read_like_blocks() -> None:
    html = "<table><tr><td><h1>題</h1><table><tr><td>受付日<td>一日</table></td></tr></table>"
    assert texts(html) == ["題", "受付日", "一日"]


def test_definition_lists_with_a_known_label_are_fields() -> None:
    assert lines("<dl><dt>件名<dd>題<dt>謎<dd>値</dl>") == [
        Line(1, "件名", role="label"),
        Line(2, "題", role="value"),
        Line(3, "謎", role="label"),
        Line(4, "値", role="value"),
    ]
    assert lines("<dl><dt>謎<dd>値</dl>") == [Line(1, "謎"), Line(2, "値")]


def test_html_is_told_from_text() -> None:
    assert is_html("<!DOCTYPE html><html>")
    assert is_html("前書き <p class='x'>")
    assert not is_html("市民の声\n1 < 2 かつ <重要> です")


@pytest.mark.parametrize(
    ("html", "sentence"),
    [
        ("<div>" * 2_000_000, "HTMLの要素が多すぎるため読み取れません"),
        ("<div>" * 50_000, "HTMLの入れ子が深すぎるため読み取れません。"),
        ("".join(f"<b id={n}><p>" for n in range(50_000)), "HTMLの入れ子が深すぎるため"),
        ("<p " + " ".join(f"a{n}" for n in range(500_000)) + ">", "HTMLの要素の属性が多すぎる"),
        ("<" * 10_000_000, "HTMLの要素が多すぎるため読み取れません"),
    ],
)
def test_hostile_markup_is_refused_at_once(html: str, sentence: str) -> None:
    started = time.monotonic()
    with pytest.raises(UnreadableError, match=sentence):
        lines(html)
    assert time.monotonic() - started < 10


def test_a_picture_inside_the_page_and_deep_nesting_are_no_attack() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 1_000_000}">'
    assert texts(f"<p>あ{picture}い</p>") == ["あい"]
    assert texts("<div>" * 900 + "あ") == ["あ"]
    assert texts("<table><tr><td>" * 300 + "あ") == ["あ"]
