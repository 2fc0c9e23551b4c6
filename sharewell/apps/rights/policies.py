"""Who works with rights requests, and who reads an answer as the second. Each answer carries its reason."""

from sharewell.apps.rights.models import FoundThing, PreparedAnswer, RightsRequest
from sharewell.domain.access import SYSTEM, Actor, Permission, require
from sharewell.domain.rights import Stage
from sharewell.domain.rights.sides import READING, WORKING


def may_work(actor: Actor) -> Permission:
    """Whether somebody's work is with rights requests."""
    if actor.role in WORKING:
        return Permission.yes("answers_for_it", "You answer requests for your organisation.")
    return Permission.no("other_role", "Your information governance lead answers requests.")


def may_see(actor: Actor, request: RightsRequest) -> Permission:
    """Those who work with them in the organisation that was asked."""
    if actor.organisation != request.organisation_id:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    return may_work(actor)


def may_change(actor: Actor, request: RightsRequest) -> Permission:
    """The same, until it has ended."""
    if request.stage == Stage.ENDED:
        return Permission.no("ended", "This has ended.")
    return may_see(actor, request)


def may_read(actor: Actor, answer: PreparedAnswer) -> Permission:
    """A second person of the organisation: never who made it ready, nor anybody who decided something in it."""
    request = answer.request
    if actor.organisation != request.organisation_id or actor.role not in READING:
        return Permission.no("other_role", "Somebody else reads this.")
    if request.stage != Stage.READING or answer.change != request.changes:
        return Permission.no("not_waiting", "This does not wait to be read.")
    decided = FoundThing.objects.filter(request=request, weighed_by=actor.person).exists()
    if actor.person == answer.prepared_by or decided:
        return Permission.no("same_person", "Somebody else has to read this.")
    return Permission.yes("second_reader", "You are a second reader.")


def require_work(actor: Actor) -> Permission:
    """As may_work. Raises Refused."""
    return require(may_work(actor))


def require_see(actor: Actor, request: RightsRequest) -> Permission:
    """As may_see. Raises Refused."""
    return require(may_see(actor, request))


def require_change(actor: Actor, request: RightsRequest) -> Permission:
    """As may_change. Raises Refused."""
    return require(may_change(actor, request))


def require_read(actor: Actor, answer: PreparedAnswer) -> Permission:
    """As may_read. Raises Refused."""
    return require(may_read(actor, answer))


def require_remind(actor: Actor) -> Permission:
    """Only the software reminds. Raises Refused."""
    if actor.person == SYSTEM.person:
        return require(Permission.yes("the_software", "Nobody is shown anything."))
    return require(Permission.no("not_the_software", "The software does this by itself."))
