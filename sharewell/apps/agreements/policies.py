"""Who sees, writes and signs an agreement. Each answer carries its reason."""

from uuid import UUID

from sharewell.apps.agreements.models import Agreement
from sharewell.domain.access import Actor, Permission, Role, require
from sharewell.domain.agreements import CAN_WRITE
from sharewell.domain.agreements.sides import works


def may_work(actor: Actor) -> Permission:
    """Whether somebody's work is with agreements."""
    if works(actor):
        return Permission.yes("answers_for_it", "You answer for how your organisation shares.")
    return Permission.no("other_role", "Your information governance lead and your leader see this.")


def may_keep(actor: Actor, agreement: Agreement) -> Permission:
    """Those who answer for it at the organisation that keeps the text."""
    if actor.organisation != agreement.keeper_id:
        return Permission.no("not_the_keeper", "Another organisation keeps this text.")
    return may_work(actor)


def may_write(actor: Actor, agreement: Agreement) -> Permission:
    """The same, while the text can be changed."""
    if agreement.stage not in CAN_WRITE or agreement.ended_on:
        return Permission.no("not_a_draft", "This text cannot be changed now.")
    return may_keep(actor, agreement)


def may_sign(actor: Actor) -> Permission:
    """The leader, who binds the organisation."""
    if actor.role is Role.LEADER:
        return Permission.yes("leader", "You sign for your organisation.")
    return Permission.no("not_a_leader", "The leader of your organisation signs this.")


def require_work(actor: Actor) -> Permission:
    """As may_work. Raises Refused."""
    return require(may_work(actor))


def require_keep(actor: Actor, agreement: Agreement) -> Permission:
    """As may_keep. Raises Refused."""
    return require(may_keep(actor, agreement))


def require_write(actor: Actor, agreement: Agreement) -> Permission:
    """As may_write. Raises Refused."""
    return require(may_write(actor, agreement))


def require_sign(actor: Actor) -> Permission:
    """As may_sign. Raises Refused."""
    return require(may_sign(actor))


def require_party(actor: Actor, organisation: UUID) -> Permission:
    """That somebody answers for it at this party. Raises Refused."""
    if actor.organisation != organisation:
        raise_for = Permission.no("other_organisation", "This is another organisation's.")
        return require(raise_for)
    return require_work(actor)
