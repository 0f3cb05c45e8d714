"""The two tables of the open data: points with their answers, and cases."""

from collections.abc import Iterable, Iterator

from kotae.editions.content import BlockContent, PointContent, PublishedContent, UnitDate
from kotae.editions.models import Edition
from kotae.public import addresses
from kotae.public.cases import words
from kotae.public.cases.sources import Source
from kotae.public.data.cells import Cell
from kotae.public.data.forms import Table
from kotae.public.site import Site

CASE_COLUMNS = (
    "公表番号", "版", "制度コード", "年度", "公表月", "件名", "分野区分", "要望者区分",
    "要望日", "要望日_終わり", "回答日", "担当部署コード", "担当部署", "担当課", "公表日", "URL",
)  # fmt: skip
DATE_COLUMNS = ("要望日", "要望日_終わり", "回答日", "公表日")
COUNT_COLUMNS = ("項目数", "回答済み項目数", "回答できない項目数", "回答が見当たらない項目数")
POINT_COLUMNS = (
    "項目番号", "項目表記", "項目見出し", "項目内容", "項目は提案", "回答区分コード", "回答区分",
    "回答区分の理由", "回答項番号", "回答項表記", "回答内容", "対応の示し方コード", "除外",
)  # fmt: skip


def points(sources: Iterable[Source], here: Site) -> Table:
    """Return the table of points: one row for each point with each block that names it.

    A point without a block, and a block without a point, have a row with the other side blank.
    A withdrawn case has no row.
    """
    rows = [row for source in sources for row in _rows(source, here)]
    return Table((*CASE_COLUMNS, *POINT_COLUMNS), rows, DATE_COLUMNS)


def cases(editions: Iterable[Edition], here: Site) -> Table:
    """Return the table of cases: one row for each, with the counts of its points."""
    rows = [_case(edition, here) | _counts(edition) for edition in editions]
    return Table((*CASE_COLUMNS, *COUNT_COLUMNS), rows, DATE_COLUMNS)


def _rows(source: Source, here: Site) -> Iterator[dict[str, Cell]]:
    if source.edition.withdrawn_on:
        return
    content = source.content()
    case = _case(source.edition, here)
    blocks = {block["number"]: block for block in content["blocks"]}
    named: set[int] = set()
    for point in content["points"]:
        own = [blocks[number] for number in point["blocks"] if number in blocks]
        named.update(block["number"] for block in own)
        if not own:
            yield case | _point(point, content) | _block(None, point)
        for block in own:
            yield case | _point(point, content) | _block(block, point)
    for number, block in blocks.items():
        if number not in named:
            yield case | _point(None, content) | _block(block, None)


def _case(edition: Edition, here: Site) -> dict[str, Cell]:
    head = edition.head
    requested = head.get("requested", {})
    return {
        "公表番号": edition.key,
        "版": edition.revision,
        "制度コード": edition.track,
        "年度": edition.fiscal_year,
        "公表月": edition.month or None,
        "件名": edition.title,
        "分野区分": edition.field or None,
        "要望者区分": head.get("requester_kind"),
        "要望日": requested.get("on"),
        "要望日_終わり": requested.get("to"),
        "回答日": _last(head.get("answered", [])),
        "担当部署コード": edition.unit_code or None,
        "担当部署": edition.unit_name or None,
        "担当課": head.get("section"),
        "公表日": edition.released_on.isoformat(),
        "URL": here.absolute(addresses.case(edition.key)),
    }


def _counts(edition: Edition) -> dict[str, Cell]:
    counts = {total.tone: total.points for total in words.totals(edition.head.get("outcomes", []))}
    tones = ("done", "refused", "missing")
    numbers = [edition.head.get("points"), *(counts.get(tone, 0) for tone in tones)]
    return dict(zip(COUNT_COLUMNS, numbers, strict=True))


def _last(answered: Iterable[UnitDate]) -> str | None:
    return max((row["on"] for row in answered if row["on"]), default=None)


def _point(point: PointContent | None, content: PublishedContent) -> dict[str, Cell]:
    if point is None:
        return dict.fromkeys(POINT_COLUMNS[:8])
    nested = [f"{child['label']} {child['text']}" for child in point["children"]]
    return {
        "項目番号": point["number"],
        "項目表記": point["label"],
        "項目見出し": point["section"],
        "項目内容": "\n".join([point["text"], *nested]),
        "項目は提案": content["points_proposed"],
        "回答区分コード": point["outcome"]["code"],
        "回答区分": point["outcome"]["word"],
        "回答区分の理由": point["outcome"]["reason"],
    }


def _block(block: BlockContent | None, point: PointContent | None) -> dict[str, Cell]:
    return {
        "回答項番号": block["number"] if block else None,
        "回答項表記": block["label"] if block else None,
        "回答内容": block["text"] if block else None,
        "対応の示し方コード": point["via"] if point else None,
        "除外": point["number"] in block["excepts"] if block and point else None,
    }
