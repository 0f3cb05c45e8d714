"""What the words behind a label make of it: does an answer begin here, or does it refer or exclude?

The table is read from the top; the first row that fits decides. Each row answers a form seen on
published pages. The last one fits always: the answer's own text, directly behind its label.
"""

import re
from typing import Literal, NamedTuple

Role = Literal[
    "text",  # (3)来月から広げる。: the answer itself
    "names",  # (3)について、(3)のご要望につきましては: the answer says what it answers
    "inline",  # 3にかかる街灯については
    "perhaps",  # (3)は、(3)の街灯は: an answer, unless the point was answered already
    "excludes",  # (3)以外の項目, (3)を除き
    "apart",  # (3)については別途: excluded from its block, or a block that says so
    "refers",  # (3)で述べたとおり, (3)の周知文, (3)のご要望内容から
]

_ASKED = (
    r"(?:ご|お|御)?(?:要望|質問|意見|指摘|申し?出|申し?入れ|問い?合わ?せ?|尋ね|提案|提言|要求"
    r"|項目|事項|点|件)"
    r"(?:等|事項|項目|内容|の内容|の件|の点)*"
)
_ABOUT = (
    r"(?:に?つ(?:いて|き(?:まして|ましては)?)|に関し(?:て|まして)|に対し(?:て|まして)"
    r"|に対する(?:ご|お)?回答"
    r"|へ(?:の|は)(?:ご|お)?(?:回答|答え)|に共通(?:して|する))"
)
# The drift of another wish: (16)のお尋ねの流れから, (3)のご要望の趣旨を踏まえ.
_DRIFT = r"(?:の(?:趣旨|主旨|流れ|文脈|文面|経過|経緯|前後|意図|背景|つながり|続き|中))"
_APART = r"(?:は|も)?、?(?:別途|別に|別の|後述|後記|後ほど|後段|下記の?とおり別|別紙|個別に)"
_SAID = r"(?:お?答え|ご?回答|お?示し|ご?説明|ご?案内|述べ|申し|記載|報告|触れ|お知らせ|お伝え)"
_EXCLUDES = r"以外|を除|は除|を省|の(?:ご|お)?(?:要望|質問|項目|点|件)?(?:以外|を除)"

