"""Django's registration of this app."""

from django.apps import AppConfig


class TransfersConfig(AppConfig):
    name = "sharewell.apps.transfers"
    label = "transfers"
    default_auto_field = "django.db.models.BigAutoField"
