"""Django's registration of this app."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "sharewell.apps.decisions"
    label = "decisions"
    default_auto_field = "django.db.models.BigAutoField"
