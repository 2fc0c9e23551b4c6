"""Who may see what the log holds."""

from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.domain.access import Actor, Permission, Role

READERS = frozenset({Role.SAFEGUARDING_LEAD, Role.INFORMATION_GOVERNANCE_LEAD})
"""Those who look at their own organisation's trail."""


def may_read_trail(actor: Actor, organisation: UUID) -> Permission:
    """Whether someone may see who looked at what in an organisation, and what was done."""
    if actor.organisation != organisation:
        return Permission.no("other-organisation", _("You can see the trail of your own organisation only."))
    if actor.role not in READERS:
        return Permission.no(
            "not-a-trail-reader",
            _("The trail is read by safeguarding leads and information governance leads."),
        )
    return Permission.yes("reads-own-trail", _("You look after this for your organisation."))


def may_read_technical_events(actor: Actor, organisation: UUID) -> Permission:
    """Whether someone may see sign-ins and changes to accounts, which say nothing about any child."""
    if actor.organisation != organisation:
        return Permission.no("other-organisation", _("You can see the trail of your own organisation only."))
    if actor.role in READERS or actor.role is Role.ADMINISTRATOR:
        return Permission.yes("keeps-accounts", _("You look after this for your organisation."))
    return Permission.no("not-an-administrator", _("This is read by administrators and leads."))


def may_sign_checkpoint(actor: Actor) -> Permission:
    """Whether the log may be signed in this actor's name: by the software itself, never from a page."""
    if actor.origin in {"worker", "cli"}:
        return Permission.yes("software", _("The software signs its own log."))
    return Permission.no("a-person", _("The log is signed by the software alone."))
