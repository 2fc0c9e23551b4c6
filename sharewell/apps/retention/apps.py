"""Django's registration of this app."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest

Rows = Callable[[], Iterator[tuple[UUID, int, str]]]


class RetentionConfig(AppConfig):
    name = "sharewell.apps.retention"
    label = "retention"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare own periods, steps, holds and certificates with the log."""
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.retention import selectors
        from sharewell.domain.audit.kinds import EventKind as Kind
        from sharewell.kit.crypto import register_blank

        register_blank("retention.said", lambda: "{}")
        sources: dict[str, tuple[Rows, Kind]] = {
            "own periods of keeping": (selectors.period_digests, Kind.PERIOD_SET),
            "decisions about files": (selectors.file_step_digests, Kind.FILE_STEP),
            "holds": (selectors.hold_digests, Kind.HOLD_SET),
            "certificates of destruction": (selectors.certificate_digests, Kind.FILE_DESTROYED),
        }
        for name, (rows, kind) in sources.items():
            register_digests(name, partial(_found, rows), kinds=(kind,))


def _found(rows: Rows) -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest

    return (Digest(*found) for found in rows())
