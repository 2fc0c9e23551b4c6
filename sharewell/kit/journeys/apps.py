"""Django's registration of this kit."""

from django.apps import AppConfig


class JourneysConfig(AppConfig):
    name = "sharewell.kit.journeys"
    label = "journeys"
    default_auto_field = "django.db.models.BigAutoField"
