"""Django's registration of this app."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.children.services import HeldBack
    from sharewell.domain.access import Actor


class TransparencyConfig(AppConfig):
    name = "sharewell.apps.transparency"
    label = "transparency"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have what was published compared with the log."""
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.children.services import register_held_back
        from sharewell.apps.holdings.services import register_held, register_hold
        from sharewell.apps.transparency import selectors
        from sharewell.domain.audit.kinds import EventKind
        from sharewell.kit.crypto import register_blank

        register_digests("privacy notices", _notices, kinds=(EventKind.NOTICE_PUBLISHED,))
        register_digests("statements for families", _statements, kinds=(EventKind.STATEMENT_GONE,))
        register_held_back("statements", _held_back)
        register_blank("family-statement", _destroyed)
        register_hold("a family that is told, or must not be", selectors.what_holds)
        register_held("transparency", selectors.held_statements, selectors.texts_held)
        register_digests("looks whether a family can be told", _looks, kinds=(EventKind.TELLING_LOOKED_AT,))


def _notices() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.transparency.selectors import notice_digests

    return (Digest(*found) for found in notice_digests())


def _looks() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.transparency.selectors import look_digests

    return (Digest(*found) for found in look_digests())


def _statements() -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest
    from sharewell.apps.transparency.selectors import statement_digests

    return (Digest(*found) for found in statement_digests())


def _held_back(actor: "Actor", entries: "Collection[UUID]") -> "Sequence[HeldBack]":
    from sharewell.apps.transparency.services import statements_held_back

    return statements_held_back(actor=actor, entries=entries)


def _destroyed() -> str:
    """What stands where a statement was destroyed."""
    from django.utils.translation import gettext

    from sharewell.domain.notices import Statement, Who

    words = gettext("Destroyed")
    return Statement(about=words, to=words, who=Who.OTHER, told=(), left_out={}).to_json()
