"""A long case in own words: 34 points, groups, an exception, refusals, a two-year thread."""

from typing import Any

from kotae.editions.content import BlockContent, CaseContent, PointContent
from tests.public.samples import block, declined, link, point, small

GROUPS: tuple[tuple[str, tuple[int, ...], tuple[int, ...]], ...] = (
    ("(1)", (1,), ()),
    ("(2)(3)", (2, 3), ()),
    *((f"({n})", (n,), ()) for n in range(4, 11)),
    ("(11)から(14)", (11, 12, 13, 14), ()),
    ("(15)", (15,), ()),
    ("(16)から(20)", (16, 17, 18, 19, 20), (19,)),
    ("(21)(22)", (21, 22), ()),
    ("(23)(24)", (23, 24), ()),
    *((f"({n})", (n,), ()) for n in range(25, 35)),
)
REASON = "組織として判断して対応したため、個人に関わる内容は答えられない。"
REFUSED = frozenset({16, 17, 18, 20})
ASKS = (
    "昨年の回答では、同じ誤りを繰り返さないよう職員に徹底するとあった。その後、何をしたのか。",
    "同じ誤りは、これまでに何回あったのか。",
    "手順書を全部公開すること。",
    "確認を三人で行うようにすること。二人で見ていても見逃したのだから、仕組みそのものを改めるべきである。",
    "研修を受けた職員は何人のうち何人か。",
)
ANSWERS = (
    "昨年の回答の後、窓口の手順を改め、受付、作成、交付の各段階で確かめる人を決めた。",
    "記録を調べたところ、指摘のあった2回のほかに、同じ誤りの記録はない。",
    "「窓口事務の手引き」を送付する。",
    "二人による確認を本来の業務に組み込むことで、見逃しを防ぐ。\n　なお、三人による確認は、待ち時間が延びるため行わない。\n・受付　申請書のすべての欄\n・作成　証明書と申請書\n・交付　本人とともに",
    "のご要望について、併せて回答する。\n　職員240人が研修を受け、理解度を確かめた。\n　80％に満たない18人には、もう一度研修を行った。",
)


def long_case(**more: Any) -> CaseContent:
    """Return the long case."""
    return small(
        title="波止場区役所戸籍住民課における証明書の交付誤りと、その後の対応及び職員への周知について",
        field="職員・窓口対応",
        request_preamble="この要望は、要望等記録制度により対応することを求める。",
        request_afterword="以上について、項目ごとに回答すること。",
        points=[_point(number) for number in range(1, 35)],
        blocks=[_block(place, *group) for place, group in enumerate(GROUPS, start=1)],
        citations=[link("昨年8月の回答", "2024-08-27")],
        enclosures=["窓口事務の手引き", "事務の適正な執行について（通知）", "事故ゼロへの取組"],
        contact={
            "code": "W07-1",
            "unit": "波止場区役所",
            "section": "戸籍住民課",
            "phone": "0999-55-2071",
        },
        **more,
    )


def _point(number: int) -> PointContent:
    blocks = [place for place, group in enumerate(GROUPS, start=1) if number in group[1]]
    more: dict[str, Any] = {"via": "exception"} if number == 19 else {}
    if number in REFUSED:
        more["outcome"] = declined(REASON)
    return point(number, ASKS[number % len(ASKS)], blocks, **more)


def _block(
    place: int, label: str, points: tuple[int, ...], excepts: tuple[int, ...]
) -> BlockContent:
    text = ANSWERS[4] if label == "(11)から(14)" else ANSWERS[place % 4]
    more: dict[str, Any] = {"excepts": list(excepts)}
    if label == "(16)から(20)":
        text = f"について、併せて回答する。\n　電話をした時刻は、18時頃である。\n(19)以外の項目は、{REASON}"
    if label == "(4)":
        more["citations"] = [link("先の回答のとおり", "2025-03-24", "small1")]
    if label == "(11)から(14)":
        more["closes"] = [link("", "2025-02-26", "never-public")]
    if label == "(10)":
        more["enclosures"] = ["窓口事務の手引き"]
    return block(place, label, list(points), text, **more)
