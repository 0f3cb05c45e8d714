"""What kind of answer a block gives (回答の種類), in the order of the scheme's list (S1)."""

import re
from collections.abc import Container, Iterable, Sequence
from typing import Literal, NamedTuple, get_args

from kotae.lib import refusals
from kotae.lib.alternatives import after

Kind = Literal[
    "fact",
    "admission",
    "done",
    "promise",
    "consider",
    "not_adopted",
    "inquiry",
    "document",
    "not_held",
    "not_existing",
    "withheld",
    "other_body",
    "recast",
    "earlier_answer",
    "together",
]

KINDS: dict[str, str] = {
    "fact": "事実の回答",
    "admission": "認める・お詫び",
    "done": "実施済",
    "promise": "実施する",
    "consider": "検討する",
    "not_adopted": "不採用",
    "inquiry": "照会・調査結果",
    "document": "文書送付",
    "not_held": "記録なし",
    "not_existing": "不存在",
    "withheld": "回答できない",
    "other_body": "他機関所管",
    "recast": "読み替えて回答",
    "earlier_answer": "前回回答のとおり",
    "together": "併せて回答",
}


class _Sign(NamedTuple):
    """How a sentence shows a kind."""

    kind: Kind
    pattern: re.Pattern[str]


_END = r"(?=[。\n\r]|\Z)"
_NOT = r"(?:な[いく]|ません|ぬ|ず)"
_IS_NOT = rf"(?:い{_NOT}|おら?り?{_NOT})"
_DONE = (
    "実施 設置 撤去 掲示 修繕 補修 改善 改修 周知 共有 配布 指導 注意 整備 更新 修正 見直"
    " 変更 開始 導入 作成 徹底 開催 増設 是正 清掃 点検 研修 取組 取り組 啓発 公表 掲載 受講"
    " 確保 配置 強化 意識づけ 修理 交換 訂正 廃止 移設"
)
_DATED = (
    "実施|設置|撤去|修繕|補修|修理|改善|改修|整備|変更|開始|導入|開催|増設|新設|移設|公表|公開|掲載|配布"
    "|完了|再開|開放|廃止|交換|見直|対応"
)
_DID = (
    r"[^。、\n]{0,8}?"
    r"(?:(?:を|も)?(?:行い?っ?|し|いたし|致し|図っ|り|ん)(?:まし)?(?:た|[てで](?:い(?!な|ませ)"
    r"|お(?!ら|りませ)|き))|済)"
)
_BODIES = "国 府 県 都 道 警察 署 省 庁 事業者 管理者 公社 組合 機関 鉄道 電力"
_EARLIER = "前回 先日 既に すでに 以前"
_ANSWER = r"(?:回答|お答え)"