_TABLE: tuple[tuple[Role, str], ...] = (
    ("excludes", _EXCLUDES),
    ("apart", rf"(?:の?{_ASKED})?{_ABOUT}{_APART}|は、?(?:別途|別に|後述|後ほど)"),
    # The wish, the answer or the text of another point is a ground here, not the subject.
    (
        "refers",
        (
            rf"の{_ASKED}?{_DRIFT}?(?:から(?!の)|を(?:踏|受|基|も|勘)|に(?:基づ|沿|準|照|よ[りるっ])"
            r"|と(?:同|併|あわ))"
        ),
    ),
    (
        "refers",
        (
            r"(?:の(?:ご|お)?(?:回答|答え)?)?(?:で|に(?:て|おいて)?|にも)、?(?:も|は)?、?(?:既に"
            rf"|すでに)?、?{_SAID}"
        ),
    ),
    ("refers", r"への?(?:ご|お)?(?:回答|答え)(?:の(?:とおり|通り)|で|に(?!つ)|を|と)"),
    (
        "refers",
        (
            r"に(?:あ[るり]|基づ|加え|伴|よ[りるっ]|同じ|準じ|関連し|引き続|続[いき]|示[しす]"
            r"|掲げ|いう)"
            r"|と(?:同様|同じ|同一|重複|併せ|あわせ|合わせ|関連|なら)|のとおり|の通り|とおり|を"
            r"|等|など|のほか|や(?=[、(（])"
            r"|が(?=[、一-鿿])|から(?=[、一-鿿0-9])|へ(?!の)|参照"
        ),
    ),
    (
        "refers",
        (
            r"の(?:周知|回答|答え|文書|通知|資料|メール|内容|理由|場合|結果|中|うち|後|前|ため"
            r"|方法|対応|取組|件数|表"
            r"|見解|考え)(?![^。\n、]{0,20}(?:に?ついて|につき|に関し|は、))(?<!答え(?=です。))"
            r"(?<!回答(?=です。))"
        ),
    ),
    ("inline", r"に(?:かか(?:る|り|わる)|係(?:る|り|わる))"),
    ("names", rf"(?:の(?:各|全)?{_ASKED})?(?:の?(?:いずれも|全て|すべて))?{_ABOUT}"),
    (
        "names",
        (
            rf"の{_ASKED}(?:[はもに、。:：】\s]|です)|(?:の|への?)(?:ご|お)?(?:回答"
            r"|答え)[\s:：】はで]"
        ),
    ),
    ("perhaps", r"の(?=[^ぁ-ん])|は(?=[、,，一-鿿ァ-ヶ「])|も(?=[、,，一-鿿])|です|とも"),
    ("text", ""),
)
_ROLES = {f"r{row}": role for row, (role, _) in enumerate(_TABLE)}
_NAMED = "|".join(f"(?P<r{row}>{pattern})" for row, (_, pattern) in enumerate(_TABLE))
# What the words of all rows but the last begin with: most answers begin otherwise.
_MAY_SPEAK = re.compile(r"[ \t　以をはのにつへでと等なやがか参もまいす全番]")
_ROWS = re.compile(rf"[ \t　]{{0,9}}(?:まで|番(?=の|に|は))?[ \t　]{{0,9}}(?:{_NAMED})")
_LABELS = r"[0-9０-９()（）①-⑳㉑-㉟❶-❿、,，・及び並びにとから～~〜‐－-]{1,40}?"
_ASIDE = re.compile(
    rf"[ \t　]*(?:[(（](?:ただし|但し)?[、,，]?{_LABELS}(?:の項目)?(?:を除|は除|以外)"
    r"[^()（）\n]{0,12}[)）]"
    rf"|[、,，]?(?:ただし|但し)[、,，]?{_LABELS}(?:を除|は除)[くきい]て?[、。]?(?=に))"
)
# (1)から(6)のうち、(4)を除く項目について
_BUT_OF = re.compile(
    rf"(?:まで)?の(?:うち|中で?)[、,，]?{_LABELS}(?:を除[くきい]て?|は除[くきい]て?|以外)の?{_ASKED}?[、,，]?"
)
_TURNS = re.compile(
    rf"(?:の?{_ASKED})?(?:以外(?!です|とする|とします)"
    r"|[をは]除(?:く|き|いて)(?!ます|もの|こと|い|お|[。、]?(?:[\s）)]|\Z)|。))"
)
_GOES_ON = re.compile(r"[ \t　]*(?:以外の|を除(?:く|いた|き|いて)|は除(?:き|いて))[、,，]?[ \t　]*")
_HEADING_END = re.compile(
    rf"[ \t　]{{0,9}}(?:の{_ASKED})?{_ABOUT}?(?:お?答え|ご?回答)?(?:します|いたします|する)?"
    r"[ \t　]*[】\]＞>〉》≫:：。]{0,9}[ \t　]{0,9}(?=[\r\n]|\Z)"
)


class Reading(NamedTuple):
    """The role of a label phrase, and where the words behind it (and behind an aside) begin."""

    role: Role
    end: int


def read(text: str, end: int) -> Reading:
    """Read the role of a label phrase that ends at a place: the table's first row that fits.

    An aside that excludes, "(16)から(20)（(19)を除く）について", is passed over; one of several
    points but one, "(16)から(20)のうち、(19)を除く項目について", names them.
    """
    but = _BUT_OF.match(text, end)
    if but:
        return Reading("names", but.end())
    aside = _ASIDE.match(text, end)
    behind = aside.end() if aside else end
    row = _ROWS.match(text, behind) if _MAY_SPEAK.match(text, behind) else None
    if row is None:
        return Reading("text", behind)
    name = row.lastgroup or ""
    return Reading(_ROLES[name], row.start(name))


def turns(text: str, end: int) -> bool:
    """Tell whether a sentence that begins with an exclusion goes on about the other points.

    (4)以外の項目については、直す does; (4)を除く and (4)については後述する say no more.
    """
    return _TURNS.match(text, end) is not None


def behind_exclusion(text: str, end: int) -> int | None:
    """Return where a phrase may go on behind an exclusion: (3)を除く(1)から(5)について."""
    match = _GOES_ON.match(text, end)
    return match.end() if match else None


def heading_end(text: str, end: int) -> int | None:
    """Return where a line ends that says nothing but what is answered: (3)について."""
    match = _HEADING_END.match(text, end)
    return match.end() if match else None
