"""App registration, which Django's migrations need."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """公開サイト。"""

    name = "kotae.public"
    verbose_name = "公開サイト"