# In the order of the scheme's list; `fact` is what remains of a sentence that asserts something.
_PATTERNS: tuple[tuple[Kind, str], ...] = (
    (
        "admission",
        r"詫び|おわび|申し訳|陳謝|謝罪|汗顔|反省|ご指摘の(?:とおり|通り)|真摯に(?:受け止|対応)"
        r"|不適切(?:で|だ|な)|"
        + after("ご迷惑 ご不便 ご不快 ご心配", r"[^。]{0,6}お(?:か|掛)けし")
        + r"|遺憾|不備が(?:あ|ご)|不手際(?:が|で)(?:あ|し)",
    ),
    ("done", after(_DONE, _DID) + r"|対応(?:済|し(?:まし)?た)"),
    (
        "promise",
        r"てまい(?:る|ります|りたい)|てい(?:く|きます)(?:。|考え|予定|こと|方針|所存|\Z)|て行く"
        r"|予定(?:です|である|をして|となって|。|\Z)"
        r"|することとし(?:た|て|まし)|行うこととし(?:た|て|まし)|努め(?:る|ます)|"
        + after("実施 改善 周知 対応 設置 修繕 補修", rf"(?:する|します){_END}")
        + r"|いたします(?<!回答いたします)(?<!願いいたします)(?<!送付いたします)"
        r"(?<!送りいたします)(?<!同封いたします)"
        r"(?<!添付いたします)(?<!報告いたします)(?<!説明いたします)"
        r"|致します(?<!願い致します)(?<!回答致します)|行います"
        r"|[0-9０-９]月[^。、\n]{0,6}(?:に|まで)、?[^。\n]{0,40}"
        rf"(?:{_DATED})(?:する|します|させる|させます){_END}",
    ),
    (
        "consider",
        (
            r"検討(?:し|いた|を(?:行|進|重)|中|す|課題)|研究(?:し|いた)|参考[とに](?:さ|し|いた)"
            r"|課題と(?:し|認識|捉)"
        ),
    ),
    (
        "not_adopted",
        r"予定は(?:ございません|ありません|ない|なく)|困難(?:です|であ|と(?:考え|なって|判断))"
        r"|難しい(?:です|と|状況|。|\Z)"
        rf"|考えは?(?:ありません|ございません|ない)|(?<!とは)考えて(?:は)?{_IS_NOT}|見送|応じ(?:られ|かね"
        r"|るこ?とは)|"
        + after("実施 設置 採用 導入", r"(?:しません|いたしません|しない|する(?:こと|予定)は)")
        + "|"
        + after("ため ので こと ことから", r"、?ご理解(?:賜|たまわ|くだ|下さ|いただ|頂|の|を|願)"),
    ),
    (
        "inquiry",
        (
            r"照会(?:し|を(?:行|か)|いた|の?結果|により)|確認(?:を行|をい)?(?:し|っ"
            r"|いたし)?(?:まし)?たところ|確認の結果"
            r"|調査(?:した|しまし|いたしまし|を行(?:った|い)|の?結果)|聞き取|聴取し|ヒアリング"
            r"|問い?合わせ(?:た|まし)|伝え(?:まし)?たところ"
        ),
    ),
    (
        "document",
        (
            r"同封(?:し|いた|の|す)|お送り(?:し|いた|す)|送付(?:し(?!な|ま?せ)|いた|す)"
            r"|添付(?:し|いた|の|す)|別添(?:の|「|、)"
            r"|お渡し(?:し|いた|す)|写しを[^。]{0,6}(?:交付|提供|送付)(?:し|いた|す)"
        ),
    ),
    (
        "not_held",
        rf"記録(?:は|が|も|を)?(?:して|残って|取って)?(?:は)?(?:{_IS_NOT}|{_NOT}|ございません"
        r"|ありません|見当たら)"
        rf"|把握(?:し|は|をし)(?:して|て)?{_IS_NOT}|"
        + after("集計 統計", rf"(?:は|を|も)?(?:行っ|取っ|とっ|し)て{_IS_NOT}"),
    ),
    (
        "not_existing",
        r"不存在|存在(?:し|いたし)(?:ない|ません|ておら)|廃棄(?:済|し(?:た|て|まし))|"
        + after("作成 保有 策定", rf"(?:を?し|いたし)て{_IS_NOT}"),
    ),
    (
        "withheld",
        after(
            "回答 お答え 公表 公開 開示 説明 お伝え 提供",
            r"[^。、]{0,8}?(?:かね(?:る|ます)|でき(?:ない|ません)|出来(?:ない|ません)|差し?控え)",
        )
        + r"|差し控え|非公開|非開示|不開示",
    ),
    (
        "other_body",
        rf"所管(?:外|では|は|して(?:お|い){_NOT})|管轄(?:外|する|は|が)|権限(?:は|が)(?:な|あり"
        r"|ござ)|移送|移ちょう|"
        + after(
            _BODIES,
            r"[^。、]{0,10}(?:の?(?:所管|管轄)|が(?:所管|管理|設置)|[にへ]も?(?:お|申し)?伝え"
            r"|お?問い?合わ?せ)",
        ),
    ),
    (
        "recast",
        after(
            "推察 解釈 と解 理解 捉え とらえ 受け止め",
            rf"(?:し|いた|て|え)?[^。]{{0,8}}{_ANSWER}",
        )
        + rf"|読み替え|趣旨と[^。]{{0,12}}{_ANSWER}",
    ),
    (
        "earlier_answer",
        after(f"{_EARLIER} 日", rf"[^。]{{0,24}}?{_ANSWER}[^。]{{0,8}}?(?:とおり|通り|済)")
        + "|"
        + after(_EARLIER, rf"[^。]{{0,6}}{_ANSWER}")
        + "|回答済み",
    ),
    (
        "together",
        after(
            "併せて あわせて 合わせて 一括して まとめて",
            rf"[^。、]{{0,6}}(?:{_ANSWER}|ご?説明)",
        ),
    ),
)
_SIGNS = tuple(_Sign(kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_ASSERTS = re.compile(r"(?:る|た|だ|い|す|ん|り|こと|もの|通り)[」』）)]*\Z")
_COURTEOUS = re.compile(
    r"お願い|ください|下さい|たまわ|賜|ありがとう|お礼|ご理解|回答(?:する|します|いたします)\Z"
)
_BY_THE_WAY = re.compile(r"(?:とおり|通り)、?[^。]{3,}")
_SENTENCE = re.compile(r"[^。\n\r]+")
_TAIL = 8
_ORDER = get_args(Kind)
# What refuses is of a kind, too: these three kinds agree with `refusals`.
_OF_REFUSAL: dict[refusals.Kind, Kind] = {
    "declined": "withheld",
    "not_held": "not_held",
    "period_over": "withheld",
    "as_organisation": "withheld",
    "not_answerable": "withheld",
    "not_adopted": "not_adopted",
}
_LONGEST = 2_000  # letters of one sentence that are read


def _asserts(sentence: str, signs: Iterable[_Sign]) -> bool:
    """Tell whether a sentence states a fact: it asserts something, and shows no other kind."""
    if not _ASSERTS.search(sentence[-_TAIL:]):
        return False
    shown = [sign.kind for sign in signs if sign.pattern.search(sentence)]
    if shown == ["earlier_answer"]:
        return _BY_THE_WAY.search(sentence) is not None
    return not shown and not _COURTEOUS.search(sentence)


def _refused(found: Sequence[refusals.Refusal], shown: Container[Kind]) -> set[Kind]:
    """Return the kinds that refusals show; what does not exist cannot be held, either."""
    kinds = {_OF_REFUSAL[refusal.kind] for refusal in found}
    return kinds - {"not_held"} if "not_existing" in shown else kinds


def find_kinds(text: str) -> tuple[str, ...]:
    """Return the kinds of answer that a block shows, as codes in the order of `KINDS`.

    Told from its words alone: hints for a person, who decides.
    """
    signs = [sign for sign in _SIGNS if sign.pattern.search(text)]
    refused = refusals.find_refusals(text)
    shown = {sign.kind for sign in signs}
    shown |= _refused(refused, shown)
    spans = [range(one.start, one.start + len(one.text)) for one in refused]
    if any(
        _asserts(match[0][:_LONGEST].rstrip(), signs)
        for match in _SENTENCE.finditer(text)
        if not any(match.start() in span for span in spans)
    ):
        shown.add("fact")
    return tuple(kind for kind in _ORDER if kind in shown)
