"""The example that the component gallery shows: one small case, in words that nobody sent."""

from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from kotae.editions.content import BlockContent, CaseContent, PointContent, head_of
from kotae.editions.models import Edition
from kotae.public.cases.pairing import Pair, pair

DAY = date(2026, 4, 28)


class Example(NamedTuple):
    """A list of one case, and the pairs of that case."""

    rows: tuple[Edition, ...]
    pairs: tuple[Pair, ...]


def example() -> Example:
    """Return the example; its row stands in no database."""
    content = _content()
    row = Edition(
        key="example",
        title=content["title"],
        track="yobo",
        field=content["field"],
        unit_name=content["contact"]["unit"],
        sort_on=DAY,
        released_on=DAY,
        head=head_of(content),
    )
    return Example((row,), pair(content).pairs)


def _content() -> CaseContent:
    return {
        "title": _("公園の水飲み場について"),
        "track": "yobo",
        "month": "2026-04",
        "fiscal_year": 2026,
        "field": _("公園・道路"),
        "requester_kind": _("市民"),
        "requested": {"on": "2026-04-01", "to": None},
        "answered": [{"unit": "", "on": DAY.isoformat()}],
        "request_preamble": "",
        "request_afterword": "",
        "points": _points(),
        "points_proposed": False,
        "answer_preamble": "",
        "answer_afterword": "",
        "blocks": [
            _block(1, "(1)(2)", [1, 2], _("4月3日に故障を確認し、5月中に直す予定である。")),
            _block(2, "(3)", [3], _("組織として対応しているため、氏名は控える。")),
        ],
        "citations": [],
        "enclosures": [],
        "contact": {"code": "", "unit": _("公園課"), "section": "", "phone": ""},
        "page_number": "",
        "source": "",
    }


def _points() -> list[PointContent]:
    return [
        _point(1, _("水飲み場はいつ直るのか。"), [1], "answered", _("回答済み")),
        _point(2, _("故障に気付いた日はいつか。"), [1], "answered", _("回答済み")),
        _point(3, _("点検した者の氏名を知りたい。"), [2], "as_organisation", _("回答できない")),
        _point(4, _("ほかの公園は点検したか。"), [], "unanswered", ""),
    ]


def _point(number: int, text: str, blocks: list[int], code: str, word: str) -> PointContent:
    return {
        "number": number,
        "label": f"({number})",
        "text": text,
        "section": "",
        "children": [],
        "blocks": blocks,
        "via": "label",
        "outcome": {"code": code, "word": word, "reason": ""},
    }


def _block(number: int, label: str, points: list[int], text: str) -> BlockContent:
    return {
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
