"""The child of a journey: finding our own entries, saying one in words, keeping a new one."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import Offer, offer_entries, open_entry, register_entry
from sharewell.apps.concerns.selectors.children import NEW
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.children import Identity
from sharewell.kit.crypto import CannotUnseal
from sharewell.kit.govuk.choosing import Choice

PURPOSE = gettext_noop("safeguarding")
MOST_LIKELY = 3


def entries_found(*, actor: Actor, at: datetime, typed: str) -> tuple[Offer, ...]:
    """Our own entries that may be meant, likeliest first. The look is in the log. Raises Refused."""
    return offer_entries(actor=actor, typed=typed, at=at, purpose=PURPOSE)


def likely_meant(*, actor: Actor, at: datetime, who: str, born: date | None) -> tuple[Choice, ...]:
    """The few of our own entries that are likely meant by words typed in haste. The look is in the log.

    Whatever is wrong with an entry must not keep anybody from telling: then none are offered. Raises Refused.
    """
    typed = f"{who} {born.isoformat()}" if born else who
    try:
        found = entries_found(actor=actor, at=at, typed=typed)
    except CannotUnseal:
        return ()
    return tuple(one.choice for one in found if one.likely)[:MOST_LIKELY]


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
