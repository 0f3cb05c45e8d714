"""The 市民の声 pages of 汐見市, read without the importer, so that the two check each other."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.demo.shiomi import HOME, WEEKDAYS

KOE = HOME / "pages/koe"
ORDER = (
    "市民の声", "市の考え方", "担当部署(電話番号)", "対応の種別", "受付日", "回答日", "公表日", "注意事項",
)  # fmt: skip
WESTERN = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日\Z")
JAPANESE = re.compile(r"令和(\d+)年(\d{1,2})月(\d{1,2})日\((.)曜日\)\Z")


@dataclass(frozen=True)
class Voice:
    """One case: its page, its title and its fields in the order of the page."""

    file: str
    number: str
    title: str
    page_date: date
    fields: dict[str, str]
    cited: tuple[str, ...]

    def on(self, label: str) -> date:
        return day(self.fields[label])

    @property
    def published(self) -> date:
        return self.on("公表日") if "公表日" in self.fields else self.page_date

    @property
    def name(self) -> str:
        return f"{self.file}-{self.title}"


def day(text: str) -> date:
    if found := WESTERN.match(text):
        return date(*(int(part) for part in found.groups()))
    year, month, number, weekday = JAPANESE.match(text).groups()  # type: ignore[union-attr] # a page with another form of date has to fail
    found_day = date(int(year) + 2018, int(month), int(number))
    assert WEEKDAYS[found_day.weekday()] == weekday
    return found_day


def voices() -> list[Voice]:
    return [voice for path in sorted(KOE.glob("*.html")) for voice in read(path)]


def read(path: Path) -> list[Voice]:
    tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
    part = tree.css_first("article, #honbun")
    assert part is not None
    nodes = [node for node in part.iter() if node.tag != "-text"]
    on = day(_text(part.css_first(".date")))
    number = re.split("[:：]", _text(part.css_first(".number")))[1]
    links = tuple(node.attributes["href"] or "" for node in part.css("a"))
    cases = _rows(part) if part.css_first("table") else _sections(nodes)
    return [Voice(path.stem, number, fields.pop("件名", ""), on, fields, links) for fields in cases]


def _text(node: LexborNode | None) -> str:
    """The lines of an element: its br and its blocks end one."""
    assert node is not None
    inside = re.sub(r"<br>|</p>|</li>", "\n", node.html or "")
    plain = LexborHTMLParser(inside).text()
    return "\n".join(line.strip() for line in plain.splitlines() if line.strip())


def _label(text: str) -> str:
    plain = text.translate(str.maketrans("（）", "()"))
    return "注意事項" if plain == "ご注意事項" else plain


def _sections(nodes: list[LexborNode]) -> list[dict[str, str]]:
    cases: list[dict[str, str]] = []
    label = ""
    for node in nodes:
        text, is_heading = _text(node), (node.tag or "").startswith("h")
        if is_heading and _label(text) not in ORDER:
            cases.append({"件名": text})
            label = ""
        elif is_heading:
            label = _label(text)
        elif label:
            cases[-1][label] = "\n".join(filter(None, (cases[-1].get(label), text)))
    return [fields for fields in cases if len(fields) > 1]


def _rows(part: LexborNode) -> list[dict[str, str]]:
    tables = part.css("table")
    if len(tables) > 1:
        return [
            {_label(_text(row.css_first("th"))): _text(row.css_first("td")) for row in t.css("tr")}
            for t in tables
        ]
    labels = [_label(_text(cell)) for cell in tables[0].css("th")]
    rows = [[_text(cell) for cell in row.css("td")] for row in tables[0].css("tr")]
    return [dict(zip(labels, row, strict=True)) for row in rows if row]
