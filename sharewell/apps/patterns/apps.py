"""Django's registration of this app."""

from django.apps import AppConfig


class PatternsConfig(AppConfig):
    name = "sharewell.apps.patterns"
    label = "patterns"
    default_auto_field = "django.db.models.BigAutoField"
