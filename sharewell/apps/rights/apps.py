"""Django's registration of this app."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest


class RightsConfig(AppConfig):
    name = "sharewell.apps.rights"
    label = "rights"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have an open request hold the file, and what happened and was told compared with the log."""
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.holdings.services import register_erasures, register_hold
        from sharewell.apps.rights.selectors import entries_to_erase_since, erasures_agreed, open_about
        from sharewell.apps.rights.services import STEP_EVENTS
        from sharewell.kit.crypto import register_blank

        for field in ("letter.", "document.", "data."):
            register_blank(field, None)
        register_hold("requests about rights", open_about)
        register_erasures("requests about rights", erasures_agreed, entries_to_erase_since)
        register_digests("requests about rights", _steps, kinds=STEP_EVENTS)


def _steps() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.rights.selectors import step_digests

    return (Digest(*found) for found in step_digests())
