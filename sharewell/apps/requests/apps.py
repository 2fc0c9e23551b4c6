"""Django's registration of this app."""

from django.apps import AppConfig


class RequestsConfig(AppConfig):
    name = "sharewell.apps.requests"
    label = "requests"
    default_auto_field = "django.db.models.BigAutoField"
