import pytest

from kotae.lib import declared
from kotae.lib.asks import asks, sentences

ASKING = [
    "池はなぜ浅いのか。",
    "柵を設けないのですか？",
    "柵を設けてはどうでしょうか。",
    "どうして閉めたの？",
    "柵を設けてほしい。",
    "柵を設けていただきたい",
    "柵を設けていただきたいと思います。",
    "柵を設けてください。",
    "柵を設けてくださいますようお願い申し上げます。",
    "柵の設置を願います。",
    "柵の設置をお願いしたい。",
    "柵の設置を求める。",
    "柵の設置を要望します。",
    "柵を設けるべきだ。",
    "柵を設けるべきではないでしょうか。",
    "柵を設けろ。",
    "柵を設けよ。",
    "記録を出せ。",
    "詳しく調べて報告しろ。",
    "池を調査せよ。",
    "柵を設けること。",
    "柵を設けるように。",
    "深さを教えてください。",
    "深さを教えて",
    "深さを知りたい。",
    "担当者の考えを伺います。",
    "柵を設けていただけると助かります。",
    "深さを書いてもらえると、子と行くときに助かります。",
    "回答しないと決めたのなら、そのことを知らせるべきではないでしょうか。",
    "早く直してくれ！",
    "もし直さない場合は理由を示してほしい。",
    "「直す」と言ったのは本当か。",
    "柵を設けてほしいものである。",
]
NOT_ASKING = [
    "池は浅い。",
    "柵を設けてほしいと言われた。",
    "返事はなかった。",
    "確かに古い。",
    "池とか橋とか",
    "よろしくお願いします。",
    "以上、よろしくお願い申し上げます。",
    "いつもお世話になっております。",
    "回答は書面でお願いします。",
    "文書で回答してください。",
    "回答は不要です。",
    "文面を変えないでください。",
    "次の2点をお願いします。",
    "二点質問します。",
    "質問が3点あります。",
    "以下のとおり要望します。",
    "",
]


@pytest.mark.parametrize("sentence", ASKING)
def test_a_sentence_that_asks_is_told_by_its_ending(sentence: str) -> None:
    assert asks(sentence)


@pytest.mark.parametrize("sentence", NOT_ASKING)
def test_context_courtesies_and_announcements_ask_nothing(sentence: str) -> None:
    assert not asks(sentence)


def test_sentences_end_at_stops_and_lines_but_not_inside_quotations() -> None:
    text = "「直す。必ず直す。」と言った。\n\nまだか！？ 早く\n（至急。）"
    assert [sentence.text for sentence in sentences(text)] == [
        "「直す。必ず直す。」と言った。",
        "まだか！？",
        "早く",
        "（至急。）",
    ]
    assert "".join(text[sentence.start : sentence.end] for sentence in sentences(text)) == text


@pytest.mark.parametrize("text", ["", "\n\n", "。", "あ\n \n"])
def test_sentences_of_an_almost_empty_text_join_to_it(text: str) -> None:
    assert "".join(text[sentence.start : sentence.end] for sentence in sentences(text)) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("この3点について伺う。", 3),
        ("以下の２点を求める。", 2),
        ("下記三項目の回答を求める。", 3),
        ("質問二点があります。", 2),
        ("質問は全部で5つです。", 5),
        ("二点質問します。", 2),
        ("質問2点お尋ねします。", 2),
        ("2点お願いがあります。", 2),
        ("苦情が1点、改善要望が3点です。", 4),
        ("質問二点です。一件要望もあります。", 3),
        ("質問が2点あります。繰り返すが質問が2点です。", 2),
        ("全5問", 5),
        ("5問（順に答えよ）", 5),
        ("合わせて4件", 4),
        ("十二点質問します。", 12),
        ("", None),
        ("書類3点を持参した。", None),
        ("100点満点である。", None),
        ("2、3点質問したい。", None),
        ("質問の2点目である。", None),
        ("この10点満点の評価", None),
        ("この零点", None),
        ("事故が2件あった。", None),
    ],
)
def test_a_declared_number_of_points_is_read(text: str, number: int | None) -> None:
    assert declared.count(text) == number
