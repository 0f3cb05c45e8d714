"""What the outside reads: frozen copies that know nothing else of the system.

No relations lead in or out of these tables, so that an unredacted word cannot be reached from
here, and so that the outside half can run on another network.
"""

from django.db import models
from django.db.models import F, Q

_READABLE = Q(is_current=True, withdrawn_on=None)
_GONE = Q(is_current=True, withdrawn_on__isnull=False)


class EditionQuerySet(models.QuerySet["Edition"]):
    """Questions over editions."""

    def current(self) -> "EditionQuerySet":
        """Return the newest edition of each thing: published ones and stubs of those gone."""
        return self.filter(is_current=True)

    def public(self) -> "EditionQuerySet":
        """Return what is readable now, newest answer first; what has no date comes last."""
        return self.current().filter(withdrawn_on=None).in_order()

    def newest(self) -> "EditionQuerySet":
        """Return what is readable now, newest release first."""
        return (
            self.current()
            .filter(withdrawn_on=None)
            .order_by("-released_on", F("sort_on").desc(nulls_last=True), "key")
        )

    def gone(self) -> "EditionQuerySet":
        """Return the stubs of what was withdrawn or has expired, the latest first."""
        gone = self.current().filter(withdrawn_on__isnull=False)
        return gone.order_by("-withdrawn_on", "key")

    def in_order(self) -> "EditionQuerySet":
        """Return the rows in the order of all lists, the same on every database."""
        return self.order_by("-month", F("sort_on").desc(nulls_last=True), "key")

    def heads(self) -> "EditionQuerySet":
        """Return the rows without their content: what lists need, at a fraction of the cost."""
        return self.defer("content")


class Edition(models.Model):
    """公表資料（第n版）: one case as published, frozen. A new text is a new row.

    `content` holds the page in the shape of `kotae.editions.content.CaseContent`; the columns
    beside it repeat what lists filter and sort on, and `head` what they show
    (`kotae.editions.content.head_of`). A withdrawn or expired edition keeps its
    address, month and the reason, and loses its content.
    """

    key = models.CharField("公表番号", max_length=60)
    revision = models.PositiveIntegerField("版")
    track = models.CharField("制度の別", max_length=20)
    title = models.TextField("件名")
    month = models.CharField("公表月", max_length=7, blank=True)  # YYYY-MM, of the answer
    fiscal_year = models.PositiveIntegerField("年度", null=True)
    field = models.CharField("分野区分", max_length=300, blank=True)
    unit_code = models.CharField("所属コード", max_length=20, blank=True)
    unit_name = models.CharField("担当部署", max_length=300, blank=True)
    sort_on = models.DateField("並び順の日", null=True)
    head = models.JSONField("一覧に載せる内容", default=dict)
    content = models.JSONField("内容")
    digest = models.CharField("内容のダイジェスト", max_length=64)
    released_on = models.DateField("公表日")
    is_current = models.BooleanField("最新版", default=True)
    withdrawn_on = models.DateField("取下げ日", null=True, blank=True)
    withdrawn_reason = models.TextField("取下げの理由", blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = "公表資料"
        constraints = [
            models.UniqueConstraint(fields=["key", "revision"], name="edition_revision_once"),
            models.UniqueConstraint(
                fields=["key"], condition=Q(is_current=True), name="edition_one_current"
            ),
        ]
        indexes = [
            # Partial and in the order of the lists, so that counts and pages of a million
            # editions never touch the rows with their contents.
            models.Index(
                fields=["month", "sort_on", "key"], condition=_READABLE, name="edition_by_month"
            ),
            models.Index(
                fields=["field", "month", "sort_on", "key"],
                condition=_READABLE,
                name="edition_by_field",
            ),
            models.Index(
                fields=["unit_code", "unit_name", "month", "sort_on", "key"],
                condition=_READABLE,
                name="edition_by_unit",
            ),
            models.Index(
                fields=["fiscal_year", "month"], condition=_READABLE, name="edition_by_year"
            ),
            models.Index(
                fields=["released_on", "key"], condition=_READABLE, name="edition_by_release"
            ),
            models.Index(
                fields=["withdrawn_on", "key"], condition=_GONE, name="edition_by_withdrawal"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} 第{self.revision}版"


class Office(models.Model):
    """窓口の現況: a unit's present name and telephone, for the contact block (P-7)."""

    code = models.CharField("所属コード", max_length=20, unique=True)
    name = models.CharField("名称", max_length=100)
    kana = models.CharField("かな", max_length=100, blank=True)
    phone = models.CharField("電話番号", max_length=40, blank=True)
    position = models.PositiveIntegerField("並び順", default=0)

    class Meta:
        verbose_name = "窓口の現況"

    def __str__(self) -> str:
        return self.name


class SiteFact(models.Model):
    """公表サイトの設定値: a fact of the scheme that public pages show, such as the city's name."""

    key = models.CharField("項目", max_length=60, unique=True)
    value = models.TextField("値", blank=True)

    class Meta:
        verbose_name = "公表サイトの設定値"

    def __str__(self) -> str:
        return self.key
