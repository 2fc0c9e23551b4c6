"""Django's registration of this kit."""

from django.apps import AppConfig


class IdempotencyConfig(AppConfig):
    name = "sharewell.kit.idempotency"
    label = "idempotency"
    default_auto_field = "django.db.models.BigAutoField"
