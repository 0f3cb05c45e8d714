"""Which published pages were taken in, so that the same page again changes nothing."""

from django.db import models

from kotae.cases.models import Case


class BroughtPage(models.Model):
    """取り込んだ公表ページ: one published case, by what it is known by on its city's site."""

    identity = models.CharField("識別", max_length=200, unique=True)
    digest = models.CharField("内容のダイジェスト", max_length=64)
    case = models.OneToOneField(Case, models.PROTECT, related_name="+", verbose_name="要望等")
    brought_on = models.DateField("取込日")

    class Meta:
        verbose_name = "取り込んだ公表ページ"

    def __str__(self) -> str:
        return self.identity


class BroughtFile(models.Model):
    """取り込み済みのファイル: a file that is in whole; an interrupted run goes on after it."""

    digest = models.CharField("ダイジェスト", max_length=64, unique=True)
    name = models.CharField("ファイル名", max_length=500)
    brought_on = models.DateField("取込日")

    class Meta:
        verbose_name = "取り込み済みのファイル"

    def __str__(self) -> str:
        return self.name
