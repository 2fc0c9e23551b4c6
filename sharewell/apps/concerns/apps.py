"""Django's registration of this app."""

from django.apps import AppConfig


class ConcernsConfig(AppConfig):
    name = "sharewell.apps.concerns"
    label = "concerns"
    default_auto_field = "django.db.models.BigAutoField"
