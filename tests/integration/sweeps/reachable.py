"""How the cast of the sweeps can be reached: a contact confirmed, a telephone given, an address that does not work."""

from sharewell.apps.organisations.services import confirm_directory_entry, give_mobile
from sharewell.domain.access import SYSTEM
from sharewell.domain.reaching import Route
from sharewell.kit.clock import now
from sharewell.kit.notify.addresses import mark_broken
from tests.cast import Cast


def reachable(cast: Cast) -> None:
    """One of each."""
    confirm_directory_entry(actor=SYSTEM, organisation=cast.front_door.id, at=now())
    give_mobile(actor=cast.owner.actor, mobile="+447700900123", at=now())
    mark_broken(cast.colleague.person.email, Route.MAIL, reason="refused", at=now())
