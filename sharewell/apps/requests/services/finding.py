"""Whom a request is about: finding our own entries and saying one in words. Each look is in the log."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_noop

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import Offer, offer_entries, open_entry
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity

PURPOSE = gettext_noop("to ask another organisation")


def find_entries(*, actor: Actor, at: datetime, typed: str) -> tuple[Offer, ...]:
    """Our own entries that may be meant, likeliest first. Raises Refused."""
    return offer_entries(actor=actor, typed=typed, at=at, purpose=PURPOSE)


def read_entry(*, actor: Actor, at: datetime, entry: str) -> Identity | None:
    """Who one of our entries is about; None where it is not ours."""
    try:
        found = entry_of(actor, UUID(entry))
    except ValueError:
        return None
    return open_entry(actor=actor, entry=found, at=at, purpose=PURPOSE) if found else None
