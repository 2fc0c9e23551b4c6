"""Looking at where something would go: nothing may lead to a place from which the child must be kept safe."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sharewell.apps.children.services import watch_over
from sharewell.apps.decisions.selectors import children_of
from sharewell.apps.organisations.selectors import DirectoryEntry, recipient_of
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.shares.selectors import Share
from sharewell.domain.access import Actor


def is_danger(actor: Actor, thing: Share | Ask, recipient: DirectoryEntry) -> bool:
    """Whether the recipient's name, telephone or e-mail is one to which nothing about these children may go."""
    watch = watch_over(actor=actor, children=_children(thing))
    return bool(watch.dangers_of(recipient_of(recipient)))


def is_unsafe_address(actor: Actor, share: Share, recipient: DirectoryEntry, address: str) -> bool:
    """Whether an address is a place of danger, or tells on an envelope where somebody must stay hidden."""
    return _is_unsafe(actor, share, recipient, "address", address)


def is_unsafe_number(actor: Actor, share: Share, recipient: DirectoryEntry, number: str) -> bool:
    """Whether a telephone number is one from which the child must be kept safe."""
    return _is_unsafe(actor, share, recipient, "mobile", number)


def _is_unsafe(actor: Actor, share: Share, recipient: DirectoryEntry, part: str, said: str) -> bool:
    watch = watch_over(actor=actor, children=children_of(share.concern))
    known = recipient_of(recipient)
    written = replace(known, destination={**known.destination, part: said})
    return bool(watch.dangers_of(written)) or watch.guard_for(known).find(said).stops


def _children(thing: Share | Ask) -> Sequence[UUID]:
    if isinstance(thing, Share):
        return children_of(thing.concern)
    return [thing.request.entry_id] if thing.request.entry_id else []
