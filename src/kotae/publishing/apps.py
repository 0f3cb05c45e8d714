"""App registration, which Django's migrations need."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """公表。"""

    name = "kotae.publishing"
    verbose_name = "公表"
