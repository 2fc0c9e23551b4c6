"""Django's registration of this app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "sharewell.apps.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
