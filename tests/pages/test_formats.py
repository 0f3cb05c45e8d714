"""Every format of pages.md, as pages in own words with the oddities of the real ones."""

import pytest

from tests.pages.pages import codes, facts, read

NO_ONE = "//"


@pytest.mark.parametrize(
    ("name", "profile", "cases"),
    [
        (
            "yobo_units.txt",
            "osaka-yobo",
            [
                (
                    "納税通知書の封筒の色について",
                    "2025-09-08..2025-09-12",
                    "福祉局2025-10-06 財政局?",
                    "2025-10",
                    "福祉局/障害福祉課/0999-55-2001",
                )
            ],
        ),
        (
            "yobo_list.html",
            "osaka-yobo",
            [
                (
                    "図書館の自習室について",
                    "2024-07-16",
                    "?",
                    "2024-08",
                    "教育委員会事務局/中央図書館/0999-55-2101",
                )
            ],
        ),
        (
            "koe.html",
            "osaka-koe",
            [
                (
                    "歩道の段差について",
                    "2024-09-17",
                    "2024-09-30",
                    "2024-09",
                    "建設局/道路課/0999-55-2201",
                )
            ],
        ),
        (
            "koe_table.html",
            "osaka-koe",
            [
                (
                    "駐輪場の照明",
                    "2023-05-08",
                    "2023-05-12",
                    "2023-05",
                    "灯台区役所/総務課/0999-55-2301",
                ),
                (
                    "庁舎の案内表示",
                    "2023-06-01",
                    "2023-06-09",
                    "2023-06",
                    "灯台区役所/総務課/0999-55-2301",
                ),
            ],
        ),
        (
            "koe_flat.txt",
            "osaka-koe",
            [
                (
                    "花壇の水やり",
                    "2023-07-03",
                    "2023-07-10",
                    "2023-07",
                    "灯台区役所/市民協働課/0999-55-2302",
                ),
                (
                    "放置自転車",
                    "2023-08-01",
                    "2023-08-04",
                    "2023-08",
                    "灯台区役所/市民協働課/0999-55-2302",
                ),
            ],
        ),
        ("hakodate.html", "hakodate", [("バスの時刻表について", "2023-04-03", "", "", NO_ONE)]),
        (
            "yoshikawa.html",
            "yoshikawa",
            [
                ("公民館の予約について", "2025-10-17", "", "", "/生涯学習課/0999-55-2401"),
                ("ごみ袋の大きさについて", "2025-10-20", "", "", "/環境課/0999-55-2402"),
            ],
        ),
        (
            "fukushima.txt",
            "fukushima-city",
            [
                ("雪捨て場を増やしてほしい", "2025-10-02", "", "2025-10", "/道路保全課/"),
                ("市民プールの料金", "2025-10-08", "", "2025-11", "/スポーツ課/"),
            ],
        ),
        (
            "toshima.html",
            "toshima",
            [
                ("図書館の返却口について", "", "", "2022-01", NO_ONE),
                ("街路樹について", "", "", "2022-02", NO_ONE),
            ],
        ),
        ("sakai.txt", "sakai", [("窓口の混雑について", "2022-12-01", "", "", NO_ONE)]),
        ("moriguchi.txt", "moriguchi", [("住民票の郵送について", "", "?", "", "/市民課/")]),
        (
            "nagano.html",
            "nagano-hotline",
            [("高校の通学路について", "2018-08-27", "2018-08-31", "2018-08", NO_ONE)],
        ),
        (
            "shimane.txt",
            "shimane-hotline",
            [
                ("県立公園の駐車場に雨の日の出入口を作ってください。", "", "?", "", NO_ONE),
                ("道の駅の時計が止まっています。", "", "", "", NO_ONE),
            ],
        ),
        (
            "tottori.txt",
            "tottori",
            [("除雪の順番について", "2018-01-17", "", "", "/道路企画課/0999-55-2501")],
        ),
        ("osaka_pref.html", "osaka-pref", [("府営公園に関するもの", "2024-04-01", "", "", NO_ONE)]),
        (
            "sapporo.txt",
            "sapporo",
            [
                ("除雪機の貸出しについて", "", "", "", NO_ONE),
                ("歩行者用信号について", "", "", "", NO_ONE),
            ],
        ),
        (
            "nagoya.txt",
            "nagoya",
            [("公園のトイレを洋式にしてほしい", "", "", "2021-03", "/公園課/")],
        ),
        (
            "group_hearing.html",
            "labelled",
            [
                ("団体との話合い（令和5年11月8日（水曜日））", "", "", "", "福祉部/子育て支援課/"),
                ("4.学童の時間を延ばすこと。", "", "", "", "教育部/放課後課/"),
            ],
        ),
        (
            "pipes.txt",
            "labelled",
            [("粗大ごみ", "2022-06-01", "", "", NO_ONE), ("水道", "2022-07-15", "", "", NO_ONE)],
        ),
        (
            "mirror.txt",
            "labelled",
            [("図書館の休館日", "2019-04-08", "2019-04-26", "2019-04", NO_ONE)],
        ),
    ],
)
def test_the_fields_of_each_format_are_read(
    name: str, profile: str, cases: list[tuple[str, ...]]
) -> None:
    """Issue 2 C: recognised by itself, several cases, fields missing or in another order."""
    reading = read(name)
    assert [case.profile for case in reading.cases] == [profile] * len(cases)
    assert [facts(case) for case in reading.cases] == cases


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("yobo_units.txt", [["damaged_date", "damaged_date", "several_contacts"]]),
        ("yobo_list.html", [["weekday_mismatch"]]),
        ("koe.html", [[]]),
        ("koe_flat.txt", [["table_flattened"], []]),
        ("hakodate.html", [["field_unknown", "mojibake"]]),
        ("toshima.html", [[], ["not_answered"]]),
        ("moriguchi.txt", [["points_proposed", "year_missing"]]),
        (
            "shimane.txt",
            [["field_missing", "year_missing", "year_missing"], ["field_missing", "year_missing"]],
        ),
        ("tottori.txt", [["table_flattened"]]),
        ("osaka_pref.html", [["field_missing"]]),
        ("mirror.txt", [[]]),
    ],
)
def test_each_oddity_is_one_warning(name: str, expected: list[list[str]]) -> None:
    """Issue 2 C: each one warning; damaged dates are null and quoted (pages.md 2)."""
    assert [codes(case) for case in read(name).cases] == expected


@pytest.mark.parametrize(
    ("name", "request_text", "answer_text"),
    [
        ("koe_table.html", "駐輪場が暗いです。\n明るくしてください。", "電球を取り替えました。"),
        (
            "koe_flat.txt",
            "駅前の花が枯れています。",
            "水やりの回数を増やしました。\n当番の表も見直しました。",
        ),
        (
            "yoshikawa.html",
            "1. 予約はいつから始まりますか。\n2. 1の予約は電話でもできますか。",
            "予約は利用日の2か月前からです。電話でも承ります。",
        ),
        (
            "moriguchi.txt",
            "住民票を郵送で頼めますか。\n手数料の払い方も教えてください。",
            "郵送でもご請求いただけます。手数料は定額小為替でお納めください。",
        ),
        (
            "nagoya.txt",
            "和式のトイレは膝が痛くて使えません。",
            "今年度に12か所を洋式に改めました。",
        ),
        ("osaka_pref.html", "1.ベンチを増やしてほしい。2.水飲み場も直してほしい。", ""),
    ],
)
def test_texts_are_those_of_their_own_case(name: str, request_text: str, answer_text: str) -> None:
    case = read(name).cases[0]
    assert (case.request_text, case.answer_text) == (request_text, answer_text)
