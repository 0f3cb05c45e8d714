"""Own-words cases for the public door: what pages must be able to show."""

import hashlib
from copy import deepcopy
from datetime import date, timedelta
from typing import Any, cast

from kotae.editions.content import (
    BlockContent,
    CaseContent,
    LinkContent,
    OutcomeContent,
    PointContent,
    head_of,
)
from kotae.editions.models import Edition

ANSWERED: OutcomeContent = {"code": "answered", "word": "回答済み", "reason": ""}
UNANSWERED: OutcomeContent = {"code": "unanswered", "word": "回答が見当たらない", "reason": ""}


def declined(reason: str) -> OutcomeContent:
    word = "回答できない（組織として対応）"
    return {"code": "as_organisation", "word": word, "reason": reason}


def link(text: str = "", on: str | None = None, key: str | None = None) -> LinkContent:
    return {"text": text, "on": on, "page_number": None, "key": key}


def point(
    number: int, text: str, blocks: list[int], outcome: OutcomeContent = ANSWERED, **more: Any
) -> PointContent:
    base: dict[str, Any] = {
        "number": number,
        "label": f"({number})",
        "text": text,
        "section": "",
        "children": [],
        "blocks": blocks,
        "via": "label" if blocks else "none",
        "outcome": outcome,
    }
    return cast("PointContent", base | more)


def block(number: int, label: str, points: list[int], text: str, **more: Any) -> BlockContent:
    base: dict[str, Any] = {
        "number": number,
        "label": label,
        "points": points,
        "excepts": [],
        "text": text,
        "kinds": [],
        "citations": [],
        "closes": [],
        "enclosures": [],
    }
    return cast("BlockContent", base | more)


ROADS = {"code": "B10-1", "unit": "土木局", "section": "道路管理課", "phone": "0999-55-1101"}
LAMP_POINTS = (
    point(1, "駅前広場の街灯が3本消えている。いつ直るのか。", [1]),
    point(2, "点検はどのくらいの間隔で行っているのか。", [2]),
)
LAMP_BLOCKS = (
    block(1, "(1)", [1], "6月20日に3本とも灯具を取り替えた。"),
    block(2, "(2)", [2], "年に2回、夜間に点検している。"),
)


def small(**more: Any) -> CaseContent:
    """Two points, two blocks."""
    base: dict[str, Any] = {
        "title": "駅前広場の街灯について",
        "track": "yobo",
        "month": "2025-06",
        "fiscal_year": 2025,
        "field": "公園・道路",
        "requester_kind": "市民",
        "requested": {"on": "2025-06-02", "to": None},
        "answered": [{"unit": "", "on": "2025-06-27"}],
        "request_preamble": "",
        "request_afterword": "",
        "points": list(LAMP_POINTS),
        "points_proposed": False,
        "answer_preamble": "",
        "answer_afterword": "",
        "blocks": list(LAMP_BLOCKS),
        "citations": [],
        "enclosures": [],
        "contact": ROADS,
        "page_number": "710001",
        "source": "imported/a.html",
    }
    return cast("CaseContent", deepcopy(base | more))


def unnumbered() -> CaseContent:
    """市民の声 without numbers: its points are a machine's proposal."""
    return small(
        title="図書館の開館時間",
        track="koe",
        field="子育て・教育",
        page_number="",
        requested={"on": "2025-05-10", "to": None},
        answered=[{"unit": "", "on": "2025-06-05"}],
        points=[
            point(1, "平日は仕事で図書館に行けません。", [], label="", outcome=ANSWERED),
            point(2, "夜9時まで開けていただけないでしょうか。", [], label="", outcome=ANSWERED),
        ],
        points_proposed=True,
        blocks=[
            block(
                1,
                "",
                [],
                "開館時間の延長には、職員の配置と光熱費の負担が伴います。\n利用の状況を調べ、来年度の開館時間を決める際の参考とさせていただきます。",
            )
        ],
        contact={
            "code": "",
            "unit": "教育委員会事務局",
            "section": "中央図書館",
            "phone": "0999-55-1175",
        },
    )


def several_units() -> CaseContent:
    """Two units answer on two days; a period; nested points; damaged dates."""
    return small(
        title="税の証明書と保険料の窓口について",
        field="税",
        requested={"on": "2025-05-12", "to": "2025-05-30"},
        answered=[
            {"unit": "財務局", "on": "2025-06-18"},
            {"unit": "健康局", "on": None},
            {"unit": "福祉局", "on": "2025-06-24"},
        ],
        points=_units_points(),
        blocks=_units_blocks(),
        contact={"code": "", "unit": "財務局", "section": "市民税課", "phone": "0999-55-1032"},
    )


def _units_points() -> list[PointContent]:
    return [
        point(
            1,
            "証明書の記載を確かめる手順を示すこと。",
            [1, 3],
            section="財務局長",
            children=[
                {"label": "ア", "text": "受付で確かめる人"},
                {"label": "イ", "text": "交付の前に確かめる人"},
            ],
        ),
        point(2, "窓口の待ち時間を区ごとに示すこと。", [2, 3], section="福祉局長"),
        point(3, "電話で予約できるようにすること。", [], UNANSWERED, section="福祉局長"),
    ]


def _units_blocks() -> list[BlockContent]:
    return [
        block(1, "(1)", [1], "受付と交付の二人で確かめている。"),
        block(2, "(2)", [2], "各区とも平均して20分ほどである。"),
        block(3, "(1)(2)", [1, 2], "いずれも研修で扱っている。"),
        block(4, "", [], "貴重なご意見として承る。"),
    ]


def publish(case: CaseContent, key: str, **columns: Any) -> Edition:
    """Make an edition as the verb of `publishing` does."""
    days = [row["on"] for row in case["answered"] if row["on"]]
    values: dict[str, Any] = {
        "key": key,
        "revision": 1,
        "track": case["track"],
        "title": case["title"],
        "month": case["month"],
        "fiscal_year": case["fiscal_year"],
        "field": case["field"],
        "unit_code": {"土木局": "B10", "財務局": "B03"}.get(case["contact"]["unit"], "W07-1"),
        "unit_name": case["contact"]["unit"],
        "sort_on": max(days, default=None),
        "head": head_of(case),
        "content": case,
        "digest": hashlib.sha256(f"{key}-{case['title']}".encode()).hexdigest(),
        "released_on": date(2025, 7, 31),
    }
    return Edition.objects.create(**(values | columns))


def withdrawn(key: str = "gone1") -> Edition:
    """A stub: title replaced, content gone."""
    return publish(
        small(title="公表を取り下げた要望等"),
        key,
        head={},
        content={},
        withdrawn_on=date(2025, 8, 5),
        withdrawn_reason="個人が推測されるおそれがあるため、公表を取り下げました。",
    )


def many(count: int, **columns: Any) -> list[Edition]:
    """Make many small cases of one month, each on a day of its own."""
    made = []
    for number in range(count):
        day = date(2024, 4, 1) + timedelta(days=number % 28)
        content = small(
            title=f"街路樹の剪定と落ち葉の清掃について（その{number + 1}）",
            month="2024-04",
            fiscal_year=2024,
            answered=[{"unit": "", "on": day.isoformat()}],
        )
        made.append(publish(content, f"m{number:04d}", **columns))
    return made
