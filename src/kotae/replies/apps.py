"""App registration, which Django's migrations need."""

from django.apps import AppConfig


class RepliesConfig(AppConfig):
    """回答。"""

    name = "kotae.replies"
    verbose_name = "回答"
