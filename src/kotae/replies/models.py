"""What was answered: blocks, which points they cover, and what became of each point."""

from django.db import models

from kotae.cases.models import Case, Point, RecordVersion
from kotae.organisation.models import Unit


class Reply(models.Model):
    """回答: one answer to one version of a case's words."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="replies", verbose_name="要望等")
    version = models.ForeignKey(
        RecordVersion, models.PROTECT, related_name="+", verbose_name="記録票の版"
    )
    text = models.TextField("回答の全文")
    preamble = models.TextField("前文", blank=True)
    afterword = models.TextField("後文", blank=True)
    answered_on = models.DateField("回答日", null=True, db_index=True)
    contact_unit = models.CharField("担当の所属", max_length=300, blank=True)
    contact_section = models.TextField("担当の課", blank=True)
    contact_phone = models.TextField("電話番号", blank=True)

    class Meta:
        verbose_name = "回答"

    def __str__(self) -> str:
        return f"{self.case.key} {self.answered_on}"


class ReplyDate(models.Model):
    """所属ごとの回答日: several units may answer one case, each on its own day (R-12)."""

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="dates", verbose_name="回答")
    position = models.PositiveIntegerField("並び順")
    unit_name = models.TextField("所属の表記", blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="組織")
    on = models.DateField("回答日", null=True)

    class Meta:
        verbose_name = "所属ごとの回答日"


class AnswerBlock(models.Model):
    """回答項: one piece of an answer, for one or several points."""

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="blocks", verbose_name="回答")
    number = models.PositiveIntegerField("番号")
    text = models.TextField("内容")
    kinds = models.JSONField("回答の種類", default=list)

    class Meta:
        verbose_name = "回答項"
        constraints = [
            models.UniqueConstraint(fields=["reply", "number"], name="block_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.reply} {self.number}"


class Coverage(models.Model):
    """対応関係: a block answers a point; `excepted`: it names the point as answered apart."""

    block = models.ForeignKey(
        AnswerBlock, models.PROTECT, related_name="coverage", verbose_name="回答項"
    )
    point = models.ForeignKey(
        Point, models.PROTECT, related_name="coverage", verbose_name="要望項目"
    )
    via = models.CharField("示し方", max_length=20)
    excepted = models.BooleanField("除外", default=False)
    given = models.CharField("答えの形", max_length=20, blank=True)

    class Meta:
        verbose_name = "対応関係"
        constraints = [
            models.UniqueConstraint(fields=["block", "point"], name="coverage_once"),
        ]


class Outcome(models.Model):
    """回答区分: what became of a point. `text` is the sentence that gives the reason."""

    class Kind(models.TextChoices):
        """回答区分の種類; the refusals are those of the import contract."""

        ANSWERED = "answered", "回答済み"
        DECLINED = "declined", "応じられない"
        NOT_HELD = "not_held", "記録・文書なし"
        PERIOD_OVER = "period_over", "公開期間終了"
        AS_ORGANISATION = "as_organisation", "回答できない（組織として対応）"
        NOT_ANSWERABLE = "not_answerable", "回答できない"
        NOT_ADOPTED = "not_adopted", "採用しない"
        AS_WHOLE = "as_whole", "一括して回答"
        UNANSWERED = "unanswered", "回答が見当たらない"

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="outcomes", verbose_name="回答")
    point = models.ForeignKey(
        Point, models.PROTECT, related_name="outcomes", verbose_name="要望項目"
    )
    kind = models.CharField("区分", max_length=20, choices=Kind.choices)
    text = models.TextField("理由", blank=True)

    class Meta:
        verbose_name = "回答区分"
        constraints = [
            models.UniqueConstraint(fields=["reply", "point"], name="outcome_once"),
        ]


class Citation(models.Model):
    """引用: an earlier answer named in a block, or in a point of the request (R-22)."""

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="citations", verbose_name="回答")
    block = models.ForeignKey(
        AnswerBlock, models.PROTECT, null=True, related_name="+", verbose_name="回答項"
    )
    point = models.ForeignKey(
        Point, models.PROTECT, null=True, related_name="+", verbose_name="要望項目"
    )
    on = models.DateField("引用した回答の日", null=True)
    page_number = models.CharField("ページ番号", max_length=40, blank=True)
    quote = models.TextField("引用した言葉", blank=True)
    cited = models.ForeignKey(
        Case, models.PROTECT, null=True, related_name="+", verbose_name="引用した要望等"
    )

    class Meta:
        verbose_name = "引用"


class Settlement(models.Model):
    """以前の要望の完結: an earlier request that this answer closes (R-24)."""

    block = models.ForeignKey(
        AnswerBlock, models.PROTECT, related_name="settlements", verbose_name="回答項"
    )
    requested_on = models.DateField("以前の要望日")
    settled = models.ForeignKey(
        Case, models.PROTECT, null=True, related_name="+", verbose_name="以前の要望等"
    )

    class Meta:
        verbose_name = "以前の要望の完結"


class Enclosure(models.Model):
    """同封物: a document sent with the answer; the same document once (domain S16)."""

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="enclosures", verbose_name="回答")
    block = models.ForeignKey(
        AnswerBlock, models.PROTECT, null=True, related_name="+", verbose_name="回答項"
    )
    position = models.PositiveIntegerField("並び順")
    title = models.CharField("文書名", max_length=500)

    class Meta:
        verbose_name = "同封物"
        constraints = [
            models.UniqueConstraint(fields=["reply", "title"], name="enclosure_once"),
        ]
