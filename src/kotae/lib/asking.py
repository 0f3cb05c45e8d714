"""The shape that a point asks for: yes or no, a number, a time, a document… (S1)."""

import re
from collections.abc import Iterable
from typing import Literal

from kotae.lib.alternatives import after, behind

Shape = Literal[
    "yes_no",
    "number",
    "ratio",
    "date_time",
    "who",
    "where",
    "document",
    "list",
    "action",
    "reason",
    "opinion",
    "other",
]

_DEMAND = (
    r"(?:しろ|せよ|下さい|ください|ほしい|欲しい|いただき|頂き|もらい|願|求め|要望|希望|なさい)"
)
_SHOW = "公開 公表 開示 提出 提示 交付 送付 閲覧 掲載 提供 写し コピー 見せ"
_THINGS = (
    "文書 資料 書類 マニュアル 写し コピー 議事録 規則 規程 要綱 基準 計画 プログラム 契約書 報告書"
    " 記録 根拠"
)
THING = f"(?:{'|'.join(_THINGS.split())})"
# 何年勤めているか asks how long; 何年 alone asks when.
_LASTS = r"(?:勤|働|住|続|経|かか|掛|待|要|使|務|前|ほど|くらい|ぐらい|程度)"
_TELL = r"(?:は|を(?:教|示|説|明|聞|知|問|述|お)|について(?:説|教|お)|が(?:分|わ))"

