"""Django's registration of this app."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest


class TransfersConfig(AppConfig):
    name = "sharewell.apps.transfers"
    label = "transfers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have files that move and notices to schools compared with the log, and stopped notices get their clock."""
        _register_blanks()
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.shares.services import when_let_go
        from sharewell.apps.transfers.services import MOVE_EVENTS, start_school_clock
        from sharewell.domain.audit.kinds import EventKind

        register_digests("files that move", _moves, kinds=MOVE_EVENTS)
        register_digests("notices to schools", _notices, kinds=(EventKind.SCHOOL_TOLD,))
        when_let_go("notices to schools", start_school_clock)


def _moves() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.transfers.selectors import move_digests

    return (Digest(*found) for found in move_digests())


def _notices() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.transfers.selectors import school_notice_digests

    return (Digest(*found) for found in school_notice_digests())


def _register_blanks() -> None:
    """What stands in the fields of data whose key was destroyed."""
    from sharewell.kit.crypto import register_blank

    register_blank("manifest", lambda: "[]")
