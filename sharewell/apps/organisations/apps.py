"""Django's registration of this app."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "sharewell.apps.organisations"
    label = "organisations"
    default_auto_field = "django.db.models.BigAutoField"
