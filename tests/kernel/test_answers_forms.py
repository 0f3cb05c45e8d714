"""Forms in which answers name points, as published pages use them; all words are our own."""

import pytest

from kotae.lib import answers, points

ASKS = [
    "街灯は点くか。",
    "歩道の幅を示せ。",
    "池の柵を直せ。",
    "看板を外せ。",
    "花壇に水をやれ。",
    "標識を増やせ。",
]
PARENS = "\n".join(f"({n}){ask}" for n, ask in enumerate(ASKS, 1))
CIRCLED = "\n".join(f"{sign}{ask}" for sign, ask in zip("①②③④⑤⑥", ASKS, strict=True))
DOTS = "\n".join(f"{n}. {ask}" for n, ask in enumerate(ASKS, 1))
QUESTIONS = "\n".join(f"問{n} {ask}" for n, ask in enumerate(ASKS, 1))
BULLETS = "\n".join(f"・{ask}" for ask in ASKS)
PLAIN = "街灯を点けてください。歩道を広げてください。池の柵を直してください。"
KANA = "\n".join(f"{sign} {ask}" for sign, ask in zip("アイウエオカ", ASKS, strict=True))
KANJI = "\n".join(f"{sign} {ask}" for sign, ask in zip("一二三四五六", ASKS, strict=True))
KANJI_IN_PARENS = "\n".join(
    f"({sign}){ask}" for sign, ask in zip("一二三四五六", ASKS, strict=True)
)
ONE, MANY, SPAN = "label", "list", "range"
Rows = list[tuple[list[int], str | None]]

