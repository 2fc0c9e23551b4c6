"""Django's registration of this kit, for its templates."""

from django.apps import AppConfig


class AdviceConfig(AppConfig):
    name = "sharewell.kit.advice"
    label = "advice"
    default_auto_field = "django.db.models.BigAutoField"
