"""Django's registration of this app."""

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "sharewell.apps.matching"
    label = "matching"
    default_auto_field = "django.db.models.BigAutoField"
