import pytest

from kotae.lib import shapes
from kotae.lib.answers import Block, Via, split_answer
from kotae.lib.coverage import Figures, cover, said_of
from kotae.lib.issues import Issue
from kotae.lib.points import split

ASKED: list[tuple[str, str]] = [
    ("街灯は点くのか。", "yes_no"),
    ("本当に点くのですか？", "yes_no"),
    ("点くかどうか知らせる由、伺った", "yes_no"),
    ("手引を読んだのは係長か。", "yes_no"),
    ("事故は無かったのか。", "yes_no"),
    ("街灯は何基中何基が点くのか。", "ratio"),
    ("係員は何人中何人が読んだのか。", "ratio"),
    ("点く街灯の割合を示せ。", "ratio"),
    ("街灯は何台あるのか。", "number"),
    ("工事にいくら掛かったか。", "number"),
    ("工事の費用を教えてください。", "number"),
    ("工事はいつ始まるのか。", "date_time"),
    ("点けたのは何時何分か。", "date_time"),
    ("点けた日時を示せ。", "date_time"),
    ("年月と回数を示せ。", "date_time"),
    ("いつも暗い。点くのか。", "yes_no"),
    ("誰の指示か。", "who"),
    ("責任者は。", "who"),
    ("どの部署が決めたのか。", "who"),
    ("誰にも言っていない。点くのか。", "yes_no"),
    ("どの場所か。", "where"),
    ("街灯はどこにあるのか。", "where"),
    ("どこまで行くのか。", "yes_no"),
    ("手引を公開しろ。", "document"),
    ("議事録の写しを提出してください。", "document"),
    ("計画の資料がほしい。", "document"),
    ("街灯の一覧を見たい。", "list"),
    ("理由を全て挙げよ。", "list"),
    ("なぜ暗いのか。", "reason"),
    ("暗い理由を説明してください。", "reason"),
    ("街灯を増やしてほしい。", "action"),
    ("係員に研修させるよう求める。", "action"),
    ("看板を外していただけないでしょうか。", "action"),
    ("調べて知らせろ。", "action"),
    ("速やかに直すこと。", "action"),
    ("街灯を増やすべきだ。", "opinion"),
    ("油断していたからではないのか。", "opinion"),
    ("油断ではありませんか。", "opinion"),
    ("危険はありませんか。", "yes_no"),
    ("対応に疑問を持った。", "opinion"),
    ("公園の街灯", "other"),
    ("ここでいう団体とは何か。", "other"),
    ("この柱は何ですか。", "other"),
    ("係員は何年勤めているのか。", "number"),
    ("待ち時間は何分か。", "number"),
    ("始まるのは8時何分か。", "date_time"),
    ("街灯が点いたのは何年か。", "date_time"),
    ("何か困ることはあるか。", "yes_no"),
    ("「誰が、いつ、なぜ」とあるが、点くのか。", "yes_no"),
]

GIVEN: list[tuple[str, str, bool]] = [
    ("yes_no", "同じ誤りはなかった。", True),
    ("yes_no", "はい、点きます。", True),
    ("yes_no", "ご指摘のとおりである。", True),
    ("yes_no", "点くよう全力で取り組んでいる。", False),
    ("yes_no", "今後とも努めてまいります。", False),
    ("yes_no", "回答できない。", False),
    ("ratio", "40人中12人が読んだ。", True),
    ("ratio", "40人のうち、12人である。", True),
    ("ratio", "30％である。", True),
    ("ratio", "係員は全員が読んだ。", True),
    ("ratio", "12/40", True),
    ("ratio", "職員120人が受け、得点が7割未満の9人がもう一度受けた。", False),
    ("number", "街灯は12台である。", True),
    ("number", "費用は1,200千円です。", True),
    ("number", "該当する事例はない。", True),
    ("number", "2回目に行う。", False),
    ("number", "令和4年3月に行う。", False),
    ("date_time", "令和4年3月17日に点けた。", True),
    ("date_time", "19時頃である。", True),
    ("date_time", "来年度に行う。", True),
    ("date_time", "3日間かけて行った。", False),
    ("date_time", "記録はない。", False),
    ("who", "課長から係員へ伝えた。", True),
    ("who", "複数の職員が見ていた。", False),
    ("who", "組織として決めた。", False),
    ("where", "2階の会議室である。", True),
    ("where", "場所は公園の北側である。", True),
    ("where", "組織として決めた。", False),
    ("where", "高架下にある。", True),
    ("where", "窓口で行っている。", True),
    ("where", "以前に決めた。", False),
    ("number", "12分である。", True),
    ("number", "係員は7年勤めている。", True),
    ("number", "3分の1である。", False),
    ("document", "「点検の表」をお送りする。", True),
    ("document", "手引は市のホームページで公開しています。", True),
    ("document", "https://example.jp/ をご覧ください。", True),
    ("document", "写しの提供はできない。", False),
    ("document", "手引を公開しろとのことと推察する。", False),
    ("list", "・東の橋\n・西の橋", True),
    ("list", "「春の表」「秋の表」がある。", True),
    ("list", "橋、池、門及び柵である。", True),
    ("list", "橋である。", False),
    ("action", "研修を実施した。", True),
    ("action", "増やす予定はない。", True),
    ("action", "暗い。", False),
    ("reason", "球が古いためである。", True),
    ("reason", "暗い。", False),
    ("opinion", "十分ではないと認識している。", True),
    ("opinion", "12台ある。", False),
    ("other", "点く。", True),
    ("other", " ", False),
]


