"""Django's registration of this app."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest


class PointersConfig(AppConfig):
    name = "sharewell.apps.pointers"
    label = "pointers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have looks, and what was agreed with one organisation, compared with the log."""
        from sharewell.apps.audit.services import register_digests
        from sharewell.domain.audit.kinds import EventKind

        agreed = (EventKind.POINTER_AGREED, EventKind.POINTER_AGREEMENT_ENDED)
        register_digests("what one organisation may learn", _agreed, kinds=agreed)
        register_digests("looks at who else knows a child", _looks, kinds=(EventKind.POINTER_LOOKED,))


def _agreed() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.pointers.selectors import agreed_digests

    return (Digest(*found) for found in agreed_digests())


def _looks() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.pointers.selectors import look_digests

    return (Digest(*found) for found in look_digests())
