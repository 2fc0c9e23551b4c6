"""Who reads what is held about one person."""

from collections.abc import Collection
from uuid import UUID

from sharewell.apps.children.selectors import is_shut_out
from sharewell.domain.access import Actor, Permission, require
from sharewell.domain.holdings import answers_for, gathers


def may_read_holdings(actor: Actor, entries: Collection[UUID]) -> Permission:
    """The information governance lead of the organisation, unless shut out from one of these people."""
    granted = answers_for(actor, actor.organisation)
    if granted and is_shut_out(actor, entries):
        return Permission.no("shut_out", "You must not learn of this.")
    return granted


def require_read_holdings(actor: Actor, entries: Collection[UUID]) -> Permission:
    """As may_read_holdings. Raises Refused."""
    return require(may_read_holdings(actor, entries))


def require_gather(actor: Actor, organisation: UUID, entries: Collection[UUID]) -> Permission:
    """The same for one's own organisation; and the software, which shows nobody anything. Raises Refused."""
    granted = require(gathers(actor, organisation))
    if granted.code != "the_software" and is_shut_out(actor, entries):
        return require(Permission.no("shut_out", "You must not learn of this."))
    return granted
