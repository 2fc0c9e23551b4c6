"""Django's registration of this kit."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "sharewell.kit.files"
    label = "files"
    default_auto_field = "django.db.models.BigAutoField"
