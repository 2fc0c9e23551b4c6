"""Who may read a story, and be told when something happens."""

from sharewell.apps.children.policies import may_open_entry
from sharewell.apps.children.selectors import Entry
from sharewell.apps.decisions.policies import may_see_concern
from sharewell.apps.decisions.selectors import Concern
from sharewell.apps.patterns.models import Watch
from sharewell.apps.requests.policies import as_maker
from sharewell.apps.requests.selectors import Request
from sharewell.domain.access import SYSTEM, Actor, Permission, require


def may_read_story(actor: Actor, entry: Entry) -> Permission:
    """Whoever may open the entry; the story then holds what they may see and no more."""
    return may_open_entry(actor, entry)


def may_watch(actor: Actor, concern: Concern) -> Permission:
    """Whoever may see the concern."""
    return may_see_concern(actor, concern)


def may_watch_request(actor: Actor, request: Request) -> Permission:
    """Whoever may see the request, where it is about somebody of whom the organisation has an entry."""
    if request.entry_id is None:
        return Permission.no("nobody_here", "This is about nobody of your records.")
    return as_maker(actor, request)


def may_go_on_watching(actor: Actor, watch: Watch) -> Permission:
    """Whoever set it, while they may see what it watches."""
    if watch.organisation_id != actor.organisation:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    if watch.concern is not None:
        return may_watch(actor, watch.concern)
    return may_watch_request(actor, watch.request) if watch.request else Permission.no("nothing", "")


def may_end_watch(actor: Actor, watch: Watch) -> Permission:
    """Whoever set it, whatever they may see now."""
    if watch.person_id == actor.person and watch.organisation_id == actor.organisation:
        return Permission.yes("own", "You asked to be told.")
    return Permission.no("not_yours", "A colleague asked to be told.")


def require_watch_request(actor: Actor, request: Request) -> Permission:
    """As may_watch_request. Raises Refused."""
    return require(may_watch_request(actor, request))


def require_end_watch(actor: Actor, watch: Watch) -> Permission:
    """As may_end_watch. Raises Refused."""
    return require(may_end_watch(actor, watch))


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