FORMS: list[tuple[str, str, Rows]] = [
    (PARENS, "(1)点く。\n(2)2メートル。", [([1], ONE), ([2], ONE)]),
    (PARENS, "（１）点く。\n（２）2メートル。", [([1], ONE), ([2], ONE)]),
    (PARENS, "⑴点く。\n⑵2メートル。", [([1], ONE), ([2], ONE)]),
    (PARENS, "(1)\n点く。\n(2)\n2メートル。", [([1], ONE), ([2], ONE)]),
    (PARENS, "・(1)点く。\n・(2)2メートル。", [([1], ONE), ([2], ONE)]),
    (PARENS, "(1)(2)点く。\n(3)直す。", [([1, 2], MANY), ([3], ONE)]),
    (PARENS, "(1)、(2)点く。\n(3)直す。", [([1, 2], MANY), ([3], ONE)]),
    (PARENS, "(2),(5)について、直す。", [([2, 5], MANY)]),
    (PARENS, "(1)及び(3)について、直す。", [([1, 3], MANY)]),
    (PARENS, "(1)、(2)並びに(4)につきましては、直す。", [([1, 2, 4], MANY)]),
    (PARENS, "(1)から(3)について、併せて回答する。", [([1, 2, 3], SPAN)]),
    (PARENS, "(1)～(3)直す。\n(4)外す。", [([1, 2, 3], SPAN), ([4], ONE)]),
    (PARENS, "(1)から(3)までのご要望について、直す。", [([1, 2, 3], SPAN)]),
    (PARENS, "(1)から(4)のご要望ついて、直す。", [([1, 2, 3, 4], SPAN)]),
    (PARENS, "(1)…(3)について、直す。", [([1, 2, 3], SPAN)]),
    (PARENS, "(1)より(3)について、直す。", [([1, 2, 3], SPAN)]),
    (PARENS, "(1)、(2)、及び(5)について、直す。", [([1, 2, 5], MANY)]),
    (PARENS, "【(1)について】\n点く。\n【(2)について】\n2メートル。", [([1], ONE), ([2], ONE)]),
    (
        PARENS,
        "ご要望の(1)につきましては、点く。\nご要望の(2)につきましては、調べる。",
        [([1], ONE), ([2], ONE)],
    ),
    (
        PARENS,
        "まず、(1)については、点く。\n次に、(2)については、調べる。",
        [([1], ONE), ([2], ONE)],
    ),
    (PARENS, "(1)への回答\n点く。\n(2)への回答\n調べる。", [([1], ONE), ([2], ONE)]),
    (
        PARENS,
        "(1)「街灯は点くか」とのお申し出につきましては、点く。\n(2)調べる。",
        [([1], ONE), ([2], ONE)],
    ),
    (PARENS, "(3)直す。\n(1)点く。\n(2)調べる。", [([3], ONE), ([1], ONE), ([2], ONE)]),
    (PARENS, "(1)点く。(2)幅は2メートル。(3)直す。", [([1], ONE), ([2], ONE), ([3], ONE)]),
    (
        PARENS,
        "①点く。\n②調べる。\n③直す。\n④外す。\n⑤やる。\n⑥増やす。",
        [([n], ONE) for n in range(1, 7)],
    ),
    (PARENS, "1点目の街灯は点く。\n2点目の歩道は調べる。", [([1], "ordinal"), ([2], "ordinal")]),
    (
        PARENS,
        "1にかかる街灯については点く。2及び4にかかる件については調べる。",
        [([1], "inline"), ([2, 4], "inline")],
    ),
    (PARENS, "街灯は点く。(2)については、調べる。", [([2], "inline")]),
    (CIRCLED, "①及び②について、点く。", [([1, 2], MANY)]),
    (CIRCLED, "①②点く。\n③直す。", [([1, 2], MANY), ([3], ONE)]),
    (CIRCLED, "④‐⑥直す。", [([4, 5, 6], SPAN)]),
    (CIRCLED, "①・③・⑤について、直す。", [([1, 3, 5], MANY)]),
    (DOTS, "1.点く。\n2.調べる。", [([1], ONE), ([2], ONE)]),
    (DOTS, "１．点く。\n２．調べる。", [([1], ONE), ([2], ONE)]),
    (DOTS, "1と3について、点く。", [([1, 3], MANY)]),
    (DOTS, "1~3について、点く。\n4について、外す。", [([1, 2, 3], SPAN), ([4], ONE)]),
    (DOTS, "1、2について、点く。", [([1, 2], MANY)]),
    (DOTS, "1～3点目については、点く。", [([1, 2, 3], "ordinal")]),
    (DOTS, "1については、点く。2については、調べる。", [([1], ONE), ([2], "inline")]),
    (QUESTIONS, "問1 点く。\n問2 調べる。", [([1], ONE), ([2], ONE)]),
    (QUESTIONS, "答1 点く。\n答2 調べる。", [([1], ONE), ([2], ONE)]),
    (
        QUESTIONS,
        "問1 街灯は点くか。\n答1 点く。\n問2 歩道の幅を示せ。\n答2 調べる。",
        [([1], ONE), ([2], ONE)],
    ),
    (PARENS, "(1)⇒点く。\n(2)→調べる。", [([1], ONE), ([2], ONE)]),
    (
        PARENS,
        "ご要望(1)及び(2)については、点く。ご要望(3)から(5)については、調べる。",
        [([1, 2], MANY), ([3, 4, 5], SPAN)],
    ),
    (QUESTIONS, "問1の答えです。点きます。\n問2の回答です。調べます。", [([1], ONE), ([2], ONE)]),
    (DOTS, "1番の件は、点く。\n2番については、調べる。", [([1], ONE), ([2], ONE)]),
    (
        KANA,
        "ア及びイについて、点く。\nウからオについて、直す。",
        [([1, 2], MANY), ([3, 4, 5], SPAN)],
    ),
    (KANJI, "一について　点く。\n二、四について　調べる。", [([1], ONE), ([2, 4], MANY)]),
    (PARENS, "(2)調べる。\nその他の項目については、直す。", [([2], ONE), ([1, 3, 4, 5, 6], SPAN)]),
    (PARENS, "上記以外のご要望について、直す。", [([], None)]),
    (PARENS, "お答えする。\n全ての項目について、直す。", [([1, 2, 3, 4, 5, 6], SPAN)]),
    (PARENS, "全項目につきまして、直す。", [([1, 2, 3, 4, 5, 6], SPAN)]),
    (
        PARENS,
        "一括して答える。(1)、(2)及び(5)について、直す。\n(3)外す。\n(4)やる。",
        [([1, 2, 5], MANY), ([3], ONE), ([4], ONE)],
    ),
    (
        PARENS,
        "お答えする。(1)から(3)について、直す。(4)及び(6)について、外す。\n(5)やる。",
        [([1, 2, 3], SPAN), ([4, 6], MANY), ([5], ONE)],
    ),
    (KANJI_IN_PARENS, "一について、点く。\n二及び三について、直す。", [([1], ONE), ([2, 3], MANY)]),
    (
        "街灯を点けてください。",
        "1点目の街灯は点ける。2点目の歩道は調べる。\n3点目の池は直す。",
        [([1], "ordinal"), ([], None), ([], None)],
    ),
    (
        PLAIN,
        "お答えする。1点目の街灯は点ける。2点目の歩道は調べる。",
        [([1], "ordinal"), ([2], "ordinal")],
    ),
    (QUESTIONS, "問1及び問2について、点く。", [([1, 2], MANY)]),
    (QUESTIONS, "質問1と2は、点く。", [([1, 2], MANY)]),
    (
        BULLETS,
        "1点目については、点く。2点目については、調べる。",
        [([1], "ordinal"), ([2], "ordinal")],
    ),
    (PLAIN, "一つ目は、点く。二つ目は、調べる。", [([1], "ordinal"), ([2], "ordinal")]),
    (
        PLAIN,
        "(1)点ける。\n(2)調べる。\n(3)直す。",
        [([1], "ordinal"), ([2], "ordinal"), ([3], "ordinal")],
    ),
]

