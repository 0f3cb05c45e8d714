"""The data files of 汐見市, read without the importer, so that the two check each other."""

import html
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parents[2] / "src/kotae/cli/demo_city"
YOBO = HOME / "pages/yobo"
LABELS = (
    "分野区分", "要望者区分", "要望日", "回答日", "要望等の概要", "対応方針の概要", "担当部署",
)  # fmt: skip
DAY = re.compile(r"令和(\d+)年(\d+)月(\d+)日")
WEEKDAYS = "月火水木金土日"


@dataclass(frozen=True)
class Page:
    """One 要望等 page as a person reads it."""

    path: Path
    lines: tuple[str, ...]
    fields: dict[str, str]
    order: tuple[str, ...]

    @property
    def number(self) -> str:
        return next(line.removeprefix("ページ番号:") for line in self.lines if "ページ番号" in line)

    @property
    def headline(self) -> str:
        return next(line for line in self.lines if line.startswith("令和")).translate(
            str.maketrans("（）", "()")
        )

    @property
    def answered(self) -> list[date]:
        return days(self.fields["回答日"])

    @property
    def prose(self) -> str:
        return self.fields["要望等の概要"] + "\n" + self.fields["対応方針の概要"]


def register() -> dict[str, Any]:
    return tomllib.loads((HOME / "city.toml").read_text(encoding="utf-8"))


def pages() -> list[Page]:
    paths = (p for p in YOBO.iterdir() if p.suffix in {".html", ".txt"})
    return [read(path) for path in sorted(paths)]


def read(path: Path) -> Page:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = html.unescape(re.sub(r"<title>.*?</title>|<[^>]+>", "", text))
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    return Page(path, lines, fields_of(lines), tuple(line for line in lines if line in LABELS))


def fields_of(lines: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    label = ""
    for line in lines:
        if line in LABELS:
            label = line
        elif line.startswith(("以上の概要に基づき", "SNSリンク")):
            label = ""
        elif label:
            found.setdefault(label, []).append(line)
    return {key: "\n".join(value) for key, value in found.items()}


def days(text: str) -> list[date]:
    return [date(2018 + int(y), int(m), int(d)) for y, m, d in DAY.findall(text)]
