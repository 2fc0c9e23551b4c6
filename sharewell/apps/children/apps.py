"""Django's registration of this app."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest

Rows = Callable[[], Iterator[tuple[UUID, int, str]]]


class ChildrenConfig(AppConfig):
    name = "sharewell.apps.children"
    label = "children"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare entries, and all that is kept with them, with the log."""
        _register_blanks()
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.children import selectors
        from sharewell.domain.audit.kinds import EventKind as Kind

        said = (
            Kind.LINK_ASKED,
            Kind.LINK_AGREED,
            Kind.LINK_REFUSED,
            Kind.LINK_LEFT_OPEN,
            Kind.MERGE_ASKED,
            Kind.MERGE_AGREED,
            Kind.MERGE_REFUSED,
            Kind.LINK_SPLIT,
        )
        sources: dict[str, tuple[Rows, tuple[Kind, ...]]] = {
            "entries": (selectors.version_digests, (Kind.ENTRY_CREATED, Kind.ENTRY_CORRECTED)),
            "protected facts": (selectors.shield_digests, (Kind.SHIELD_SET,)),
            "protections ended": (selectors.lift_digests, (Kind.SHIELD_LIFTED,)),
            "words that were stopped": (selectors.held_digests, (Kind.WORDS_STOPPED,)),
            "what was said of pairs of entries": (selectors.act_digests, said),
            "who is shut out from entries": (selectors.bar_digests, (Kind.BAR_SET,)),
            "protections that hold": (selectors.still_needed_digests, (Kind.PROTECTION_KEPT,)),
            "marks on records": (selectors.mark_digests, (Kind.MARK_SET,)),
            "families that must not be told": (selectors.tip_off_digests, (Kind.TIP_OFF_SET,)),
            "families that may be told again": (selectors.tip_off_lift_digests, (Kind.TIP_OFF_LIFTED,)),
            "who is shut out no more": (selectors.bar_lift_digests, (Kind.BAR_LIFTED,)),
        }
        for name, (rows, kinds) in sources.items():
            register_digests(name, partial(_found, rows), kinds=kinds)


def _found(rows: Rows) -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest

    return (Digest(*row) for row in rows())


def _register_blanks() -> None:
    """What stands in the fields of data whose key was destroyed."""
    from sharewell.kit.crypto import register_blank

    register_blank("identity", _nobody)
    for field in ("shield.", "held.words.", "mapping", "line."):
        register_blank(field, None)


def _nobody() -> str:
    from django.utils.translation import gettext

    from sharewell.domain.children import Identity

    return Identity(given_names=gettext("Destroyed")).to_json()