MIXED: list[tuple[str, dict[int, str]]] = [
    ("(1)～(3)及び(6)について、直す。", {1: SPAN, 2: SPAN, 3: SPAN, 6: MANY}),
    ("(1)から(3)まで及び(5)について、直す。", {1: SPAN, 2: SPAN, 3: SPAN, 5: MANY}),
    ("(1)～(3)まで、(5)並びに(6)について、直す。", {1: SPAN, 2: SPAN, 3: SPAN, 5: MANY, 6: MANY}),
    ("(1)～(2)まで、(4)～(6)までについて、直す。", dict.fromkeys([1, 2, 4, 5, 6], SPAN)),
    ("1から3まで及び5について、直す。", {1: SPAN, 2: SPAN, 3: SPAN, 5: MANY}),
    ("(1)から(4)（(3)を除く）について、直す。", {1: SPAN, 2: SPAN, 3: "exception", 4: SPAN}),
    ("(1)から(4)、ただし(3)を除く、について、直す。", {1: SPAN, 2: SPAN, 3: "exception", 4: SPAN}),
    (
        "(1)から(4)のうち、(3)を除く項目について、直す。",
        {1: SPAN, 2: SPAN, 3: "exception", 4: SPAN},
    ),
    ("(1)から(4)までのうち(3)以外について、直す。", {1: SPAN, 2: SPAN, 3: "exception", 4: SPAN}),
    ("(3)を除く(1)から(4)について、直す。", {1: SPAN, 2: SPAN, 3: "exception", 4: SPAN}),
    (
        "(1)から(3)について、直す。ただし、(2)については別途回答する。",
        {1: SPAN, 2: "exception", 3: SPAN},
    ),
    (
        "(1)から(3)について、夜に点く。\n(2)以外の項目については、調べない。",
        {1: SPAN, 2: "exception", 3: SPAN},
    ),
    (
        "(1)から(3)について、併せて答える。\n　(2)については、5件である。\n　その他の項目については、調べない。",
        {1: SPAN, 2: "exception", 3: SPAN},
    ),
    (
        "(1)から(4)について答える。\n(2)について、5件だ。\n(3)について、外す。\nそれ以外の質問に関して、直す。",
        {1: SPAN, 2: "exception", 3: "exception", 4: SPAN},
    ),
    (
        "(2)(3)以外の項目について、直す。",
        {1: SPAN, 2: "exception", 3: "exception", 4: SPAN, 5: SPAN, 6: SPAN},
    ),
    (
        "(2)(3)を除く項目について、直す。",
        {1: SPAN, 2: "exception", 3: "exception", 4: SPAN, 5: SPAN, 6: SPAN},
    ),
    (
        "(2)以外の項目について、直す。",
        {1: SPAN, 2: "exception", 3: SPAN, 4: SPAN, 5: SPAN, 6: SPAN},
    ),
]


def read(request: str, answer: str) -> answers.Answer:
    return answers.split_answer(answer, points.split(request).points)


@pytest.mark.parametrize(("request_text", "answer", "expected"), FORMS)
def test_each_form_names_its_points(request_text: str, answer: str, expected: Rows) -> None:
    blocks = read(request_text, answer).blocks
    assert [(list(block.points), set(block.via.values())) for block in blocks] == [
        (numbers, {via} if via else set()) for numbers, via in expected
    ]


@pytest.mark.parametrize(("answer", "via"), MIXED)
def test_a_phrase_says_of_each_point_how_it_is_named(answer: str, via: dict[int, str]) -> None:
    [block] = read(PARENS, answer).blocks
    assert dict(block.via) == via
    assert block.excepts == tuple(n for n, how in via.items() if how == "exception")


def test_an_ask_that_is_repeated_is_no_part_of_its_answer() -> None:
    [first, second] = read(
        QUESTIONS, "問1 街灯は点くか。\n答1 点く。\n問2 幅は。\n答2 調べる。"
    ).blocks
    assert (first.text, second.text) == ("点く。", "調べる。")
