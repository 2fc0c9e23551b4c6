"""Django's registration of this app."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest


class BreachesConfig(AppConfig):
    name = "sharewell.apps.breaches"
    label = "breaches"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have what was done about breaches compared with the log."""
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.breaches.services import STEP_EVENTS

        register_digests("breaches", _steps, kinds=STEP_EVENTS)


def _steps() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.breaches.selectors import step_digests

    return (Digest(*found) for found in step_digests())
