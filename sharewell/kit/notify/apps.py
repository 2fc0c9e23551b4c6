"""Django's registration of this kit."""

from django.apps import AppConfig


class NotifyConfig(AppConfig):
    name = "sharewell.kit.notify"
    label = "notify"
    default_auto_field = "django.db.models.BigAutoField"
