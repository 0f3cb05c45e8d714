"""The model page's structure: a twin in our own words, and the real page where it lies."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kotae.lib import answers, coverage, points
from kotae.lib.issues import Issue

SHARED = Path(__file__).parents[2].parent / "shared" / "samples"
PAGES = sorted(SHARED.glob("osaka-582402.txt"))

TWIN_REQUEST = """\
(1)昨年の返事では「二度と間違えない」とあるが、その結果がこれか。
(2)前にも同じ間違いは無かったのか。
(3)あったなら、何年何月に何回か示せ。
(4)係に窓口の手引を見せたのは何人中何人か。
(5)課長は何人中何人が手引を読んだのか調べろ。
(6)係長も同様に何人中何人か調べろ。
(7)鍵を掛けたのは何時何分か。
(8)誰の指示で掛けたのか。
(9)掛けたのはどの扉か、どこか。
(10)手引はあるのか。
(11)手引を全て公開しろ。
(12)点検の表の写しを提出しろ。
(13)掃除の当番を決めてほしい。
(14)この欄を二重に見るべきではないのか。
"""
TWIN_ANSWER = """\
(1)昨年も申し上げたのに、また間違えたことをお詫びする。
(2)(3)お申し出の2回のほかに、同じ間違いの記録はない。
(4)から(6)のご要望について、併せて回答する。
 5月に研修を実施し、職員120人が受けた。得点が7割未満の9人には、もう一度行った。
(7)から(9)のご要望ついて、併せて回答する。
 鍵を掛けた時刻の記録はしていないが、19時頃と思われる。
(7)以外の項目について、個人の判断ではないため、回答できない。
(10)(11)のご要望について、併せて回答する。
 (7)から(9)のご要望内容から、鍵の決まりのことと推察し回答する。
 決まりは手引に書いていない。
(12)「点検の表」をお送りする。(10)の手引にも表がある。
(13)当番は4月に決めており、表を掲示している。この欄は係員が毎朝見て回り、気付いた傷みを直している。
(14)当番は4月に決めており、表を掲示している。この欄は係員が毎朝見て回り、気付いた傷みを直している。
"""
TWIN_GROUPS = ["(1)", "(2)(3)", "(4)から(6)", "(7)から(9)", "(10)(11)", "(12)", "(13)", "(14)"]
MODEL_GROUPS = [
    *[
        "(1)",
        "(2)(3)",
        "(4)",
        "(5)",
        "(6)",
        "(7)",
        "(8)",
        "(9)",
        "(10)",
        "(11)から(14)",
        "(15)",
        "(16)から(20)",
    ],
    *["(21)(22)", "(23)(24)", *(f"({n})" for n in range(25, 35))],
]


def test_the_twin_is_read_in_its_own_grouping() -> None:
    request = points.split(TWIN_REQUEST).points
    answer = answers.split_answer(TWIN_ANSWER, request)
    assert [block.name for block in answer.blocks] == TWIN_GROUPS
    assert [block.excepts for block in answer.blocks if block.excepts] == [(7,)]
    assert answer.blocks[5].text == "「点検の表」をお送りする。(10)の手引にも表がある。"
    assert answer.issues == (Issue("same_text", "(13)と(14)の回答が同じ文章です。", 13),)


def test_the_twin_is_covered_by_label_and_less_by_content() -> None:
    """R-20, R-21: two figures, and each missing shape with the ground that the answer gives."""
    request = points.split(TWIN_REQUEST).points
    found = coverage.cover(request, answers.split_answer(TWIN_ANSWER, request))
    assert (found.points, found.labelled, found.unlabelled, found.idle_blocks) == (14, 14, (), ())
    assert found.content_figures == coverage.Figures(points=14, given=5, grounded=3, rest=6)
    assert [(one.point, one.via, one.asked, one.given, one.grounds) for one in found.by_point] == [
        (1, "label", "yes_no", None, ()),
        (2, "list", "yes_no", "yes_no", ("not_held",)),
        (3, "list", "date_time", None, ("not_held",)),
        (4, "range", "ratio", None, ()),
        (5, "range", "ratio", None, ()),
        (6, "range", "ratio", None, ()),
        (7, "exception", "date_time", "date_time", ("not_held",)),
        (8, "range", "who", None, ("withheld",)),
        (9, "range", "where", None, ("withheld",)),
        (10, "list", "yes_no", "yes_no", ()),
        (11, "list", "document", None, ()),
        (12, "label", "document", "document", ()),
        (13, "label", "action", "action", ()),
        (14, "label", "opinion", None, ()),
    ]


def test_the_model_page_is_there_or_its_absence_is_said(
    record_property: Callable[[str, object], None],
) -> None:
    record_property("model page", "read" if PAGES else "absent: the twin alone is tested")
    assert len(PAGES) == SHARED.is_dir()


def parts(page: Path) -> tuple[str, str]:
    text = page.read_text(encoding="utf-8")
    request, rest = text.split("要望等の概要\n", 1)[1].split("対応方針の概要\n", 1)
    return request, rest.split("以上の概要", 1)[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_model_page_is_read_in_its_own_grouping(page: Path) -> None:
    request_text, text = parts(page)
    request = points.split(request_text).points
    answer = answers.split_answer(text, request)
    assert [block.name for block in answer.blocks] == MODEL_GROUPS
    via = {number: how for block in answer.blocks for number, how in block.via.items()}
    assert (via[19], {via[n] for n in (16, 17, 18, 20)}, {via[2], via[3]}) == (
        "exception",
        {"range"},
        {"list"},
    )
    assert [(block.points, block.excepts) for block in answer.blocks if block.excepts] == [
        ((16, 17, 18, 19, 20), (19,))
    ]
    assert [issue.code for issue in answer.issues] == ["same_text"]
    assert (answer.preamble, answer.afterword) == ("", "")


# What the audit in the scheme's description finds missing, and the points whose shape it finds.
MISSING = {3, 6, 11, 12, 13, 14, 16, 17, 18, 20, 22, 23, 24, 26}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_model_page_lacks_the_shapes_that_its_audit_misses(page: Path) -> None:
    """S1, R-21."""
    request_text, text = parts(page)
    request = points.split(request_text).points
    found = coverage.cover(request, answers.split_answer(text, request))
    assert (found.points, found.labelled, found.unlabelled) == (34, 34, ())
    assert {one.point for one in found.by_point if one.given is None} == MISSING
    shapes = {one.point: one.asked for one in found.by_point}
    assert {shapes[n] for n in (11, 12, 13, 14)} == {"ratio"}
    assert {n for n, shape in shapes.items() if shape == "document"} == {10, 22, 26, 28, 31, 32}
    assert (shapes[6], shapes[18], shapes[19], shapes[20]) == (
        "yes_no",
        "who",
        "date_time",
        "where",
    )
    grounds = {
        one.point: one.grounds for one in found.by_point if one.given is None and one.grounds
    }
    assert grounds == {3: ("not_held",)} | dict.fromkeys(
        (16, 17, 18, 20, 23, 24, 26), ("withheld",)
    )
