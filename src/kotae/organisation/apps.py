"""App registration, which Django's migrations need."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """組織。"""

    name = "kotae.organisation"
    verbose_name = "組織"
