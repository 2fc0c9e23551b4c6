"""Django's registration of this app."""

from django.apps import AppConfig


class AttachmentsConfig(AppConfig):
    name = "sharewell.apps.attachments"
    label = "attachments"
    default_auto_field = "django.db.models.BigAutoField"
