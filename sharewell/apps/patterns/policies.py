"""Who may read a story, and be told when something happens."""

from sharewell.apps.children.policies import may_open_entry
from sharewell.apps.children.selectors import Entry
from sharewell.apps.decisions.policies import may_see_concern
from sharewell.apps.decisions.selectors import Concern
from sharewell.domain.access import SYSTEM, Actor, Permission, require


def may_read_story(actor: Actor, entry: Entry) -> Permission:
    """Whoever may open the entry; the story then holds what they may see and no more."""
    return may_open_entry(actor, entry)


def may_watch(actor: Actor, concern: Concern) -> Permission:
    """Whoever may see the concern."""
    return may_see_concern(actor, concern)


def require_read_story(actor: Actor, entry: Entry) -> Permission:
    """As may_read_story. Raises Refused."""
    return require(may_read_story(actor, entry))


def require_watch(actor: Actor, concern: Concern) -> Permission:
    """As may_watch. Raises Refused."""
    return require(may_watch(actor, concern))


def require_meet(actor: Actor) -> Permission:
    """Only the software looks whether something happened. Raises Refused."""
    if actor.person == SYSTEM.person:
        return require(Permission.yes("the_software", "Nobody is shown anything."))
    return require(Permission.no("not_the_software", "The software does this by itself."))
