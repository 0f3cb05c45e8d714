"""Which published pages were taken in, so that the same page again changes nothing."""

from django.db import models

from kotae.cases.models import Case


class BroughtPage(models.Model):
    """取り込んだ公表ページ: one published case, by what it is known by on its city's site."""

    identity = models.CharField("識別", max_length=400, unique=True)
    digest = models.CharField("内容のダイジェスト", max_length=64)
    # The bytes of the file that it was last read from, once that file was in whole: an interrupted
    # run goes on behind the files that are in.
    file_digest = models.CharField(
        "ファイルのダイジェスト", max_length=64, blank=True, db_index=True
    )
    case = models.OneToOneField(Case, models.PROTECT, related_name="+", verbose_name="要望等")
    brought_on = models.DateField("取込日")

    class Meta:
        verbose_name = "取り込んだ公表ページ"

    def __str__(self) -> str:
        return self.identity
