"""Django's registration of this app."""

from django.apps import AppConfig


class ChildrenConfig(AppConfig):
    name = "sharewell.apps.children"
    label = "children"
    default_auto_field = "django.db.models.BigAutoField"
