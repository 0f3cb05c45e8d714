"""App registration, which Django's migrations need."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """要望等。"""

    name = "kotae.cases"
    verbose_name = "要望等"
