"""Django's registration of this kit."""

from django.apps import AppConfig


class GovukConfig(AppConfig):
    name = "sharewell.kit.govuk"
    label = "govuk"
    default_auto_field = "django.db.models.BigAutoField"
