"""Django's registration of this app."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest

Rows = Callable[[], Iterator[tuple[UUID, int, str]]]


class DisagreementsConfig(AppConfig):
    name = "sharewell.apps.disagreements"
    label = "disagreements"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare what was said with the log."""
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.disagreements import selectors
        from sharewell.domain.audit.kinds import EventKind as Kind

        steps = (
            Kind.DISAGREEMENT_RAISED,
            Kind.DISAGREEMENT_ANSWERED,
            Kind.DISAGREEMENT_CLIMBED,
            Kind.DISAGREEMENT_CLOSED,
        )
        register_digests("disagreements", partial(_found, selectors.step_digests), kinds=steps)
        carried = (Kind.DISAGREEMENT_CARRIED,)
        register_digests("other views", partial(_found, selectors.carried_digests), kinds=carried)


def _found(rows: Rows) -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest

    return (Digest(*found) for found in rows())
