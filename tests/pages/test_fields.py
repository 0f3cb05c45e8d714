"""How cases and fields are told apart, on pages of a few lines."""

import pytest

from kotae.lib.pages.reading import read_page, recognise
from tests.pages.pages import codes, facts, read, read_text


def texts(page: str, profile: str = "labelled") -> list[tuple[str, str, str]]:
    cases = read_text(page, profile).cases
    return [(case.title, case.request_text, case.answer_text) for case in cases]


def test_a_case_without_an_answer_does_not_run_into_the_next() -> None:
    """pages.md 2: case without answer runs into the next."""
    page = "件名：一\nご意見\n暗い。\n件名：二\nご意見\n狭い。\n回答\n広げます。"
    assert texts(page) == [("一", "暗い。", ""), ("二", "狭い。", "広げます。")]


def test_a_second_request_is_a_second_case_even_without_a_title() -> None:
    page = "件名：一\nご意見\n暗い。\nご意見\n狭い。\n回答\n広げます。"
    assert texts(page) == [("一", "暗い。", ""), ("狭い。", "狭い。", "広げます。")]


def test_titles_without_a_label_belong_to_the_case_below_them() -> None:
    page = (
        "声の広場\n一つめ\n内容\n暗い。\n回答\n直します。\n\n二つめ\n内容\n狭い。\n回答\n広げます。"
    )
    assert texts(page) == [("一つめ", "暗い。", "直します。"), ("二つめ", "狭い。", "広げます。")]


@pytest.mark.parametrize(
    "office", ["公園緑地課", "担当：公園緑地課", "みどり局　公園緑地課（電話 0999-55-2501）"]
)
def test_an_office_below_an_answer_signs_it_and_is_no_title(office: str) -> None:
    page = (
        f"【提案No.1】9月2日受付\nQ:門を開けてください。\nA:開けました。\n{office}\n"
        f"【提案No.2】9月3日受付\nQ:池が浅い。\nA:調べます。\n水辺課"
    )
    first, second = read_text(page, "shimane-hotline").cases
    assert (first.title, second.title) == ("門を開けてください。", "池が浅い。")
    assert (first.answer_text, second.answer_text) == ("開けました。", "調べます。")
    assert (first.contact.section, second.contact.section) == ("公園緑地課", "水辺課")


def test_a_title_with_an_office_in_it_is_a_title() -> None:
    page = "ご意見\n暗い。\n回答\n直す。\n公園緑地課の電話\nご意見\n遠い。\n回答\n調べる。"
    assert [title for title, _, _ in texts(page)] == ["暗い。", "公園緑地課の電話"]


def test_every_case_below_a_month_is_of_that_month() -> None:
    page = (
        "【令和4年1月】\n街灯\n内容\n暗い。\n回答\n直す。\n池\n内容\n浅い。\n回答\n調べる。\n"
        "【令和4年2月】\n橋\n内容\n古い。\n回答\n塗る。\n門\n内容\n狭い。\n回答\n広げる。"
    )
    cases = read_text(page, "toshima").cases
    assert [(case.title, case.month) for case in cases] == [
        ("街灯", "2022-01"),
        ("池", "2022-01"),
        ("橋", "2022-02"),
        ("門", "2022-02"),
    ]


def test_a_case_may_begin_with_any_field() -> None:
    page = "受付日：2024/4/1\n内容：暗い。\n回答：直します。\n受付日：2024/4/2\n内容：狭い。\n回答：広げます。"
    days = [case.requested_on.first for case in read_text(page, "labelled").cases]
    assert [str(day) for day in days] == ["2024-04-01", "2024-04-02"]


@pytest.mark.parametrize("title", ["市民の声", "■市民の声", "市民の声（令和6年度）"])
def test_a_page_that_is_called_like_a_label_is_one_case(title: str) -> None:
    page = f"{title}\n街灯について\n2024年11月5日\n\n市民の声\n暗い。\n市の考え方\n直します。\n対応の種別\n説明"
    (case,) = read_text(page).cases
    assert (case.profile, case.title, case.request_text) == ("osaka-koe", "街灯について", "暗い。")
    assert (str(case.page_date), case.handling) == ("2024-11-05", "説明")


def test_breadcrumbs_are_no_case() -> None:
    page = "<ul><li>ホーム</li><li>市民の声</li></ul><h1>街灯</h1><h2>市民の声</h2><p>暗い。</p><h2>市の考え方</h2><p>直します。</p>"
    assert texts(page) == [("街灯", "暗い。", "直します。")]


def test_a_label_twice_in_one_case_is_reported() -> None:
    page = "件名：街灯\nご意見\n暗い。\n回答\n直します。\n回答\n直しました。"
    (case,) = read_text(page, "labelled").cases
    assert (case.answer_text, codes(case)) == ("直します。\n直しました。", ["field_repeated"])


def test_what_belongs_to_no_field_is_reported() -> None:
    page = "街灯\nご意見\n暗い。\n回答\n直します。\n受付日：2024/4/1\nこの行はどこにも属さない。"
    (case,) = read_text(page, "labelled").cases
    assert [(issue.code, issue.line) for issue in case.warnings] == [("text_unplaced", 7)]


