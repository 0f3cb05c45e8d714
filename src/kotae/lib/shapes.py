"""The shape of what is asked (yes or no, a number, a time, a document…) and of what is given.

R-21: a shape that was asked and is not found in the answer is a hint for a person, never a verdict.
"""

import re

from kotae.lib.asking import THING, Shape, asked_shape, asked_shapes
from kotae.lib.kinds import find_kinds

__all__ = ["Shape", "asked_shape", "asked_shapes", "holds"]

_N = r"[0-9０-９一二三四五六七八九十百]{1,9}"
# What a number counts when it answers "how many".
_COUNTER = (
    r"(?:人|名|件|回|台|基|本|個|枚|か所|箇所|カ所|ヶ所|世帯|戸|校|園|館|円|割|倍|時間|日間"
    r"|か月間?|年間|%|％|パーセント"
    r"|分(?!の|担)|年(?=勤め|働|住ん|続い|ほど|余り)"
    r"|メートル|平方|通|冊|区|項目|点|種類|キロ|トン)"
)
_DATE = (
    r"[0-9０-９一二三四五六七八九十]{1,4}(?:年|月[0-9０-９一二三四五六七八九十]{1,3}日|時(?!間)"
    r"|分(?=[にで頃ごか、。])|日(?![間本]))"
    r"|[0-9０-９]{1,2}[:：][0-9０-９]{2}|(?:令和|平成|昭和)(?:元|[0-9０-９]{1,2})年|[上中下]旬"
    r"|(?:年度|月|週)(?:内|中|末|初め)|春|夏頃|秋頃|冬頃"
    r"|(?:翌|当|同|本|前)日|(?:本|来|翌|今)(?:月|年度?)"
)
_POST = (
    r"(?:区長|局長|部長|課長(?:代理)?|係長|所長|室長|署長|校長|市長|町長|村長|知事|所属長"
    r"|責任者|担当者|委員会|事業者|業者|請負者)"
)
_EFFORT = re.compile(
    r"努め|努力|全力|取り?組(?:ん|み|む)|てまい|図ってい[くき]|予定|検討|お願い|たまわ|賜"
    r"|ください|下さい|ご理解|参考"
    r"|かね(?:る|ます)|(?:でき|出来)(?:ない|ません)|差し?控え|(?:併せて"
    r"|あわせて)[^。]{0,4}(?:回答|お答え)"
)
_POLAR = re.compile(
    r"(?:はい|いいえ|その(?:とおり|通り))|(?:である|です|だ|だった|でした|ない|なかった"
    r"|ません(?:でした)?|ある|あります|ございます|おりません"
    r"|てい(?:る|た|ます|ました)|ております|ておりました|した|しました|った|いました|れた"
    r"|れました|りました|こととしている)[」』）)]*\Z"
)
_BULLET = r"[ \t　]{0,9}(?:[・･●○■①-⑳-]|[(（]?[0-9０-９]{1,2}[)）.．、])"
_TAIL = 12
_SENTENCE = re.compile(r"[^。！？\n\r]+")
_GIVEN: dict[Shape, re.Pattern[str]] = {
    "ratio": re.compile(
        rf"{_N}\s?{_COUNTER}?(?:中|のうち)、?[^。、]{{0,12}}?{_N}|{_N}(?:[.．]{_N})?\s?(?:%|％"
        r"|パーセント|割)(?!未満|以上|以下|超|を(?:下|上)回)"
        rf"|[0-9０-９]{{1,6}}\s?[/／]\s?[0-9０-９]{{1,6}}|全員|過半数|半数"
    ),
    "number": re.compile(
        rf"{_N}(?:[,，][0-9０-９]{{3}})*[百千万億]{{0,3}}(?:{_N})?{_COUNTER}(?!目)"
        rf"|[0０ゼ零]ロ?件|ゼロ(?:で|件)|(?:事例|件数|実績|該当)[^。]{{0,6}}(?:ない|なく"
        r"|ありません|なかった|ございません)"
    ),
    "date_time": re.compile(_DATE),
    "who": re.compile(
        rf"{_POST}(?:が|は|から|より|に|です|である|だ|の(?:指示|判断|命令|許可)|による|により"
        r"|において)"
    ),
    "where": re.compile(
        r"[0-9０-９一二三四五六七八九十]{1,3}(?:階|番(?:地|窓口|出口)?|丁目|号館)|(?:区役所"
        r"|市役所|庁舎|窓口|会議室|面談室|事務室|センター|公園|駅|交差点|町|道|橋|学校"
        r"|図書館)(?:内|前|付近|に(?:て|おい)|で(?:す|あ|の|、|[一-鿿]))|場所は|所在地"
        r"|(?:[下上横脇隣裏角内外側前]|沿い|付近|向かい|そば|中央|入口|出口)"
        r"に(?:あ[るり]|ござい|設置|置[いか]|位置|所在|設け)"
    ),
    "document": re.compile(
        rf"(?:」|』|資料|写し|書類|{THING})[^。、「」]{{0,12}}?を?、?"
        r"(?:お送り|送付(?!でき|し(?:ない|ま?せん))|同封|添付|お渡し|交付(?:し[てたま]|いた)"
        r"|提供(?:し[てたま]|いた)|公[開表](?:し[てたま]|いた)|掲載(?:し[てたま]|いた))"
        r"|https?://|別添|別紙のとおり|同封(?:の|し|いた)|添付(?:の|し|いた)"
        r"|(?:ホームページ|サイト)[^。]{0,12}"
        r"(?:公開|公表|掲載|ご覧|閲覧|ダウンロード)(?!期間|でき|し(?:ない|ま?せん))"
    ),
    "list": re.compile(
        rf"^{_BULLET}[^\n]*\n(?:[^\n]*\n){{0,3}}?{_BULLET}"
        r"|(?:「[^」]{1,80}」[、及びと並びに]{0,4}){2}"
        r"|[^。、]{1,20}、[^。、]{1,20}(?:、|及び|並びに)[^。]{1,20}(?:です|である|があ|など"
        r"|の[0-9])",
        re.MULTILINE,
    ),
    "reason": re.compile(
        r"ため(?!の|に、?ご)|ことから|ことにより|によるもの|により発生|理由(?:は|と|に)"
        r"|原因(?:は|が|と)|起因|からで(?:す|ある)|ので|を踏まえ|に基づき"
    ),
    "opinion": re.compile(
        r"認識|考え|ご指摘|受け止め|詫び|思(?:い|う|っ)|認め|必要(?:で|が|は|と)|不要|ご意見"
        r"|ご理解|反省|ではありません|ではない|ものと"
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
