"""Django's registration of this app."""

from django.apps import AppConfig


class FlowsConfig(AppConfig):
    name = "sharewell.apps.flows"
    label = "flows"
    default_auto_field = "django.db.models.BigAutoField"
