"""The code tables of the open data, shown on the about page (D-4)."""

from typing import NamedTuple

from django.utils.translation import gettext as _


class Code(NamedTuple):
    """A code of the data, its word, and what it means."""

    code: str
    word: str
    meaning: str


class Table(NamedTuple):
    """One code table: in which column its codes stand."""

    name: str
    codes: tuple[Code, ...]


def code_tables() -> tuple[Table, ...]:
    """Return all code tables."""
    return (
        Table(_("回答区分コード"), _outcomes()),
        Table(_("対応の示し方コード"), _ways()),
        Table(_("制度コード"), _tracks()),
    )


def _outcomes() -> tuple[Code, ...]:
    return (
        Code("answered", _("回答済み"), _("項目に対する回答があります。")),
        Code(
            "as_whole", _("一括して回答"), _("項目ごとではなく、要望の全体に対して回答しています。")
        ),
        Code("declined", _("応じられない"), _("求めに応じられないと回答しています。")),
        Code("not_held", _("記録・文書なし"), _("求められた記録や文書がありません。")),
        Code("period_over", _("公開期間終了"), _("公開する期間が終わっています。")),
        Code(
            "as_organisation",
            _("回答できない（組織として対応）"),
            _("組織として対応しているため、個人に関わる内容を回答していません。"),
        ),
        Code("not_answerable", _("回答できない"), _("ほかの理由により回答できないとしています。")),
        Code("not_adopted", _("採用しない"), _("提案を採用しないと回答しています。")),
        Code(
            "unanswered",
            _("回答が見当たらない"),
            _("公表した回答の中に、対応する回答が見当たりません。"),
        ),
    )


def _ways() -> tuple[Code, ...]:
    return (
        Code("label", _("番号"), _("回答が項目の番号を一つ挙げています。")),
        Code("list", _("番号の列挙"), _("回答が複数の番号を並べて挙げています。")),
        Code("range", _("番号の範囲"), _("回答が「(11)から(14)」のように範囲を挙げています。")),
        Code("exception", _("除外"), _("範囲の中で、別に回答している項目として挙げています。")),
        Code("quoted", _("引用"), _("回答が項目の言葉を引いています。")),
        Code("ordinal", _("順序"), _("回答が「1点目」のように順序を挙げています。")),
        Code("topic", _("見出し"), _("回答の見出しが項目の話題を示しています。")),
        Code("department", _("部署"), _("回答が部署ごとに分かれています。")),
        Code("inline", _("文中"), _("回答の文中に番号があります。")),
        Code("none", _("示しなし"), _("回答は項目を挙げていません。")),
    )


def _tracks() -> tuple[Code, ...]:
    return (
        Code("yobo", _("要望等記録"), _("要望等記録制度によるものです。")),
        Code("koe", _("市民の声"), _("市民の声として受け付けたものです。")),
    )
