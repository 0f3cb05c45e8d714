from pathlib import Path

import pytest

from kotae.lib.pages import profiles
from kotae.lib.pages.lines import Line
from kotae.lib.pages.marks import Mark, find_mark, is_label
from kotae.lib.pages.profiles import ProfileError

OWN = """
name = "shiomi"
body = "汐見市"
[labels]
request = ["お寄せいただいた声"]
answer = ["汐見市から"]
[[heads]]
match = '第[0-9]+号[ 　](?P<title>.+)'
starts = true
"""


def mark(text: str, profile: str = "osaka-koe", role: str = "") -> Mark | None:
    return find_mark(Line(1, text, role="label" if role else ""), profiles.find(profile))


def test_the_profiles_of_the_issue_and_more_than_six_others_are_shipped() -> None:
    """Issue 2 C: osaka-yobo, osaka-koe, labelled, and six more formats."""
    names = [profile.name for profile in profiles.shipped()]
    assert names[-1] == "labelled"
    assert {"osaka-yobo", "osaka-koe"} < set(names)
    assert len(names) == 16


def test_a_profile_is_called_like_its_file() -> None:
    names = sorted(f"{profile.name}.toml" for profile in profiles.shipped())
    assert names == sorted(file.name for file in profiles.SHIPPED.iterdir())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市民の声", Mark("request")),
        ("■ 市民の声 ", Mark("request")),
        ("【市民の声】", Mark("request")),
        ("(市民の声)", Mark("request")),
        ("市民の声（ご提案・ご意見等）", Mark("request")),
        ("2.市の考え方：", Mark("answer")),
        ("市 の 考 え 方", Mark("answer")),
        ("担当部署（電話番号）", Mark("contact")),
        ("受付日：2024年9月17日", Mark("requested_on", "2024年9月17日")),
        ("受付日　令和4年9月1日", Mark("requested_on", "令和4年9月1日")),
        ("| 回答日 | 2024/9/1 |", Mark("answered_on", "2024/9/1 ")),
        ("市の考え方　予算がありません。", Mark("answer", "予算がありません。")),
        ("市の考え方 は次のとおりです。", None),
        ("【本件に関するお問合せ先】", Mark("contact")),
        ("ご注意事項", Mark("ignored")),
        ("注意事項", Mark("ignored")),
        ("回答 いたします。", None),
        ("市民の声を大切にします。", None),
        ("・市民の声", None),
        ("", None),
    ],
)
def test_label_words_are_found_in_the_ways_that_pages_write_them(
    text: str, expected: Mark | None
) -> None:
    """pages.md 2: label variants ご注意事項/注意事項."""
    assert mark(text) == expected


def test_a_line_can_carry_values() -> None:
    expected = Mark("request", values={"requested_on": "2018年8月27日"})
    assert mark("ご意見（2018年8月27日受付：Eメール）", "nagano-hotline") == expected
    assert mark("（答）十か所です。", "labelled") == Mark("answer", "十か所です。")
    assert mark("Q.図書館はいつ開きますか。", "labelled") == Mark(
        "request", "図書館はいつ開きますか。"
    )


def test_a_long_line_is_never_a_label() -> None:
    assert mark("受付日：" + "あ" * 1_000) is None
    assert not is_label(profiles.shipped())("受付日" + " " * 1_000)


def test_cells_are_labels_only_as_a_whole() -> None:
    test = is_label(profiles.shipped())
    assert test("担当局部課")
    assert not test("受付日：2024年9月17日")


def test_a_profile_of_ones_own_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "shiomi.toml"
    file.write_text(OWN, encoding="utf-8")
    profile = profiles.find(str(file))
    assert (profile.name, profile.track, profile.title) == ("shiomi", "koe", "above")
    expected = Mark("", starts=True, values={"title": "街灯について"})
    assert find_mark(Line(1, "第3号 街灯について"), profile) == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name = ", "様式定義「x.toml」が正しくありません"),
        ("body = '市'\n[labels]", "様式定義「x.toml」が正しくありません（'name'）"),
        ("name = 'x'\n[labels]\nanswers = ['答']", "知らない名前「answers」があります"),
        ("name = 'x'\ncity = '市'\n[labels]", "知らない名前「city」があります"),
        ("name = 'x'\ntrack = 'z'\n[labels]", "trackは「yobo・koe」のいずれかです"),
        ("name = 'x'\ntitle = 'z'\n[labels]", "titleは「above・label」のいずれかです"),
        ("name = 'x'\n[labels]\n[[heads]]\nmatch='('", "様式定義「x.toml」が正しくありません"),
        ("name = 'x'\n[labels]\n[[heads]]\nmatch='(?P<z>a)'", "知らない項目名「z」があります"),
    ],
)
def test_a_wrong_profile_is_refused_with_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ProfileError) as refused:
        profiles.parse_profile(text, "x.toml")
    assert sentence in str(refused.value)


def test_an_unknown_name_is_answered_with_those_that_are_known() -> None:
    with pytest.raises(
        ProfileError, match="様式「mukashi」はありません。使えるのは fukushima-city、"
    ):
        profiles.find("mukashi")
