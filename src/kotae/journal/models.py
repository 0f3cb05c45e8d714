"""The journal: one line for each act, chained by digests so that a change shows."""

from django.db import models


class Event(models.Model):
    """経過: one act. Actor, post and unit are text, so nothing here ever blocks or moves."""

    subject_kind = models.CharField("対象の種類", max_length=30)
    subject_key = models.CharField("対象", max_length=64)
    position = models.PositiveIntegerField("連番")
    verb = models.CharField("行為", max_length=40)
    on = models.DateField("日付")
    recorded_at = models.DateTimeField("記録日時")
    actor_code = models.CharField("行為者コード", max_length=40)
    actor_name = models.CharField("行為者", max_length=100)
    post = models.CharField("職名", max_length=100, blank=True)
    unit_code = models.CharField("所属コード", max_length=20, blank=True)
    unit_name = models.CharField("所属", max_length=100, blank=True)
    facts = models.JSONField("内容")
    previous = models.CharField("前の行のダイジェスト", max_length=64, blank=True)
    digest = models.CharField("ダイジェスト", max_length=64)

    class Meta:
        verbose_name = "経過"
        constraints = [
            models.UniqueConstraint(
                fields=["subject_kind", "subject_key", "position"], name="event_position_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject_kind} {self.subject_key} {self.position} {self.verb}"
