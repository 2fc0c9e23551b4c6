"""Who somebody is, for whoever answers for what the organisation holds. Nobody is shown it here."""

from collections.abc import Collection
from uuid import UUID

from sharewell.apps.children.policies import require_gather
from sharewell.apps.children.services._opening import identities_of
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity


def known_identities(*, actor: Actor, organisation: UUID, entries: Collection[UUID]) -> list[Identity]:
    """Whatever these entries ever said of who they are, to compare with. Only facts may leave the caller: no look.

    Raises Refused. What was erased is left out.
    """
    require_gather(actor, organisation)
    return identities_of(organisation, entries) if entries else []
