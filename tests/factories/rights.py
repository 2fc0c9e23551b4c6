"""Requests about rights of the school of the cast."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sharewell.apps.rights.selectors import RightsRequest, request_for
from sharewell.apps.rights.services import Came, record_request, settle
from sharewell.domain.access import Actor
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Answered, Asker, Channel, Right, Settled, Told, rights_law
from tests.cast import Cast


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


def fresh(actor: Actor, request: RightsRequest) -> RightsRequest:
    """The request as the actor finds it now."""
    found = request_for(actor, request.reference)
    assert found is not None
    return found


def day_before(at: datetime, days: int) -> date:
    """So many days before."""
    return local_day(at) - timedelta(days=days)
