"""Django's registration of this app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "sharewell.apps.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
