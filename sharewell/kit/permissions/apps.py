"""Django's registration of this kit."""

from django.apps import AppConfig


class PermissionsConfig(AppConfig):
    name = "sharewell.kit.permissions"
    label = "permissions"
    default_auto_field = "django.db.models.BigAutoField"
