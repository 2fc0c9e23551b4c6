"""Django's registration of this app."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest

Rows = Callable[[], Iterator[tuple[UUID, int, str]]]


class RequestsConfig(AppConfig):
    name = "sharewell.apps.requests"
    label = "requests"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare requests and what became of them with the log."""
        _register_blanks()
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.disagreements.selectors import register_concerned
        from sharewell.apps.requests import selectors
        from sharewell.apps.requests.services._words_out import entries_of_ask
        from sharewell.domain.audit.kinds import EventKind as Kind

        steps = (
            Kind.REQUEST_ASKED,
            Kind.REQUEST_OPENED,
            Kind.REQUEST_OWNED,
            Kind.REQUEST_CLARIFIED,
            Kind.REQUEST_ANSWERED,
            Kind.REQUEST_REOPENED,
            Kind.REQUEST_CHALLENGED,
            Kind.REQUEST_UPHELD,
            Kind.REQUEST_FORWARDED,
            Kind.REQUEST_WITHDRAWN,
        )
        register_digests("requests", partial(_found, selectors.request_digests), kinds=[Kind.REQUEST_MADE])
        register_digests("what became of requests", partial(_found, selectors.step_digests), kinds=steps)
        register_concerned(entries_of_ask)


def _found(rows: Rows) -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest

    return (Digest(*found) for found in rows())


def _register_blanks() -> None:
    """What stands in the fields of data whose key was destroyed."""
    from sharewell.kit.crypto import register_blank

    register_blank("subject", _nobody)
    register_blank("step.facts", lambda: "[]")


def _nobody() -> str:
    from django.utils.translation import gettext

    from sharewell.domain.requests import Subject

    return Subject(name=gettext("Destroyed")).to_json()
