"""Who may call, see, put in, and write down a discussion. Each answer carries its reason."""

from collections.abc import Iterable
from uuid import UUID

from sharewell.apps.discussions.models import Discussion, Seat
from sharewell.apps.discussions.policies.sentences import SENTENCES, SIDES
from sharewell.domain.access import Actor, Permission, require
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.discussions import SeatState
from sharewell.domain.holdings import gathers
from sharewell.domain.sharing.sides import ALLOWED, keeps, receives

__all__ = [
    "SENTENCES",
    "as_caller",
    "as_invited",
    "may_call",
    "may_see_discussion",
    "require_call",
    "require_gather",
    "require_lead",
    "require_see",
]


def may_call(actor: Actor) -> Permission:
    """People whose work is with children's records."""
    return _permission("own" if actor.role in CONTENT_ROLES else "role_without_content")


def require_call(actor: Actor) -> Permission:
    """As may_call. Raises Refused."""
    return require(may_call(actor))


def as_caller(actor: Actor, discussion: Discussion) -> Permission:
    """Whoever called it, and the safeguarding leads of that organisation."""
    return _permission(keeps(actor, organisation=discussion.caller_id, person=discussion.called_by_id))


def as_invited(actor: Actor, seats: Iterable[Seat]) -> Permission:
    """Those who receive for an organisation that is asked, and whoever goes for it; nobody of one that left."""
    for seat in seats:
        if seat.organisation_id == actor.organisation and seat.state != SeatState.GONE:
            return _permission(receives(actor, organisation=seat.organisation_id, owner=seat.attends_id))
    return _permission("other_organisation")


def may_see_discussion(actor: Actor, discussion: Discussion, seats: Iterable[Seat]) -> Permission:
    """Whether somebody may open it and put in for their organisation."""
    mine = as_caller(actor, discussion)
    return mine if mine else as_invited(actor, seats)


def require_lead(actor: Actor, discussion: Discussion) -> Permission:
    """As as_caller. Raises Refused."""
    return require(as_caller(actor, discussion))


def require_see(actor: Actor, discussion: Discussion, seats: Iterable[Seat]) -> Permission:
    """As may_see_discussion. Raises Refused."""
    return require(may_see_discussion(actor, discussion, seats))


def _permission(code: str) -> Permission:
    return Permission(code in ALLOWED, code, str(SIDES[code]))


def require_gather(actor: Actor, organisation: UUID) -> Permission:
    """Whoever answers for what an organisation holds, and the software. Raises Refused."""
    return require(gathers(actor, organisation))
