"""The shape of what is asked (yes or no, a number, a time, a document…) and of what is given.

R-21: a shape that was asked and is not found in the answer is a hint for a person, never a verdict.
"""

import re
from collections.abc import Iterable
from typing import Literal

from kotae.lib.kinds import find_kinds

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

_N = r"[0-9０-９一二三四五六七八九十百]{1,9}"
# What a number counts when it answers "how many".
_COUNTER = (
    r"(?:人|名|件|回|台|基|本|個|枚|か所|箇所|カ所|ヶ所|世帯|戸|校|園|館|円|割|倍|時間|日間|か月間?|年間|%|％|パーセント"
    r"|メートル|平方|通|冊|区|項目|点|種類|キロ|トン)"
)
_DEMAND = (
    r"(?:しろ|せよ|下さい|ください|ほしい|欲しい|いただき|頂き|もらい|願|求め|要望|希望|なさい)"
)
_SHOW = r"(?:公開|公表|開示|提出|提示|交付|送付|閲覧|掲載|提供|写し|コピー|見せ)"
_THING = (
    r"(?:文書|資料|書類|マニュアル|写し|コピー|議事録|規則|規程|要綱|基準|計画|プログラム|契約書|報告書|記録|根拠"
    r")"
)

# The first shape that a point's own words show is the one asked: the narrow ones stand first.
_ASKED: tuple[tuple[Shape, str], ...] = (
    (
        "ratio",
        (
            r"何[^何。、]{1,3}中何|うち、?何(?:人|件|名|回|台|校|割)|何(?:割|パーセント|[%％])|割合|比率"
            r"|(?<!能)率(?:は|を|が)"
        ),
    ),
    (
        "date_time",
        (
            r"何年(?!間|も)|何月|何日(?!間|も)|何曜|何時(?!間)|何分|いつ(?!も|でも|しか|の間|か(?!ら|$|。))|日時|期日|年月(?:及び|と|・|、|を|は)"
            r"|(?:時期|日程|予定日|期限)(?:は(?:いつ)?[。?？か]?(?:$|\s)|を(?:示|教|知|明|公))"
        ),
    ),
    (
        "number",
        (
            r"何(?:人|名|件|回|台|基|本|個|枚|か所|箇所|カ所|世帯|戸|校|円|倍|時間|日間|年間|区|種類)|いくら|いくつ|どれ(?:くらい|ぐらい|だけ)"
            r"|どの(?:くらい|ぐらい|程度)|(?:件数|人数|回数|台数|金額|費用|予算額?|総額|単価)(?:は|を|が|及び|と)"
        ),
    ),
    (
        "who",
        (
            r"誰(?!に?も|でも|かに|かが|しも|もが)|だれ(?!も|でも|か[にが])|どなた(?!も|でも)|何者"
            r"|どの(?:部署|課|係|職員|担当|役職|立場)|どこの(?:部署|課|係)|(?:担当者|責任者|氏名|職名)(?:は[。?？]|を(?:教|示|明|公))"
        ),
    ),
    (
        "where",
        (
            r"どこ(?!まで|か(?!ら|[。?？]|$)|も|でも|の(?:部署|課|係|会社)|が(?:悪|問題|違))|何処|どの(?:場所|あたり|辺|地域|区間|窓口|階)"
            r"|(?:場所|所在地?|設置箇所)(?:は[。?？]|を(?:教|示|明))|何(?:階|番地|丁目)"
        ),
    ),
    (
        "document",
        rf"{_SHOW}[^。、]{{0,8}}?{_DEMAND}|{_THING}[^。、]{{0,10}}(?:見たい|見せ|欲し|ほし|くれ|入手|閲覧)",
    ),
    (
        "list",
        (
            r"一覧|内訳|リスト(?:を|に)|列挙|(?:全て|すべて|全部|具体的に)(?:を)?(?:挙げ|あげ|示|教え|書|述べ|答え)|それぞれ(?:を)?(?:示|教|挙)"
            r"|どのような(?:もの|種類)が"
        ),
    ),
    (
        "reason",
        (
            r"なぜ|何故|なにゆえ|どうして(?!も)|(?:理由|根拠|経緯|原因)(?:は|を(?:教|示|説|明|聞|知|問|述|お)|について(?:説|教|お)|が(?:分|わ))"
            r"|何の(?:ため|目的)|いかなる(?:理由|根拠)"
        ),
    ),
    (
        "action",
        (
            r"(?:もらえ|いただけ|頂け|くれ)(?:ない|ません|る|ます)(?:でしょう)?か|(?:し|て|で)(?:ほし|欲し|もらいた|いただきた|頂きた)|(?:して|って|いて|して)(?:くださ|下さ|くれ)|(?:さ|行わ)せ(?:る様|るよう|て|ろ)"
            r"|しろ|せよ|なさい|やめ(?:ろ|て)|止め(?:ろ|て)|(?:する|行う|やめる|図る|める|ける|直す)(?:よう|様)(?:に|、|お|求|要)|(?:を|お)(?:願い|求め|要望|要請|希望)"
            r"|(?:要望|要求|要請|希望)(?:する|します)|[るすむうくつぶ]こと。?$|[めけげべれせて]ろ。?$|[出直返話消外足残移やか]せ。?$|お願い(?:し|いた|申)"
        ),
    ),
    (
        "yes_no",
        (
            r"(?<!ではない)(?<!ではないの)(?<!ではないです)(?<!ではないでしょう)(?<!ではありません)(?<!ではなかろう)"
            r"(?<!じゃない)(?<!じゃないの)(?<!いかが)か(?:[。?？！!」\s]|$)|かどうか|か否か|有無"
        ),
    ),
    (
        "opinion",
        (
            r"べき|では(?:な(?:い|かろう)|ありません)(?:の|だろう|でしょう)?(?:です)?か|と(?:思|考え)|疑問|おかし|ひど|納得|許せ|問題(?:だ|で)|残念|あきれ"
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


_DATE = (
    r"[0-9０-９一二三四五六七八九十]{1,4}(?:年|月[0-9０-９一二三四五六七八九十]{1,3}日|時(?!間)|分(?=[にで頃ごか、。])|日(?![間本]))"
    r"|[0-9０-９]{1,2}[:：][0-9０-９]{2}|(?:令和|平成|昭和)(?:元|[0-9０-９]{1,2})年|[上中下]旬|(?:年度|月|週)(?:内|中|末|初め)|春|夏頃|秋頃|冬頃"
    r"|(?:翌|当|同|本|前)日|(?:本|来|翌|今)(?:月|年度?)"
)
_POST = (
    r"(?:区長|局長|部長|課長(?:代理)?|係長|所長|室長|署長|校長|市長|町長|村長|知事|所属長"
    r"|責任者|担当者|委員会|事業者|業者|請負者)"
)
_EFFORT = re.compile(
    r"努め|努力|全力|取り?組(?:ん|み|む)|てまい|図ってい[くき]|予定|検討|お願い|たまわ|賜|ください|下さい|ご理解|参考"
    r"|かね(?:る|ます)|(?:でき|出来)(?:ない|ません)|差し?控え|(?:併せて|あわせて)[^。]{0,4}(?:回答|お答え)"
)
_POLAR = re.compile(
    r"(?:はい|いいえ|その(?:とおり|通り))|(?:である|です|だ|だった|でした|ない|なかった|ません(?:でした)?|ある|あります|ございます|おりません"
    r"|てい(?:る|た|ます|ました)|ております|ておりました|した|しました|った|いました|れた|れました|りました|こととしている)[」』）)]*\Z"
)
_BULLET = r"[ \t　]{0,9}(?:[・･●○■①-⑳-]|[(（]?[0-9０-９]{1,2}[)）.．、])"
_TAIL = 12
_SENTENCE = re.compile(r"[^。！？\n\r]+")
_GIVEN: dict[Shape, re.Pattern[str]] = {
    "ratio": re.compile(
        rf"{_N}\s?{_COUNTER}?(?:中|のうち)、?[^。、]{{0,12}}?{_N}|{_N}(?:[.．]{_N})?\s?(?:%|％|パーセント|割)(?!未満|以上|以下|超|を(?:下|上)回)"
        rf"|[0-9０-９]{{1,6}}\s?[/／]\s?[0-9０-９]{{1,6}}|全員|過半数|半数"
    ),
    "number": re.compile(
        rf"{_N}(?:[,，][0-9０-９]{{3}})*[百千万億]{{0,3}}(?:{_N})?{_COUNTER}(?!目)|[0０ゼ零]ロ?件|ゼロ(?:で|件)|(?:事例|件数|実績|該当)[^。]{{0,6}}(?:ない|なく|ありません|なかった|ございません)"
    ),
    "date_time": re.compile(_DATE),
    "who": re.compile(
        rf"{_POST}(?:が|は|から|より|に|です|である|だ|の(?:指示|判断|命令|許可)|による|により|において)"
    ),
    "where": re.compile(
        r"[0-9０-９一二三四五六七八九十]{1,3}(?:階|番(?:地|窓口|出口)?|丁目|号館)|(?:区役所|市役所|庁舎|窓口|会議室|面談室|事務室|センター|公園|駅|交差点|町|道|橋|学校|図書館)(?:内|前|付近|に(?:て|おい)|で(?:す|あ|の|、))|場所は|所在地"
    ),
    "document": re.compile(
        rf"(?:」|』|資料|写し|書類|{_THING})[^。、「」]{{0,12}}?を?、?"
        r"(?:お送り|送付(?!でき|し(?:ない|ま?せん))|同封|添付|お渡し|交付(?:し[てたま]|いた)"
        r"|提供(?:し[てたま]|いた)|公[開表](?:し[てたま]|いた)|掲載(?:し[てたま]|いた))"
        r"|https?://|別添|別紙のとおり|同封(?:の|し|いた)|添付(?:の|し|いた)"
        r"|(?:ホームページ|サイト)[^。]{0,12}"
        r"(?:公開|公表|掲載|ご覧|閲覧|ダウンロード)(?!期間|でき|し(?:ない|ま?せん))"
    ),
    "list": re.compile(
        rf"^{_BULLET}[^\n]*\n(?:[^\n]*\n){{0,3}}?{_BULLET}"
        r"|(?:「[^」]{1,80}」[、及びと並びに]{0,4}){2}"
        r"|[^。、]{1,20}、[^。、]{1,20}(?:、|及び|並びに)[^。]{1,20}(?:です|である|があ|など|の[0-9])",
        re.MULTILINE,
    ),
    "reason": re.compile(
        r"ため(?!の|に、?ご)|ことから|ことにより|によるもの|により発生|理由(?:は|と|に)|原因(?:は|が|と)|起因|からで(?:す|ある)|ので|を踏まえ|に基づき"
    ),
    "opinion": re.compile(
        r"認識|考え|ご指摘|受け止め|詫び|思(?:い|う|っ)|認め|必要(?:で|が|は|と)|不要|ご意見|ご理解|反省|ではありません|ではない|ものと"
    ),
    "other": re.compile(r"\S"),
}
_ACTS = frozenset(
    {"done", "promise", "consider", "not_adopted", "inquiry", "other_body", "document"}
)


def _is_polar(text: str) -> bool:
    """Tell whether a sentence says yes or no: it states how things are, not what is striven for."""
    for match in _SENTENCE.finditer(text):
        sentence = match[0].rstrip()
        if _POLAR.search(sentence[-_TAIL:]) and not _EFFORT.search(sentence[-2 * _TAIL :]):
            return True
    return False


def holds(shape: Shape, text: str) -> bool:
    """Say whether an answer's text holds something of that shape; a hint, never a verdict."""
    if shape == "yes_no":
        return _is_polar(text)
    if shape == "action":
        return not _ACTS.isdisjoint(find_kinds(text))
    return _GIVEN[shape].search(text) is not None
