from typing import NamedTuple

import pytest

from kotae.lib.kinds import find_kinds
from kotae.lib.refusals import find_refusals, refused_points

REFUSED = """not_held ご指摘の1回のほかに、同じ誤りの記録はない。
not_held その旨の記録がなく、確認できませんでした。
not_held 年度別の集計を行っておりません。
not_held 件数は把握しておりません。
not_held 規程にその旨の記載はありません。
not_held 資料は保存期間の満了により廃棄しております。
not_held 当該文書は存在しません。
not_held 当時の録音は残っておりません。
not_held 会議録は作成しておりません。
not_held ご請求の件は不存在です。
not_held 記録はありませんが、ご理解くださいますようお願いいたします。
as_organisation 組織として対応しているため、職員の氏名等については、公表を差し控える。
as_organisation 個人の判断ではないため、お答えできません。
period_over 令和4年3月31日で掲載期間が終了しており、写しの提供はできないが、内容は次のとおりである。
not_answerable 定義が不明なため回答できません。
not_answerable 県の事務のため、市では回答できません。
not_answerable 記録はないが、当時の状況についても回答できない。
declined 公表を差し控えさせていただきます。
declined 個別の案件には回答しないこととしております。
declined 資料の提供はいたしかねます。
declined 開示することはできません。
declined 内部の資料であり、公開しておりません。
not_adopted ベンチを増やす予定はございません。
not_adopted 歩道の拡幅は困難です。
not_adopted 設置は難しいと考えております。
not_adopted ご要望にお応えすることはできません。
not_adopted ご要望には応じられません。
not_adopted 屋根を設けることはできません。
not_adopted 一度に改めることは難しい状況です。
not_adopted 元の表示に戻すことは考えておりません。
declined 持ち主の氏名をお教えすることはできない。
period_over 公開の期間は令和5年10月31日で終わっているため、写しはお渡しできない。
not_adopted お示しの案は採用いたしません。
not_adopted お示しの案の採用は見送ることといたしました。
not_adopted 信号の設置は考えていない。
not_adopted 柵の増設は、考えておりません。
not_adopted 夜間の開放を考えてはいません。
not_adopted 夜間に開けるのは困難である。
not_adopted 花壇につきましては、困難です。
not_adopted 人手が足りないため、困難です。
not_adopted 建て替えの計画もございません。
not_held 台帳は、保存年限を過ぎたため、廃棄した。
not_held 当日の日誌は保存期限が切れ、廃棄されている。
not_answerable 経過は明らかにできません。
not_answerable 内訳についてはお示しできません。
not_answerable 組織として運営しており、詳しい事情は回答できない。
as_organisation 組織として行動しているため、お答えできません。
as_organisation 組織で対応しており、担当者の氏名は回答できない。"""
# What refuses shows its kind of answer, too, and states no fact.
SHOWN = {"not_held": {"not_held", "not_existing"}, "not_adopted": {"not_adopted"}}


@pytest.mark.parametrize("line", REFUSED.split("\n"))
def test_a_refusal_is_found_with_its_kind(line: str) -> None:
    """S17"""
    kind, text = line.split(" ")

    assert [tuple(one) for one in find_refusals(f"調べた。{text}")] == [(text, kind, 4)]


@pytest.mark.parametrize("line", REFUSED.split("\n"))
def test_the_kinds_of_an_answer_agree_with_what_it_refuses(line: str) -> None:
    kind, text = line.split(" ")
    shown = set(find_kinds(text))

    assert shown & SHOWN.get(kind, {"withheld"}) != set()
    assert "fact" not in shown