# The first shape that a point's own words show is the one asked: the narrow ones stand first.
_ASKED: tuple[tuple[Shape, str], ...] = (
    (
        "ratio",
        (
            r"何[^何。、]{1,3}中何|うち、?何(?:人|件|名|回|台|校|割)|何(?:割|パーセント|[%％])"
            r"|割合|比率|率(?<!能率)(?:は|を|が)"
        ),
    ),
    (
        "date_time",
        (
            rf"何年(?!間|も|{_LASTS})|何月|何日(?!間|も|{_LASTS})|何曜|何時(?!間)|(?<=時)何分|いつ(?!も|でも|しか|の間"
            r"|か(?!ら|$|。))|日時|期日|年月(?:及び|と|・|、|を|は)|"
            + after(
                "時期 日程 予定日 期限", r"(?:は(?:いつ)?[。?？か]?(?:$|\s)|を(?:示|教|知|明|公))"
            )
        ),
    ),
    (
        "number",
        (
            r"何(?:人|名|件|回|台|基|本|個|枚|か所|箇所|カ所|世帯|戸|校|円|倍|時間|日間|年間|区"
            rf"|種類|分|[年日]{_LASTS})|いくら|いくつ|どれ(?:くらい|ぐらい|だけ)|どの(?:くらい|ぐらい|程度)|"
            + after("件数 人数 回数 台数 金額 費用 予算額? 総額 単価", r"(?:は|を|が|及び|と)")
        ),
    ),
    (
        "who",
        (
            r"誰(?!に?も|でも|かに|かが|しも|もが)|だれ(?!も|でも|か[にが])|どなた(?!も|でも)"
            r"|何者|どの(?:部署|課|係|職員|担当|役職|立場)|どこの(?:部署|課|係)|"
            + after("担当者 責任者 氏名 職名", r"(?:は[。?？]|を(?:教|示|明|公))")
        ),
    ),
    (
        "where",
        (
            r"どこ(?!まで|か(?!ら|[。?？]|$)|も|でも|の(?:部署|課|係|会社)|が(?:悪|問題|違))"
            r"|何処|どの(?:場所|あたり|辺|地域|区間|窓口|階)|何(?:階|番地|丁目)|"
            + after("場所 所在地? 設置箇所", r"(?:は[。?？]|を(?:教|示|明))")
        ),
    ),
    (
        "document",
        (
            after(_SHOW, rf"[^。、]{{0,8}}?{_DEMAND}")
            + "|"
            + after(_THINGS, r"[^。、]{0,10}(?:見たい|見せ|欲し|ほし|くれ|入手|閲覧)")
        ),
    ),
    (
        "list",
        (
            r"一覧|内訳|リスト(?:を|に)|列挙|それぞれ(?:を)?(?:示|教|挙)|どのような(?:もの|種類)が|"
            + after("全て すべて 全部 具体的に", "(?:を)?(?:挙げ|あげ|示|教え|書|述べ|答え)")
        ),
    ),
    (
        "reason",
        (
            r"なぜ|何故|なにゆえ|どうして(?!も)|何の(?:ため|目的)|いかなる(?:理由|根拠)|"
            + after("理由 根拠 経緯 原因", _TELL)
        ),
    ),
    (
        "action",
        (
            after("もらえ いただけ 頂け くれ", r"(?:ない|ません|る|ます)(?:でしょう)?か")
            + "|"
            + behind("[してで]", "ほし 欲し もらいた いただきた 頂きた")
            + "|"
            + behind("[しっい]て", "くださ 下さ くれ")
            + r"|させ(?:る様|るよう|て|ろ)|行わせ(?:る様|るよう|て|ろ)"
            r"|しろ|せよ|なさい|やめ(?:ろ|て)|止め(?:ろ|て)|"
            + behind("(?:する|行う|図る|める|ける|直す)", "よう 様", "(?:に|、|お|求|要)")
            + "|"
            + behind("[をお]", "願い 求め 要望 要請 希望")
            + "|"
            + after("要望 要求 要請 希望", "(?:する|します)")
            + r"|こと(?<=[るすむうくつぶ]こと)。?$|ろ(?<=[めけげべれせて]ろ)。?$"
            r"|せ(?<=[出直返話消外足残移やか]せ)。?$|お願い(?:し|いた|申)"
        ),
    ),
    (
        "yes_no",
        (
            # Behind the letter: the engine skips at once to where it stands.
            r"か(?<!ではないか)(?<!ではないのか)(?<!ではないですか)(?<!ではないでしょうか)"
            r"(?<!ではありませんか)(?<!ではなかろうか)(?<!じゃないか)(?<!じゃないのか)(?<!いかがか)"
            r"(?<!とは何か)(?<!は何か)(?<!何ですか)(?<!何なのか)(?<!何でしょうか)(?<!何であるか)"
            r"(?:[。?？！!」\s]|$)|かどうか|か否か|有無"
        ),
    ),
    (
        "opinion",
        (
            r"べき|では(?:な(?:い|かろう)|ありません)(?:の|だろう|でしょう)?(?:です)?か|と(?:思"
            r"|考え)|疑問|おかし|ひど|納得|許せ|問題(?:だ|で)|残念|あきれ"
            r"|ないか(?:。|$)|怠慢|欠如|無責任|いかがな"
        ),
    ),
)
_QUOTED = re.compile(r"[「『][^「」『』]{0,2000}[」』]")
_ROWS = tuple((shape, re.compile(pattern, re.MULTILINE)) for shape, pattern in _ASKED)
_LIKEWISE = re.compile(r"\s*(?:上記と|前項と|これも|こちらも)?(?:同様に|同じく|同じように)")


def asked_shape(text: str) -> Shape:
    """Return the shape that a point asks for: the narrowest one that its own words show.

    Words in quotation marks are somebody else's and ask nothing.
    """
    own = _QUOTED.sub("「」", text).rstrip()
    return next((shape for shape, row in _ROWS if row.search(own)), "other")


def asked_shapes(texts: Iterable[str]) -> tuple[Shape, ...]:
    """Return the shapes that the points of one request ask for, in order.

    A point that begins with "likewise" (同様に) asks for the shape of the one before it.
    """
    shapes: list[Shape] = []
    for text in texts:
        likewise = shapes and _LIKEWISE.match(text)
        shapes.append(shapes[-1] if likewise else asked_shape(text))
    return tuple(shapes)
