"""Django's registration of this app."""

from django.apps import AppConfig


class HoldingsConfig(AppConfig):
    name = "sharewell.apps.holdings"
    label = "holdings"
