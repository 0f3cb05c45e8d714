import pytest

from kotae.lib import points

Row = tuple[str, int | None, str]

LAMP, WALK, PARK = "街灯は点くか。", "歩道を広げてほしい。", "公園の池を囲え。"

STYLES: list[tuple[str, list[Row]]] = [
    (f"(1){LAMP}\n(2){WALK}", [("(1)", None, LAMP), ("(2)", None, WALK)]),
    (f"（１）{LAMP}\n(2) {WALK}", [("（１）", None, LAMP), ("(2)", None, WALK)]),
    (f"⑴{LAMP}\n⑵{WALK}", [("⑴", None, LAMP), ("⑵", None, WALK)]),
    (f"①{LAMP}\n②{WALK}", [("①", None, LAMP), ("②", None, WALK)]),
    (f"❶{LAMP}\n❷{WALK}", [("❶", None, LAMP), ("❷", None, WALK)]),
    (f"1.{LAMP}\n2. {WALK}", [("1.", None, LAMP), ("2.", None, WALK)]),
    (f"１．{LAMP}\n２．{WALK}", [("１．", None, LAMP), ("２．", None, WALK)]),
    (f"１、{LAMP}\n２、{WALK}", [("１、", None, LAMP), ("２、", None, WALK)]),
    (f"1: {LAMP}\n2: {WALK}", [("1:", None, LAMP), ("2:", None, WALK)]),
    (f"1 {LAMP}\n2 {WALK}", [("1", None, LAMP), ("2", None, WALK)]),
    (f"１\u3000{LAMP}\n２\u3000{WALK}", [("１", None, LAMP), ("２", None, WALK)]),
    (f"1){LAMP}\n2){WALK}", [("1)", None, LAMP), ("2)", None, WALK)]),
    (f"ア {LAMP}\nイ {WALK}", [("ア", None, LAMP), ("イ", None, WALK)]),
    (f"ア、{LAMP}\nイ、{WALK}", [("ア、", None, LAMP), ("イ、", None, WALK)]),
    (f"(ア){LAMP}\n(イ){WALK}", [("(ア)", None, LAMP), ("(イ)", None, WALK)]),
    (
        f"イ、{LAMP}\nロ、{WALK}\nハ、{PARK}",
        [("イ、", None, LAMP), ("ロ、", None, WALK), ("ハ、", None, PARK)],
    ),
    (f"一、{LAMP}\n二、{WALK}", [("一、", None, LAMP), ("二、", None, WALK)]),
    (f"一.{LAMP}\n二.{WALK}", [("一.", None, LAMP), ("二.", None, WALK)]),
    (f"(一){LAMP}\n(二){WALK}", [("(一)", None, LAMP), ("(二)", None, WALK)]),
    (f"一つ、{LAMP}\n一つ、{WALK}", [("一つ、", None, LAMP), ("一つ、", None, WALK)]),
    (f"A.{LAMP}\nB.{WALK}", [("A.", None, LAMP), ("B.", None, WALK)]),
    (f"Ⅰ {LAMP}\nⅡ {WALK}", [("Ⅰ", None, LAMP), ("Ⅱ", None, WALK)]),
    (f"Q1、{LAMP}\nQ2、{WALK}", [("Q1、", None, LAMP), ("Q2、", None, WALK)]),
    (f"問1 {LAMP}\n問2 {WALK}", [("問1", None, LAMP), ("問2", None, WALK)]),
    (f"質問①\n{LAMP}\n質問②\n{WALK}", [("質問①", None, LAMP), ("質問②", None, WALK)]),
    (f"【1】{LAMP}\n【2】{WALK}", [("【1】", None, LAMP), ("【2】", None, WALK)]),
    (
        f"【1.令和5年4月3日受付分】\n{LAMP}\n【2.令和5年4月5日受付分】\n{WALK}",
        [("【1.令和5年4月3日受付分】", None, LAMP), ("【2.令和5年4月5日受付分】", None, WALK)],
    ),
    (f"[1]{LAMP}\n[2]{WALK}", [("[1]", None, LAMP), ("[2]", None, WALK)]),
    (f"1点目は、{LAMP}\n2点目は、{WALK}", [("1点目", None, LAMP), ("2点目", None, WALK)]),
    (f"一つ目は{LAMP}\n二つ目は{WALK}", [("一つ目", None, LAMP), ("二つ目", None, WALK)]),
    (f"第1 {LAMP}\n第2 {WALK}", [("第1", None, LAMP), ("第2", None, WALK)]),
    (
        f"1-1 {LAMP}\n1-2 {WALK}\n2-1 {PARK}",
        [("1-1", None, LAMP), ("1-2", None, WALK), ("2-1", None, PARK)],
    ),
    (f"・{LAMP}\n・{WALK}", [("・", None, LAMP), ("・", None, WALK)]),
    (f"◆{LAMP}\n◆{WALK}", [("◆", None, LAMP), ("◆", None, WALK)]),
    (f"- {LAMP}\n- {WALK}", [("-", None, LAMP), ("-", None, WALK)]),
    (f"●灯り\n{LAMP}\n●道\n{WALK}", [("●", None, f"灯り\n{LAMP}"), ("●", None, f"道\n{WALK}")]),
    (f"・(1){LAMP}\n・(2){WALK}", [("(1)", None, LAMP), ("(2)", None, WALK)]),
    (f"\u3000(1){LAMP}\r\n\u3000(2){WALK}\r\n", [("(1)", None, LAMP), ("(2)", None, WALK)]),
]