GIVEN = """正確な時刻の記録はしていないが、18時頃と認識している。
記録はありませんが、当日の担当者によれば2名です。
職員では対応が困難と思われる事案が発生した場合、警察に協力を求める。
「回答できない」とのお申し出について調べた。
他の課からは、同じ指摘を受けたとの回答はなかった。
回答できない場合は、その理由をお伝えします。
一度お返しいただいており、紛失はしていない。
確認には至らなかった。
制服は着用していない。
通報については明記していないが、規則に基づき対応している。
処分の対象となる行為には当たらないため、厳重注意とした。
手数料はかかりません。
写しを提供できるよう準備します。
お待ちの本をお渡しできず、申し訳ございません。
その後の経過をお知らせできておらず、お詫びいたします。
前任者とのやり取りまでは把握しておらず、その場で答えられなかった。
記録がない理由を調べています。"""


@pytest.mark.parametrize("text", GIVEN.split("\n"))
def test_an_answer_with_a_not_in_it_is_no_refusal(text: str) -> None:
    assert find_refusals(text) == []


class Block(NamedTuple):
    labels: tuple[str, ...]
    points: tuple[int, ...]
    text: str
    excepts: tuple[int, ...] = ()


FIVE = ("(6)", "(7)", "(8)", "(9)", "(10)")
SCOPES = [
    ("詳細は回答できない。", [5, 6, 7, 8, 9]),
    ("(9)以外の項目について、組織として判断しており、回答出来かねる。", [5, 6, 7, 9]),
    ("なお、（7）を除く項目については、公表を差し控える。", [5, 7, 8, 9]),
    ("(7)及び(9)については、記録がない。", [6, 8]),
    ("(7)から(9)については、記録がない。", [6, 7, 8]),
    ("(7)(8)は回答できない。", [6, 7]),
    ("(9)以外について。個人の判断ではないため回答できない。", [5, 6, 7, 9]),
    ("(9)以外について述べる。\n詳細は回答できない。", [5, 6, 7, 8, 9]),
    ("(10)の表のとおりであり、それ以上は回答できない。", [5, 6, 7, 8, 9]),
    ("(1)については記録がない。", [5, 6, 7, 8, 9]),
    ("(7)と規則の(8)については記録がない。", [5, 6, 7, 8, 9]),
    ("・記録がない。", [5, 6, 7, 8, 9]),
]


@pytest.mark.parametrize(("text", "points"), SCOPES)
def test_a_refusal_concerns_the_points_that_its_sentence_speaks_of(
    text: str, points: list[int]
) -> None:
    """Labels (6) to (10) are the points 5 to 9 here: labels may skip."""
    ((_, refused),) = refused_points(Block(FIVE, (5, 6, 7, 8, 9), text))

    assert list(refused) == points


EXCEPTED = [
    ("詳細は回答できない。", [5, 6, 8, 9]),
    ("(6)から(10)については、(8)を除き、回答できない。", [5, 6, 8, 9]),
    ("回答できない。なお、(8)については後述する。", [5, 6, 8, 9]),
    ("上記(8)以外の項目については、回答できない。", [5, 6, 8, 9]),
    ("(8)については、回答できない。", [7]),
    ("(8)については、5件である。その他の項目については、回答できない。", [5, 6, 8, 9]),
    ("(6)から(7)まで及び(9)については、回答できない。", [5, 6, 8]),
    ("(8)及び(9)については、記録がない。", [7, 8]),
    ("(7)から(9)については、記録がない。", [6, 8]),
]


@pytest.mark.parametrize(("text", "points"), EXCEPTED)
def test_what_a_block_excepts_is_refused_only_by_a_sentence_that_names_it(
    text: str, points: list[int]
) -> None:
    ((_, refused),) = refused_points(Block(FIVE, (5, 6, 7, 8, 9), text, excepts=(7,)))

    assert list(refused) == points


def test_each_refusal_of_a_block_has_its_own_points() -> None:
    block = Block(
        ("(1)", "(2)"), (1, 2), "(1)は記録がない。(2)は3件である。\n氏名の公表は差し控える。"
    )

    assert [(one.kind, points) for one, points in refused_points(block)] == [
        ("not_held", (1,)),
        ("declined", (1, 2)),
    ]


def test_a_block_without_labels_refuses_no_point() -> None:
    assert [points for _, points in refused_points(Block((), (), "回答できない。"))] == [()]