@pytest.mark.parametrize(("text", "shape"), ASKED)
def test_the_shape_of_an_ask_is_read_from_its_own_words(text: str, shape: str) -> None:
    assert shapes.asked_shape(text) == shape


@pytest.mark.parametrize(("shape", "text", "held"), GIVEN)
def test_a_text_holds_a_shape_or_not(shape: shapes.Shape, text: str, held: bool) -> None:
    assert shapes.holds(shape, text) is held


def test_a_point_that_says_likewise_asks_for_the_shape_before_it() -> None:
    texts = [
        "係長は何人中何人が読んだのか。",
        "同様に課長が読んだのか調べろ。",
        "課長が読んだのか調べろ。",
    ]
    assert shapes.asked_shapes(texts) == ("ratio", "ratio", "action")
    assert shapes.asked_shapes(["同様に課長は読んだのか。"]) == ("yes_no",)


def test_the_words_of_nested_points_count_with_their_parent() -> None:
    """R-21: 「街灯」 alone asks nothing; what is nested in it asks how many."""
    request = split("(1)街灯\nア 何台あるか。\n(2)柵を直せ。").points
    found = cover(request, split_answer("(1)12台である。\n(2)直した。", request))
    assert [(one.asked, one.given) for one in found.by_point] == [
        ("number", "number"),
        ("action", None),
    ]
    assert found.content_figures == Figures(points=2, given=1, grounded=0, rest=1)


def test_a_point_is_named_by_the_closest_of_its_blocks() -> None:
    request = split("(1)点くか。\n(2)いつ点くか。\n(3)なぜか。").points
    found = cover(
        request,
        split_answer("(1)から(3)について答える。\n夜は点かない。\n(2)19時である。", request),
    )
    assert [(one.blocks, one.via, one.given) for one in found.by_point] == [
        ((1,), "range", "yes_no"),
        ((1, 2), "label", "date_time"),
        ((1,), "range", None),
    ]


def test_points_that_no_block_names_are_reported() -> None:
    """R-20: every point is covered, or its absence is said."""
    request = split("(1)点くか。\n(2)いつ点くか。").points
    found = cover(request, split_answer("(1)点く。", request))
    assert (found.labelled, found.unlabelled) == (1, (2,))
    assert found.by_point[1].blocks == ()
    assert found.issues == (Issue("unlabelled_point", "(2)に対する回答が示されていません。", 2),)


def test_proposed_points_are_reported_by_their_place() -> None:
    request = split("街灯を増やしてください。歩道を広げてください。").points
    found = cover(request, split_answer("考えます。", request))
    assert (found.labelled, found.idle_blocks) == (0, (1,))
    assert [issue.message for issue in found.issues] == [
        "1項目めに対する回答が示されていません。",
        "2項目めに対する回答が示されていません。",
    ]


def block(text: str, turn: int | None) -> Block:
    via: dict[int, Via] = {1: "range", 2: "exception"}
    return Block(1, ("(1)", "(2)"), (1, 2), (2,), via, text, (), 1, turn=turn)


def test_a_turn_parts_what_is_said_of_excepted_points_from_the_rest() -> None:
    turned = block("19時である。(2)以外は答えない。", 7)
    assert (said_of(turned, 1), said_of(turned, 2)) == ("(2)以外は答えない。", "19時である。"[:7])
    aside = block("直す。", None)
    assert (said_of(aside, 1), said_of(aside, 2)) == ("直す。", "")
