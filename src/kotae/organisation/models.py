"""Units with validity dates, staff, and who held which post when."""

from datetime import date

from django.db import models
from django.db.models import Q


class UnitQuerySet(models.QuerySet["Unit"]):
    """Questions over units."""

    def on(self, day: date) -> "UnitQuerySet":
        """Return the units that existed on a day."""
        return self.filter(Q(valid_to=None) | Q(valid_to__gte=day), valid_from__lte=day)


class Unit(models.Model):
    """組織: a unit for as long as it bore one name in one place. A renaming is a new row."""

    class Kind(models.TextChoices):
        """組織の種類。"""

        CITY = "city", "市"
        BUREAU = "bureau", "局・室"
        WARD = "ward", "区役所"
        SECTION = "section", "課・担当"

    code = models.CharField("所属コード", max_length=20)
    name = models.CharField("名称", max_length=100)
    kana = models.CharField("かな", max_length=100, blank=True)
    kind = models.CharField("種類", max_length=10, choices=Kind.choices)
    phone = models.CharField("電話番号", max_length=40, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, verbose_name="上位の組織")
    position = models.PositiveIntegerField("並び順", default=0)
    valid_from = models.DateField("設置日")
    valid_to = models.DateField("廃止日", null=True)
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="+", verbose_name="後継の組織"
    )

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = "組織"
        constraints = [
            models.UniqueConstraint(fields=["code", "valid_from"], name="unit_code_from_once"),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=models.F("valid_from")),
                name="unit_ends_after_it_begins",
            ),
        ]
        indexes = [models.Index(fields=["name"], name="unit_by_name")]

    def __str__(self) -> str:
        return f"{self.name}({self.code})"

    @property
    def house(self) -> "Unit":
        """Return the ward or bureau (所属) that this unit belongs to; a ward is its own."""
        return self.parent if self.kind == Unit.Kind.SECTION and self.parent else self


class Staff(models.Model):
    """職員: a person who works for the city."""

    code = models.CharField("職員コード", max_length=40, unique=True)
    name = models.CharField("氏名", max_length=100)
    kana = models.CharField("かな", max_length=100, blank=True)

    class Meta:
        verbose_name = "職員"

    def __str__(self) -> str:
        return f"{self.name}({self.code})"


class Appointment(models.Model):
    """発令: a person in a post of a unit, from a day to a day; several at once are 兼務 (K-5)."""

    staff = models.ForeignKey(Staff, models.PROTECT, verbose_name="職員")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name="組織")
    post = models.CharField("職名", max_length=60)
    rank = models.CharField("職位", max_length=20)
    valid_from = models.DateField("発令日")
    valid_to = models.DateField("解除日", null=True)

    class Meta:
        verbose_name = "発令"
        constraints = [
            models.UniqueConstraint(
                fields=["staff", "unit", "post", "valid_from"], name="appointment_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit.name}{self.post} {self.staff.name}"
