"""What stands above the first case of a page: its title, date and number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kotae.lib.pages.lines import Line
from kotae.lib.pages.profiles import Profile

_NUMBER = re.compile(
    r"(?:(?:ページ|記事)?(?:番号|ID|ＩＤ))[\s　]*[：:]?[\s　]*([0-9０-９A-Za-z-]{2,20})"
)
_ANNOUNCED = r"(?:(?:最終)?(?:更新|掲載|公開|登録|作成)(?:年月)?日?|ページ更新日時?)[\s　]*[：:]?"
_DATE = re.compile(
    rf"[(（]?(?:{_ANNOUNCED})?[\s　]*"
    r"(?P<date>[^\s　]{0,3}[0-9０-９元]{1,4}[年/.／-][^年]{1,18})(?:更新|公開|掲載|現在)?[)）]?"
)
_HAS_DAY = re.compile(r"日|[/.／-][0-9０-９]{1,2}\Z")
_LONGEST = 60
_HTML_TITLE = re.compile(
    r"[^：:｜|]{1,14}[：:](?P<title>.+?)(?:[(（][^()（）]*[>＞][^()（）]*[)）])?\Z"
)


@dataclass(frozen=True, slots=True)
class PageHead:
    """Title, date (as written) and number of a page ("" where it has none)."""

    title: str
    date: str
    date_line: int | None
    number: str
    rest: tuple[
        Line, ...
    ]  # what stands above the first label besides: the case's title is the last


def _date_in(line: Line) -> str:
    text = line.text.strip()
    match = _DATE.fullmatch(text) if len(text) <= _LONGEST else None
    return match["date"] if match and _HAS_DAY.search(match["date"]) else ""


def _number_in(line: Line) -> str:
    match = _NUMBER.fullmatch(line.text.strip()) if len(line.text) <= _LONGEST else None
    return match[1] if match else ""


def _without_site(title: str) -> str:
    """Take a site's name and the breadcrumbs off an HTML title: 「○○市：題（…>市民の声）」."""
    match = _HTML_TITLE.match(title)
    return match["title"] if match else title


def read_head(lines: Sequence[Line], profile: Profile, html_title: str) -> PageHead:
    """Read what stands above the first label of a page."""
    title = date = number = ""
    date_line: int | None = None
    rest: list[Line] = []
    for line in lines:
        text = line.text.strip(" 　")
        if not title and any(pattern.search(text) for pattern in profile.page_title):
            title = text
        elif not date and (found := _date_in(line)):
            date, date_line = found, line.number
        elif not number and (found := _number_in(line)):
            number = found
        elif text and not any(pattern.fullmatch(text) for pattern in profile.lead):
            rest.append(line)
    headings = [line for line in rest if line.heading]
    if not title:
        first = (headings or rest)[:1]
        title = first[0].text.strip(" 　") if first else _without_site(html_title)
    return PageHead(title, date, date_line, number, tuple(rest))
