import pytest

from kotae.lib.enclosures import find_enclosures

SENT = [
    ("「窓口の手引」をお送りする。", ["窓口の手引"]),
    (
        "「窓口の手引（改訂版）」及び「『申請書』の書き方」をお送りします。",
        ["窓口の手引（改訂版）", "『申請書』の書き方"],
    ),
    ("「甲表」、「乙表」、「丙表」の写しを同封いたします。", ["甲表", "乙表", "丙表"]),
    ("「甲表」「乙表」を送付する。", ["甲表", "乙表"]),
    ("「改めてほしい」とのお申し出につきましては、「手順書」を添付します。", ["手順書"]),
    ("「手順書」(令和5年4月)を送付する。", ["手順書"]),
    ("「手順書」を同封しておりますので、ご覧ください。", ["手順書"]),
    ("添付の「手順書」をご覧ください。別紙「一覧」のとおり。", ["手順書", "一覧"]),
    ("「手引」をお渡しします。\n「手引」をお送りします。", ["手引"]),
    ("『年報』を送付いたしますので、ご確認ください。", ["年報"]),
    ("「」をお送りする。", []),
]


@pytest.mark.parametrize(("text", "titles"), SENT)
def test_titles_that_are_sent_are_enclosures_each_once(text: str, titles: list[str]) -> None:
    """S16"""
    assert find_enclosures(text) == titles


CITED = """また、周知については、(3)にある「窓口の手引」にて行っている。
「窓口の手引」をお送りすることはできません。
「窓口の手引」の送付はできない。
「窓口の手引」を全職員に送付した。
「窓口の手引」を各課に送付し、周知している。
「窓口の手引」は同封しておりません。
令和3年に送付した「窓口の手引」のとおりです。
「ありがとう」と言いながら書類を添付しなかった。
リーフレットを同封します。
「窓口の手引」を読んだ。"""


@pytest.mark.parametrize("text", CITED.split("\n"))
def test_titles_that_are_only_cited_are_no_enclosures(text: str) -> None:
    assert find_enclosures(text) == []
