"""Who may look, who says what others may learn, and who sees who looked."""

from sharewell.apps.children.policies import may_open_entry
from sharewell.apps.children.selectors import Entry
from sharewell.apps.pointers.models import Look
from sharewell.domain.access import Actor, Permission, Role, require

SETTERS = (Role.INFORMATION_GOVERNANCE_LEAD, Role.SAFEGUARDING_LEAD)


def may_look(actor: Actor, entry: Entry) -> Permission:
    """Whoever may open the entry of their own organisation."""
    return may_open_entry(actor, entry)


def may_set(actor: Actor) -> Permission:
    """The leads for information and for safeguarding say what others may learn, and see who looked."""
    if actor.role in SETTERS:
        return Permission.yes("lead", "You answer for this in your organisation.")
    return Permission.no("not_a_lead", "Your lead for information or safeguarding decides this.")


def may_see_look(actor: Actor, look: Look) -> Permission:
    """Whoever looked, and the safeguarding leads of the same organisation."""
    if look.organisation_id != actor.organisation:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    if look.person_id == actor.person or actor.role is Role.SAFEGUARDING_LEAD:
        return may_open_entry(actor, look.entry)
    return Permission.no("not_yours", "A colleague looked.")


def require_look(actor: Actor, entry: Entry) -> Permission:
    """As may_look. Raises Refused."""
    return require(may_look(actor, entry))


def require_set(actor: Actor) -> Permission:
    """As may_set. Raises Refused."""
    return require(may_set(actor))


def require_see_look(actor: Actor, look: Look) -> Permission:
    """As may_see_look. Raises Refused."""
    return require(may_see_look(actor, look))
