"""Django's registration of this app."""

from django.apps import AppConfig


class DisagreementsConfig(AppConfig):
    name = "sharewell.apps.disagreements"
    label = "disagreements"
    default_auto_field = "django.db.models.BigAutoField"
