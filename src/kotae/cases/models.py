"""What was asked: cases, their words in every version, and the points in them."""

from django.db import models
from django.db.models import Q

from kotae.organisation.models import Unit


class Requester(models.Model):
    """要望者: personal data lives here and nowhere else."""

    class Kind(models.TextChoices):
        """要望者区分 (domain 6.2)。"""

        CITIZEN = "citizen", "市民"
        OFFICIAL = "official", "公職者"
        ORGANISATION = "organisation", "団体"
        UNKNOWN = "unknown", "不明"

    kind = models.CharField("要望者区分", max_length=20, choices=Kind.choices)
    name = models.CharField("氏名・名称", max_length=200, blank=True)
    contact = models.CharField("連絡先", max_length=400, blank=True)

    class Meta:
        verbose_name = "要望者"


class Case(models.Model):
    """要望等（案件）: one request as the city received it."""

    class Track(models.TextChoices):
        """制度の別。"""

        YOBO = "yobo", "要望等記録"
        KOE = "koe", "市民の声"

    class Origin(models.TextChoices):
        """How the case came into the system."""

        RECEIVED = "received", "受付"
        IMPORTED = "imported", "公表ページからの取込み"

    key = models.CharField("公表番号", max_length=60, unique=True)
    track = models.CharField("制度の別", max_length=10, choices=Track.choices)
    origin = models.CharField("発生", max_length=10, choices=Origin.choices)
    source = models.TextField("出典", blank=True)
    page_number = models.CharField("ページ番号", max_length=40, blank=True, db_index=True)
    title = models.TextField("件名")
    field = models.CharField("分野区分", max_length=300, blank=True)
    handling = models.TextField("対応の種別", blank=True)
    requester = models.ForeignKey(
        Requester, models.PROTECT, related_name="cases", verbose_name="要望者"
    )
    requested_from = models.DateField("要望日", null=True, db_index=True)
    requested_to = models.DateField("要望日（終わり）", null=True)
    # The day on the page that an imported case was read from; what we do ourselves has our own day.
    published_on = models.DateField("公表ページの日付", null=True)
    lead_unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, related_name="+", verbose_name="主管の組織"
    )
    closed_on = models.DateField("完結日", null=True, db_index=True)

    class Meta:
        verbose_name = "要望等"
        constraints = [
            models.CheckConstraint(
                condition=Q(requested_to=None) | Q(requested_to__gte=models.F("requested_from")),
                name="case_period_runs_forward",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.title}"

    @property
    def subject(self) -> tuple[str, str]:
        """Return the key of this case's chain in the journal."""
        return ("case", self.key)

    @property
    def words(self) -> "RecordVersion":
        """Return the newest version of what was said."""
        return self.versions.latest("number")


class RecordVersion(models.Model):
    """記録票の版: the words of a request; append-only (R-06). A correction is a new version."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="versions", verbose_name="要望等")
    number = models.PositiveIntegerField("版")
    text = models.TextField("要望の全文")
    reason = models.CharField("改めた理由", max_length=200, blank=True)
    recorded_on = models.DateField("記録日")
    preamble = models.TextField("前文", blank=True)
    afterword = models.TextField("後文", blank=True)
    declared_count = models.PositiveIntegerField("要望者が述べた項目数", null=True)
    proposed = models.BooleanField("項目は提案", default=False)

    class Meta:
        verbose_name = "記録票の版"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="record_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.case.key} 第{self.number}版"


class Point(models.Model):
    """要望項目: one thing asked in one version of the words."""

    version = models.ForeignKey(
        RecordVersion, models.PROTECT, related_name="points", verbose_name="記録票の版"
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="children", verbose_name="上位の項目"
    )
    position = models.PositiveIntegerField("並び順")
    number = models.PositiveIntegerField("項目番号")
    label = models.TextField("番号の表記", blank=True)
    section = models.TextField("見出し", blank=True)
    text = models.TextField("内容")
    asked = models.CharField("問いの形", max_length=20, blank=True)

    class Meta:
        verbose_name = "要望項目"
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="point_position_once"),
        ]

    def __str__(self) -> str:
        return f"{self.label or self.number} {self.text[:30]}"
