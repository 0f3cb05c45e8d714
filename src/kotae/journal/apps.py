"""App registration, which Django's migrations need."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """経過。"""

    name = "kotae.journal"
    verbose_name = "経過"
