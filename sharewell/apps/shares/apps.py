"""Django's registration of this app."""

from django.apps import AppConfig


class SharesConfig(AppConfig):
    name = "sharewell.apps.shares"
    label = "shares"
    default_auto_field = "django.db.models.BigAutoField"
