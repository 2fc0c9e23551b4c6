"""Django's registration of this app."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest


class MatchingConfig(AppConfig):
    name = "sharewell.apps.matching"
    label = "matching"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare agreements, and what private matchings found, with the log."""
        from sharewell.apps.audit.services import register_digests
        from sharewell.domain.audit.kinds import EventKind
        from sharewell.kit.crypto import register_blank

        kinds = (EventKind.MATCH_AGREED, EventKind.MATCH_AGREEMENT_ENDED)
        for field in ("pair.", "part.", "child."):
            register_blank(field, None)
        register_digests("agreements about comparing lists", _agreements, kinds=kinds)
        register_digests("what private matchings found", _private, kinds=(EventKind.PRIVATE_FINISHED,))


def _agreements() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.matching.selectors import agreement_digests

    return (Digest(*found) for found in agreement_digests())


def _private() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.matching.selectors.private import private_digests

    return (Digest(*found) for found in private_digests())