LEVELS: list[tuple[str, list[Row]]] = [
    (
        "1．灯り\n(1)数を示せ。\n(2)色を示せ。\n2．道\n(1)幅を示せ。",
        [
            ("1．", None, "灯り"),
            ("(1)", 1, "数を示せ。"),
            ("(2)", 1, "色を示せ。"),
            ("2．", None, "道"),
            ("(1)", 2, "幅を示せ。"),
        ],
    ),
    (
        "(1)灯り\n ア 数\n イ 色\n(2)道",
        [("(1)", None, "灯り"), ("ア", 1, "数"), ("イ", 1, "色"), ("(2)", None, "道")],
    ),
    (
        "(1)灯り\n・数\n・色\n(2)道",
        [("(1)", None, "灯り"), ("・", 1, "数"), ("・", 1, "色"), ("(2)", None, "道")],
    ),
    (
        "一. 灯り\n4. 数\n(1) 夜\n(2) 朝\n5. 色\n二. 道",
        [
            ("一.", None, "灯り"),
            ("4.", 1, "数"),
            ("(1)", 1, "夜"),
            ("(2)", 1, "朝"),
            ("5.", 1, "色"),
            ("二.", None, "道"),
        ],
    ),
    (
        "1 ア 数\n  イ 色\n2 道",
        [("1", None, ""), ("ア", 1, "数"), ("イ", 1, "色"), ("2", None, "道")],
    ),
    (
        "1.灯り\n1-1 数\n1-2 色\n2.道",
        [("1.", None, "灯り"), ("1-1", 1, "数"), ("1-2", 1, "色"), ("2.", None, "道")],
    ),
    (
        "(1)灯りについて次の2点を示せ。①数。②色。\n(2)道",
        [
            ("(1)", None, "灯りについて次の2点を示せ。"),
            ("①", 1, "数。"),
            ("②", 1, "色。"),
            ("(2)", None, "道"),
        ],
    ),
    (
        "・灯り\nを増やせ。\n (1)数\n (2)色\n・道を広げよ。",
        [
            ("・", None, "灯り\nを増やせ。"),
            ("(1)", 1, "数"),
            ("(2)", 1, "色"),
            ("・", None, "道を広げよ。"),
        ],
    ),
]


def rows(text: str) -> list[Row]:
    return [(point.label, point.parent, point.text) for point in points.split(text).points]


@pytest.mark.parametrize(("text", "expected"), STYLES)
def test_a_list_of_every_style_is_split(text: str, expected: list[Row]) -> None:
    """U-7: full and half width, signs, kana, words."""
    assert rows(text) == expected
    assert not points.split(text).proposed


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_levels_follow_the_order_of_appearance(text: str, expected: list[Row]) -> None:
    """S1"""
    assert rows(text) == expected
