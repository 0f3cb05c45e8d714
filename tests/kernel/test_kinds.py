import pytest

from kotae.lib.kinds import KINDS, find_kinds

ROWS: list[tuple[str, tuple[str, ...]]] = [
    ("街灯は12基である。", ("fact",)),
    ("街灯は12基あります。\n池もあります。", ("fact",)),
    ("暗い夜が続き、お詫びする。", ("admission",)),
    ("ご指摘のとおり、暗い。", ("admission",)),
    ("ご迷惑をおかけしましたこと、申し訳ございません。", ("admission",)),
    ("ご迷惑をおかけすることのないよう、見て回る。", ("fact",)),
    ("街灯を設置いたしました。", ("done",)),
    ("係員に周知を図っている。", ("done",)),
    ("看板は撤去済みである。", ("done",)),
    ("街灯を増やしてまいります。", ("promise",)),
    ("来月から街灯を増やす予定です。", ("promise",)),
    ("見回りに努めます。", ("promise",)),
    ("表をお送りいたします。", ("document",)),
    ("街灯の数を検討してまいります。", ("promise", "consider")),
    ("今後の参考とさせていただきます。", ("consider",)),
    ("増やす予定はございません。", ("not_adopted",)),
    ("増やすことは困難です。", ("not_adopted",)),
    ("数が足りないため、ご理解ください。", ("not_adopted",)),
    ("柵を修理しました。", ("done",)),
    ("柵は10月までに撤去する。", ("promise",)),
    ("柵の修理は来年3月末までに完了させます。", ("promise",)),
    ("虫は毎年9月に発生する。", ("fact",)),
    ("信号を増やすことは考えておりません。", ("not_adopted",)),
    ("危険とは考えておりません。", ("fact",)),
    ("隣の町に照会した。", ("inquiry",)),
    ("係に確認したところ、点いていた。", ("inquiry",)),
    ("表を同封します。", ("document",)),
    ("時刻の記録はない。", ("not_held",)),
    ("台数は把握しておりません。", ("not_held",)),
    ("そのような文書は作成していない。", ("not_existing",)),
    ("文書は廃棄済みである。", ("not_existing",)),
    ("詳しくは回答できない。", ("withheld",)),
    ("氏名の公表を差し控える。", ("withheld",)),
    ("国道は国が管理している。", ("other_body",)),
    ("警察にお伝えした。", ("other_body",)),
    ("柵の件と推察し回答する。", ("recast",)),
    ("令和3年4月9日に回答したとおり。", ("earlier_answer",)),
    ("先日も回答したとおり、12基である。", ("fact", "earlier_answer")),
    ("三つの件を併せて回答する。", ("together",)),
    ("よろしくお願いします。", ()),
    ("ご意見ありがとうございます。", ()),
    ("・台数 12基", ()),
    ("", ()),
    (
        "三つの件を併せて回答する。お詫びする。表を同封する。柵は直した。",
        ("fact", "admission", "document", "together"),
    ),
]


@pytest.mark.parametrize(("text", "kinds"), ROWS)
def test_the_kinds_of_an_answer_are_read_from_its_words(text: str, kinds: tuple[str, ...]) -> None:
    assert find_kinds(text) == kinds


def test_the_kinds_are_those_of_the_scheme_in_its_order() -> None:
    """S1: answer_kind."""
    assert list(KINDS) == [
        *["fact", "admission", "done", "promise", "consider", "not_adopted", "inquiry", "document"],
        *[
            "not_held",
            "not_existing",
            "withheld",
            "other_body",
            "recast",
            "earlier_answer",
            "together",
        ],
    ]
    assert KINDS["not_held"] == "記録なし"
    assert len(set(KINDS.values())) == len(KINDS)
