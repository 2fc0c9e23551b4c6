"""Django's registration of this app."""

from django.apps import AppConfig


class AccountabilityConfig(AppConfig):
    name = "sharewell.apps.accountability"
    label = "accountability"
    default_auto_field = "django.db.models.BigAutoField"
