"""Django's registration of this app."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "sharewell.apps.home"
    label = "home"
    default_auto_field = "django.db.models.BigAutoField"
