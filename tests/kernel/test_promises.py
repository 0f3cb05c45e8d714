import pytest

from kotae.lib.promises import Promise, find_promises

MADE = [
    ("今後とも丁寧な説明に努めてまいります。", "other"),
    ("年間を通じて取組を進めてまいる。", "other"),
    ("定期的に文書で周知を図っていく考えのため、ご理解たまわりたい。", "notice"),
    ("設置については、来年度に検討してまいります。", "consider"),
    ("舗装の補修は3月に行う予定です。", "repair"),
    ("10月に工事を実施する予定としております。", "repair"),
    ("来月に集計し、お渡しする予定", "sending"),
    ("案内板の表示を改善いたします。", "repair"),
    ("再発防止に努めます。", "prevention"),
    ("関係者に働きかけていきます。", "other"),
    ("研修を毎年行うことといたしました。", "training"),
    ("今後、各課の手順を見直す。", "other"),
    ("必要な対策を進めてまいりたいと考えております。", "other"),
    ("職員の接遇を改める所存です。", "other"),
    ("来月から窓口を増やすつもりです。", "other"),
    ("事故を起こさないよう点検を徹底してまいりますので、ご理解をお願いいたします。", "prevention"),
    ("区内の実態を調べ、状況を把握することとします。", "survey"),
    ("速やかに撤去します。", "repair"),
    ("9月号の広報紙でお知らせいたします。", "notice"),
    ("今後は、窓口に長椅子を設けます。", "other"),
    ("結果を毎月の会議で取り上げていく。", "other"),
    ("全戸への配布を行う予定はありませんが、10月中に一覧を各館へ配ります。", "sending"),
]


@pytest.mark.parametrize(("text", "kind"), MADE)
def test_a_sentence_that_binds_the_city_is_a_promise(text: str, kind: str) -> None:
    """S3, R-23"""
    assert find_promises(f"確認しました。\n{text}") == [Promise(text, kind, 8)]  # type: ignore[arg-type] # kind is one of the table above


SOFT = """ご意見は今後の参考とさせていただきます。
日頃から丁寧な対応に努めているところです。
看板を掲示しました。
清掃は毎週実施しております。
緊張感をもって処理するよう努めてまいったが、このような結果となった。
設置する予定はございません。
ご理解いただきますようお願いいたします。
次のとおり回答いたします。
「手引」をお送りいたします。
ご不便をおかけし、お詫びいたします。
「今後は改善してまいります。」とのお答えについて確認した。
警察に協力を求めることとしている。
予定していた工事は終わりました。
回答しないこととします。
全力で取り組んでいるところである。
当日参加の予定であった。
毎月第2土曜日に窓口を開く。
改めて情報の共有を図っている。
引き続きご協力をお願いしてまいります。
以上のとおりご報告いたします。
引き続き午前中にお出しくださいますようお願いいたします。
通知書をお持ちいただければ、改めて計算をお示しします。
利用される方が増えていく。
ご意見は今後の参考としてまいります。
手数料がかかります。"""


@pytest.mark.parametrize("text", SOFT.split("\n"))
def test_taking_note_work_under_way_and_what_is_done_bind_nobody(text: str) -> None:
    assert find_promises(text) == []
