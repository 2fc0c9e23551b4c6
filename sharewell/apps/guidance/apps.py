"""Django's registration of this app."""

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    name = "sharewell.apps.guidance"
    label = "guidance"
    default_auto_field = "django.db.models.BigAutoField"
