"""Who stands on which side of a request or an ask, whatever its state."""

from uuid import UUID

from sharewell.apps.requests.models import Ask, Request
from sharewell.apps.requests.policies.sentences import SIDES
from sharewell.domain.access import Actor, Permission, require
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.holdings import gathers
from sharewell.domain.sharing.sides import ALLOWED, keeps, receives


def as_maker(actor: Actor, request: Request) -> Permission:
    """Whoever made the request, and the safeguarding leads of the asking organisation."""
    return _permission(keeps(actor, organisation=request.asker_id, person=request.asked_by_id))


def as_asker(actor: Actor, ask: Ask) -> Permission:
    """As as_maker, for the request as it stands towards one organisation."""
    return _permission(keeps(actor, organisation=ask.asker_id, person=ask.asked_by_id))


def as_asked(actor: Actor, ask: Ask) -> Permission:
    """Those who receive for the organisation that was asked, and whoever took it on."""
    return _permission(receives(actor, organisation=ask.asked_id, owner=ask.owner_id))


def may_see_ask(actor: Actor, ask: Ask) -> Permission:
    """Whether somebody may know that the ask exists: who asks whom, when, where it stands; not its content."""
    mine = as_asker(actor, ask)
    return mine if mine else as_asked(actor, ask)


def may_ask_others(actor: Actor) -> Permission:
    """People whose work is with children's records may ask other organisations."""
    return _permission("own" if actor.role in CONTENT_ROLES else "role_without_content")


def require_make(actor: Actor) -> Permission:
    """As may_ask_others. Raises Refused."""
    return require(may_ask_others(actor))


def require_keep(actor: Actor, request: Request) -> Permission:
    """As as_maker. Raises Refused."""
    return require(as_maker(actor, request))


def require_see_ask(actor: Actor, ask: Ask) -> Permission:
    """As may_see_ask. Raises Refused."""
    return require(may_see_ask(actor, ask))


def require_ask(actor: Actor, ask: Ask) -> Permission:
    """The actor stands on the asking side. Raises Refused."""
    return require(as_asker(actor, ask))


def require_answer(actor: Actor, ask: Ask) -> Permission:
    """The actor stands on the side that was asked. Raises Refused."""
    return require(as_asked(actor, ask))


def _permission(code: str) -> Permission:
    return Permission(code in ALLOWED, code, str(SIDES[code]))


def require_gather(actor: Actor, organisation: UUID) -> Permission:
    """Whoever answers for what an organisation holds, and the software. Raises Refused."""
    return require(gathers(actor, organisation))
