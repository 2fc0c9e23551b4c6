"""Looking at where something would go: nothing may lead to a place from which the child must be kept safe."""

from dataclasses import replace

from sharewell.apps.children.services import watch_over
from sharewell.apps.decisions.selectors import children_of
from sharewell.apps.organisations.selectors import DirectoryEntry, recipient_of
from sharewell.apps.shares.selectors import Share
from sharewell.domain.access import Actor


def is_danger(actor: Actor, share: Share, recipient: DirectoryEntry) -> bool:
    """Whether the recipient's name, telephone or e-mail is one to which nothing about these children may go."""
    watch = watch_over(actor=actor, children=children_of(share.concern))
    return bool(watch.dangers_of(recipient_of(recipient)))


def is_unsafe_address(actor: Actor, share: Share, recipient: DirectoryEntry, address: str) -> bool:
    """Whether an address is a place of danger, or tells on an envelope where somebody must stay hidden."""
    watch = watch_over(actor=actor, children=children_of(share.concern))
    known = recipient_of(recipient)
    written = replace(known, destination={**known.destination, "address": address})
    return bool(watch.dangers_of(written)) or watch.guard_for(known).find(address).stops
