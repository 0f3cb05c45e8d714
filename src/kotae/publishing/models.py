"""Which case was published as which edition, when, and why again."""

from django.db import models

from kotae.cases.models import Case


class Release(models.Model):
    """公表: one edition of a case given to the public. The edition itself knows no case."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="releases", verbose_name="要望等")
    edition_key = models.CharField("公表番号", max_length=60)
    revision = models.PositiveIntegerField("版")
    released_on = models.DateField("公表日")
    reason = models.CharField("改版の理由", max_length=200, blank=True)
    withdrawn_on = models.DateField("取下げ日", null=True)

    class Meta:
        verbose_name = "公表"
        constraints = [
            models.UniqueConstraint(
                fields=["edition_key", "revision"], name="release_revision_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition_key} 第{self.revision}版"
