"""Django's registration of this kit."""

from django.apps import AppConfig


class CryptoConfig(AppConfig):
    name = "sharewell.kit.crypto"
    label = "crypto"
    default_auto_field = "django.db.models.BigAutoField"
