"""Tell the outside the facts of the scheme that its pages show."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from kotae.editions.models import SiteFact
from kotae.journal.actors import Actor
from kotae.journal.recording import record


@transaction.atomic
def present(facts: Mapping[str, str], *, by: Actor, on: date) -> None:
    """公表サイトの設定値を定める。"""
    for key, value in facts.items():
        SiteFact.objects.update_or_create(key=key, defaults={"value": value})
    record("site.presented", ("site", "facts"), by=by, on=on, facts=len(facts))
