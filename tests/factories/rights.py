"""Requests about rights of the school of the cast."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sharewell.apps.rights.models import PreparedAnswer
from sharewell.apps.rights.selectors import RightsRequest, request_for
from sharewell.apps.rights.services import (
    Came,
    make_ready,
    record_request,
    search,
    settle,
    weigh,
)
from sharewell.apps.rights.services._things import opened_things
from sharewell.domain.access import Actor
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import (
    Answered,
    Asker,
    Channel,
    ItemDecision,
    Right,
    Settled,
    Told,
    Weighed,
    rights_law,
)
from tests.cast import Cast

WHY = "to answer a request about rights"


def came(cast: Cast, at: datetime, *, entry: UUID | None = None, **more: Any) -> RightsRequest:
    """A request that came today, from a parent unless said otherwise."""
    told = Told(asker="Pat Parent", about="Kim Parent", words="All you hold", address="1 Old Street")
    said: dict[str, Any] = {
        "right": Right.ACCESS,
        "asker": Asker.PARENT,
        "channel": Channel.LETTER,
        "received_on": local_day(at),
        "told": told,
        "entry": entry,
        **more,
    }
    return record_request(actor=cast.information_governance_lead.actor, at=at, came=Came(**said))


def all_settled(cast: Cast, request: RightsRequest, at: datetime) -> None:
    """Everything that is to be settled first is a yes."""
    said = {one.id: Answered(answer=Settled.YES, note="Seen") for one in rights_law().to_settle}
    settle(actor=cast.information_governance_lead.actor, request=request, at=at, said=said)


def decide(cast: Cast, row: RightsRequest, at: datetime, decision: ItemDecision, **more: Any) -> None:
    """Decide the same for everything that was found."""
    keeper = cast.information_governance_lead.actor
    for opened in opened_things(keeper, row, at, purpose=WHY):
        said = Weighed(decision=decision, seen=opened.seen, **more)
        weigh(actor=keeper, request=row, opened=opened, at=at, weighed=said)


def ready(cast: Cast, entry: UUID, at: datetime, **more: Any) -> RightsRequest:
    """A request of which everything is decided, to be made ready."""
    keeper = cast.information_governance_lead.actor
    row = came(cast, at, entry=entry, **more)
    all_settled(cast, row, at)
    search(actor=keeper, request=row, at=at)
    decide(cast, row, at, ItemDecision.GIVE)
    return fresh(keeper, row)


def prepared(cast: Cast, row: RightsRequest, at: datetime) -> PreparedAnswer:
    """Its answer, made ready to be read."""
    return make_ready(actor=cast.information_governance_lead.actor, request=row, at=at, purpose=WHY)


def fresh(actor: Actor, request: RightsRequest) -> RightsRequest:
    """The request as the actor finds it now."""
    found = request_for(actor, request.reference)
    assert found is not None
    return found


def day_before(at: datetime, days: int) -> date:
    """So many days before."""
    return local_day(at) - timedelta(days=days)
