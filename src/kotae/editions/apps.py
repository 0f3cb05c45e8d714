"""App registration, which Django's migrations need."""

from django.apps import AppConfig


class EditionsConfig(AppConfig):
    """公表資料。"""

    name = "kotae.editions"
    verbose_name = "公表資料"
