"""The child of a journey: finding our own entries, saying one in words, keeping a new one."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import open_entry, register_entry, search_entries
from sharewell.apps.concerns.selectors.children import NEW
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.children import Identity
from sharewell.domain.deadlines.clocks import local_day

PURPOSE = gettext_noop("safeguarding")


def entries_found(*, actor: Actor, at: datetime, typed: str) -> list[tuple[UUID, Identity, date]]:
    """Our own entries that hold every word typed, each with the day it was begun. The look is in the log.

    Raises Refused.
    """
    found = search_entries(actor=actor, typed=typed, at=at, purpose=PURPOSE)
    return [(entry.pk, identity, local_day(entry.created_at)) for entry, identity in found]


def entry_identity(*, actor: Actor, at: datetime, entry: str) -> Identity | None:
    """Who one of our entries is about; None where it is not ours. The look is in the log."""
    found = _entry(actor, entry)
    return open_entry(actor=actor, entry=found, at=at, purpose=PURPOSE) if found else None


def entry_kept(*, actor: Actor, at: datetime, answers: Mapping[str, Any], identity: Identity) -> UUID:
    """The entry that was chosen, or a new one with this identity.

    Raises:
        Refused: the entry that was chosen is not ours (any more).
    """
    chosen = answers.get("chosen", NEW)
    if chosen == NEW:
        return register_entry(actor=actor, identity=identity, at=at).pk
    found = _entry(actor, chosen)
    if found is None:
        raise Refused(Permission.no("no_such_entry", "There is no such entry here."))
    return found.pk


def _entry(actor: Actor, entry: str) -> Any:
    try:
        return entry_of(actor, UUID(entry))
    except ValueError:
        return None
