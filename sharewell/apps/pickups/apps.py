"""Django's registration of this app."""

from django.apps import AppConfig


class PickupsConfig(AppConfig):
    name = "sharewell.apps.pickups"
    label = "pickups"
    default_auto_field = "django.db.models.BigAutoField"
