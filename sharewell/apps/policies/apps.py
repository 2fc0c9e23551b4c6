"""Django's registration of this app."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest


class PoliciesConfig(AppConfig):
    name = "sharewell.apps.policies"
    label = "policies"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have what happened to policies, and who said that they read them, compared with the log."""
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.policies.services import READING_EVENTS, STEP_EVENTS

        register_digests("policies", _steps, kinds=STEP_EVENTS)
        register_digests("policies read", _readings, kinds=READING_EVENTS)


def _steps() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.policies.selectors import step_digests

    return (Digest(*found) for found in step_digests())


def _readings() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.policies.selectors import reading_digests

    return (Digest(*found) for found in reading_digests())
