"""A page in our own words, and what becomes of it when it is taken in."""

from datetime import date

from kotae.importing.bringing import bring
from kotae.lib.pages.parsed import ParsedCase
from kotae.lib.pages.reading import read_page
from tests.world import World

DAY = date(2026, 4, 1)
PAGE = """令和7年度 「要望等の内容と本市の対応」(令和7年6月分)

2025年7月31日

ページ番号:{number}

{title}

分野区分

公園・道路

要望者区分

市民

要望日

令和7年6月2日(月曜日)

回答日

{answered}

要望等の概要

(1)街灯はいつ直るのか。
(2)誰が点検したのか。
(3){third}

対応方針の概要

(1)6月30日に直した。
(2)個人の氏名については、組織として対応しているため、回答を差し控える。
{extra}

以上の概要に基づき、要望者に回答しました。

担当部署

波止場区役所 地域課
(電話番号:099-555-0101)
"""


def read(number: str = "700001", **words: str) -> ParsedCase:
    told = {
        "title": "街灯について",
        "answered": "令和7年6月27日(金曜日)",
        "third": "予備の灯具を置いてほしい。",
        "extra": "",
    }
    text = PAGE.format(number=number, **(told | words))
    reading = read_page(text.encode(), f"pages/{number}.txt", None, None)
    return reading.cases[0]


def brought(parsed: ParsedCase, world: World) -> tuple[str, str]:
    found = bring(parsed, by=world.hanae, on=DAY)
    return found.case.key, found.state
