"""Django's registration of this app."""

from django.apps import AppConfig


class DiscussionsConfig(AppConfig):
    name = "sharewell.apps.discussions"
    label = "discussions"
    default_auto_field = "django.db.models.BigAutoField"
