"""Who may be told of changes, and read what they were told."""

from django.utils.translation import gettext as _

from sharewell.apps.guidance.models import Alert
from sharewell.domain.access import SYSTEM, Actor, Permission, require


def may_subscribe(actor: Actor) -> Permission:
    """Anybody who signs in may ask to be told: the rules are everybody's to read."""
    if actor.person == SYSTEM.person:
        return Permission.no("the_software", _("Only people are told of changes."))
    return Permission.yes("a_person", _("Anybody may ask to be told."))


def may_see_alert(actor: Actor, alert: Alert) -> Permission:
    """Whoever was told, while they work where they did then."""
    if (alert.person_id, alert.organisation_id) == (actor.person, actor.organisation):
        return Permission.yes("own", _("This is yours."))
    return Permission.no("not_yours", _("This is for somebody else."))


def may_tell(actor: Actor) -> Permission:
    """The software tells people by itself; nobody else does."""
    if actor.person == SYSTEM.person:
        return Permission.yes("the_software", _("The software does this by itself."))
    return Permission.no("not_the_software", _("The software does this by itself."))


def require_subscribe(actor: Actor) -> Permission:
    """As may_subscribe. Raises Refused."""
    return require(may_subscribe(actor))


def require_see_alert(actor: Actor, alert: Alert) -> Permission:
    """As may_see_alert. Raises Refused."""
    return require(may_see_alert(actor, alert))


def require_tell(actor: Actor) -> Permission:
    """As may_tell. Raises Refused."""
    return require(may_tell(actor))
