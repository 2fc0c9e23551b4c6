"""Who sees the record of processing and makes packs for an inspector. Each answer carries its reason."""

from sharewell.apps.accountability.models import Pack
from sharewell.apps.organisations.selectors import answers_for_information
from sharewell.domain.access import SYSTEM, Actor, Permission, Role, require


def may_see(actor: Actor) -> Permission:
    """Whoever answers for information, and the leader, who answers for the organisation."""
    if actor.role is Role.LEADER or answers_for_information(actor):
        return Permission.yes("answers_for_it", "You answer for how your organisation handles information.")
    return Permission.no("other_role", "Your information governance lead sees to this.")


def may_open_pack(actor: Actor, pack: Pack) -> Permission:
    """Whoever answers for information, in the organisation that it is of."""
    if actor.organisation != pack.organisation_id:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    return may_make(actor)


def may_make(actor: Actor) -> Permission:
    """Whoever answers for information makes packs."""
    if answers_for_information(actor):
        return Permission.yes("answers_for_it", "You answer for how your organisation handles information.")
    return Permission.no("other_role", "Your information governance lead sees to this.")


def require_see(actor: Actor) -> Permission:
    """As may_see. Raises Refused."""
    return require(may_see(actor))


def require_make(actor: Actor) -> Permission:
    """As may_make. Raises Refused."""
    return require(may_make(actor))


def require_open_pack(actor: Actor, pack: Pack) -> Permission:
    """As may_open_pack. Raises Refused."""
    return require(may_open_pack(actor, pack))


def require_build(actor: Actor) -> Permission:
    """Only the software puts packs together. Raises Refused."""
    if actor.person == SYSTEM.person:
        return require(Permission.yes("the_software", "Nobody is shown anything."))
    return require(Permission.no("not_the_software", "The software does this by itself."))
