"""Django's registration of this app."""

from django.apps import AppConfig


class AccountabilityConfig(AppConfig):
    name = "sharewell.apps.accountability"
    label = "accountability"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """A pack whose key was destroyed cannot be opened, and its page says so."""
        from sharewell.kit.crypto import register_blank

        register_blank("pack", None)
