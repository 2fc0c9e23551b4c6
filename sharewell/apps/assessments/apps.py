"""Django's registration of this app."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest


class AssessmentsConfig(AppConfig):
    name = "sharewell.apps.assessments"
    label = "assessments"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have what happened to assessments, with their texts, compared with the log."""
        from sharewell.apps.assessments.services import STEP_EVENTS
        from sharewell.apps.audit.services import register_digests

        register_digests("assessments", _steps, kinds=STEP_EVENTS)


def _steps() -> "Iterator[Digest]":
    from sharewell.apps.assessments.selectors import step_digests
    from sharewell.apps.audit.services import Digest

    return (Digest(*found) for found in step_digests())
