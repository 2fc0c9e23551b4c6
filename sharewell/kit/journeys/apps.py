"""Django's registration of this kit."""

from django.apps import AppConfig


class JourneysConfig(AppConfig):
    name = "sharewell.kit.journeys"
    label = "journeys"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Of a draft whose key was destroyed nothing can be shown."""
        from sharewell.kit.crypto import register_blank

        register_blank("draft", None)
