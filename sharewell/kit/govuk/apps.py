"""Django's registration of this kit."""

from django.apps import AppConfig

from sharewell.kit.languages.memory import remember_translations


class GovukConfig(AppConfig):
    name = "sharewell.kit.govuk"
    label = "govuk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Once every app's catalogue can be found."""
        remember_translations()
