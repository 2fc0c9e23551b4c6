"""Apps say here what keeps a file from being destroyed: a request for it that is open, a breach, a file on its way."""

from collections.abc import Collection
from uuid import UUID

from sharewell.apps.holdings.policies import require_gather
from sharewell.apps.holdings.selectors import other_sources
from sharewell.domain.access import Actor
from sharewell.domain.holdings import AgreedErasure, Erasures, Hold, Holds
from sharewell.domain.holdings.erasures import AgreedOf, EntriesSince
from sharewell.domain.holdings.holds import Source
from sharewell.domain.holdings.others import HeldOf, TextsOf

hold_sources = Holds()
erasure_sources = Erasures()


def register_hold(name: str, function: Source) -> None:
    """Have a function asked whether it holds entries of an organisation. It answers reasons, each since when.

    Apps call this as they start. A reason is a sentence that may be shown to the information governance lead.
    """
    hold_sources.register(name, function)


def register_erasures(name: str, agreed: AgreedOf, since: EntriesSince) -> None:
    """Have an app asked what it agreed to erase: of some entries, and which entries since a moment."""
    erasure_sources.register(name, agreed, since)


def agreed_erasures(*, actor: Actor, organisation: UUID, entries: Collection[UUID]) -> list[AgreedErasure]:
    """What it was agreed to erase about these entries, oldest first. Raises Refused."""
    require_gather(actor, organisation, entries)
    return erasure_sources.agreed(organisation, entries)


def register_held(name: str, held: HeldOf, texts: TextsOf) -> None:
    """Have an app asked what it holds about a person besides, so that it is found, read and destroyed with the rest.

    `held` is given an organisation and its entries; `texts` the ids of things, and gives the sealed texts of its own.
    """
    other_sources.register(name, held, texts)


def standing_holds(*, actor: Actor, organisation: UUID, entries: Collection[UUID]) -> list[Hold]:
    """Whatever holds these entries now, oldest first. Raises Refused."""
    require_gather(actor, organisation, entries)
    return hold_sources.standing(organisation, entries)
