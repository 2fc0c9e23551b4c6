"""Django's registration of this app."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest


class DiscussionsConfig(AppConfig):
    name = "sharewell.apps.discussions"
    label = "discussions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare what happened in discussions with the log."""
        _register_blanks()
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.discussions.services import ACT_EVENTS

        register_digests("discussions", _acts, kinds=ACT_EVENTS)


def _acts() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.discussions.selectors import act_digests

    return (Digest(*found) for found in act_digests())


def _register_blanks() -> None:
    """What stands in the fields of data whose key was destroyed."""
    from sharewell.kit.crypto import register_blank

    register_blank("act.content", None)