def test_a_title_that_speaks_of_the_label_is_the_title_of_its_case() -> None:
    page = (
        "<ul><li>市政情報</li></ul><h2>市民の声の載る日について</h2><h3>市民の声</h3><p>遅い。</p>"
        "<h3>市の考え方</h3><p>早めます。</p><h3>対応の種別</h3><p>説明</p>"
    )
    (case,) = read_text(page).cases
    assert (case.profile, case.title) == ("osaka-koe", "市民の声の載る日について")


def test_several_requests_under_one_title_are_reported() -> None:
    """pages.md 2: merged cases "(4件)"."""
    page = "街灯について（4件）\nご意見\n暗い。\n回答\n直します。"
    assert [codes(case) for case in read_text(page, "labelled").cases] == [["merged_cases"]]


def test_the_month_of_the_answer_wins_over_that_of_the_page() -> None:
    """R-13"""
    page = "市民の声（令和4年8月分）\n街灯\n市民の声\n暗い。\n市の考え方\n直します。\n対応の種別\n説明\n回答日\n2022年9月26日"
    (case,) = read_text(page).cases
    assert (case.month, case.fiscal_year) == ("2022-09", 2022)
    assert [code for code in codes(case) if code != "field_missing"] == ["month_differs"]


@pytest.mark.parametrize(
    ("day", "month", "year"),
    [
        ("2023年3月31日", "2023-03", 2022),
        ("平成31年4月1日", "2019-04", 2019),
        ("令和元年5月1日", "2019-05", 2019),
    ],
)
def test_the_fiscal_year_runs_from_april_to_march(day: str, month: str, year: int) -> None:
    (case,) = read_text(f"ご意見\n暗い。\n回答\n直した。\n回答日：{day}", "labelled").cases
    assert (case.month, case.fiscal_year) == (month, year)


def test_the_lines_of_warnings_are_those_of_the_page() -> None:
    page = "件名：街灯\n\nご意見\n\n(1)暗い。\n(3)狭い。\n回答\n(1)直します。\n\n(3)令和4年8月24(水曜日)に広げた。"
    (case,) = read_text(page, "labelled").cases
    found = sorted((issue.line or 0, issue.code) for issue in case.warnings)
    assert found == [(6, "label_gap"), (10, "damaged_date")]


def test_the_frame_of_a_site_is_removed_from_text_and_html() -> None:
    """pages.md 2: furniture."""
    frame = (
        "ページの先頭です",
        "本文ここから",
        "SNSリンクは別ウィンドウで開きます",
        "Xでポストする",
        "探している情報が見つからない",
        "ファックス:0999-55-1019",
    )
    body = ("件名：街灯", "ご意見", "暗い。", "回答", "直します。")
    lines = [*frame[:2], *body, *frame[2:]]
    assert texts("\n".join(lines)) == [("街灯", "暗い。", "直します。")]
    assert texts("".join(f"<p>{line}</p>" for line in lines)) == [("街灯", "暗い。", "直します。")]


def test_a_line_of_the_frame_before_the_texts_cuts_nothing() -> None:
    page = "探している情報が見つからない\n件名：街灯\nご意見\n暗い。\n回答\n直します。"
    assert texts(page) == [("街灯", "暗い。", "直します。")]


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp", "utf_16"])
def test_a_page_is_read_alike_in_every_encoding(encoding: str) -> None:
    """Issue 2 C: UTF-8, CP932, EUC-JP, ISO-2022-JP (detected)."""
    page = "件名：街灯について\nご意見\n(1)暗い道があります。\n回答\n(1)直します。\n"
    plain = read_page(page.encode(), "x").cases
    assert read_page(page.encode(encoding), "x").cases == plain
    assert [len(case.request.points) for case in plain] == [1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("要望等の概要\n暗い。\n対応方針の概要\n直す。", "osaka-yobo"),
        ("Q 暗い。\nA 直します。", "labelled"),
        ("ご意見ありがとうございました。", None),
        ("", None),
    ],
)
def test_a_page_is_recognised_by_its_words(text: str, name: str | None) -> None:
    assert recognise(text) == name


def test_the_sentence_that_closes_a_page_is_no_answer() -> None:
    for name in ("yobo_units.txt", "yobo_list.html"):
        assert "以上の概要" not in read(name).cases[0].answer_text


def test_the_state_in_a_label_and_the_kind_of_handling_are_kept() -> None:
    assert [case.handling for case in read("sapporo.txt").cases] == ["", "実施済み"]
    assert [case.handling for case in read("koe.html").cases] == ["説明"]


def test_lost_labels_are_put_back_with_a_warning() -> None:
    """pages.md 2: labels lost."""
    case = read("shijonawate_lost.txt", "shijonawate").cases[0]
    assert facts(case) == ("公園の利用について", "2024-04-02", "2024-04-12", "2024-04", "//")
    assert case.request_text.startswith("●花火について\n公園で花火を")
    assert case.answer_text.startswith("日頃から本市の公園をご利用")
    assert codes(case) == ["label_lost", "label_lost"]
