"""Django's registration of this app."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest


class BreachesConfig(AppConfig):
    name = "sharewell.apps.breaches"
    label = "breaches"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have what was done about breaches compared with the log; an open one holds the files that it is about."""
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.breaches.services import STEP_EVENTS
        from sharewell.apps.holdings.services import register_hold
        from sharewell.kit.crypto import register_blank

        register_digests("breaches", _steps, kinds=STEP_EVENTS)
        register_hold("breaches", _holds)
        register_blank("breach.said", lambda: "{}")


def _holds(organisation: UUID, entries: Collection[UUID]) -> list[tuple[str, datetime]]:
    from django.utils.translation import gettext as _

    from sharewell.apps.breaches.selectors import open_breaches_of

    found = open_breaches_of(organisation, entries)
    return [
        (_("What went wrong is still open: %(reference)s") % {"reference": one}, since)
        for one, since in found
    ]


def _steps() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.breaches.selectors import step_digests

    return (Digest(*found) for found in step_digests())
