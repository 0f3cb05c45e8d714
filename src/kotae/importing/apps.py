"""App registration, which Django's migrations need."""

from django.apps import AppConfig


class ImportingConfig(AppConfig):
    """取込み。"""

    name = "kotae.importing"
    verbose_name = "取込み"
