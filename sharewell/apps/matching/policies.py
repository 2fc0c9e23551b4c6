"""Who starts runs, who sees what they found, and who agrees for an organisation."""

from sharewell.apps.matching.models import Agreement, PrivateMatch, Run, Shielded
from sharewell.domain.access import Actor, Permission, Role, require

LOOKING = (Role.SAFEGUARDING_LEAD, Role.INFORMATION_GOVERNANCE_LEAD)


def may_start_run(actor: Actor) -> Permission:
    """Safeguarding leads, for a run finds children and people decide what follows."""
    if actor.role is Role.SAFEGUARDING_LEAD:
        return Permission.yes("safeguarding_lead", "You lead on safeguarding.")
    return Permission.no("not_a_lead", "A safeguarding lead starts this.")


def may_see_run(actor: Actor, run: Run) -> Permission:
    """How a run went and how good it was: the leads of an organisation whose list it compares."""
    if actor.organisation not in (run.organisation_id, run.other_id):
        return Permission.no("other_organisation", "This belongs to another organisation.")
    return _lead(actor)


def may_see_pairs(actor: Actor, run: Run) -> Permission:
    """Whom it found: safeguarding leads of an organisation whose list it compares."""
    seen = may_see_run(actor, run)
    return may_start_run(actor) if seen else seen


def may_agree(actor: Actor) -> Permission:
    """The information governance lead agrees for an organisation."""
    if actor.role is Role.INFORMATION_GOVERNANCE_LEAD:
        return Permission.yes("information_governance_lead", "You answer for how information is used.")
    return Permission.no("not_a_lead", "Your information governance lead agrees to this.")


def may_end(actor: Actor, agreement: Agreement) -> Permission:
    """Either side ends it at any time: the information governance leads of both."""
    if actor.organisation not in (agreement.organisation_id, agreement.other_id):
        return Permission.no("other_organisation", "This belongs to another organisation.")
    return may_agree(actor)


def may_start_private(actor: Actor) -> Permission:
    """As a run: safeguarding leads."""
    return may_start_run(actor)


def may_see_private(actor: Actor, match: PrivateMatch) -> Permission:
    """How a private matching went: the leads of the organisation whose side it is."""
    if actor.organisation != match.organisation_id:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    return _lead(actor)


def may_answer_private(actor: Actor, match: PrivateMatch) -> Permission:
    """Whether it goes on, and whom it found: the safeguarding leads of that side."""
    seen = may_see_private(actor, match)
    return may_start_run(actor) if seen else seen


def may_be_second(actor: Actor, match: PrivateMatch) -> Permission:
    """Whether children who are kept safe are in: a safeguarding lead of that side who is not the one who asked."""
    seen = may_answer_private(actor, match)
    if not seen or match.shielded != Shielded.ASKED:
        return seen and Permission.no("nothing_asked", "Nothing waits for a second person.")
    if actor.person == match.shielded_by:
        return Permission.no("same_person", "Somebody else decides about what you asked for.")
    return seen


def require_start_private(actor: Actor) -> Permission:
    """As may_start_private. Raises Refused."""
    return require(may_start_private(actor))


def require_see_private(actor: Actor, match: PrivateMatch) -> Permission:
    """As may_see_private. Raises Refused."""
    return require(may_see_private(actor, match))


def require_answer_private(actor: Actor, match: PrivateMatch) -> Permission:
    """As may_answer_private. Raises Refused."""
    return require(may_answer_private(actor, match))


def require_be_second(actor: Actor, match: PrivateMatch) -> Permission:
    """As may_be_second. Raises Refused."""
    return require(may_be_second(actor, match))


def require_start_run(actor: Actor) -> Permission:
    """As may_start_run. Raises Refused."""
    return require(may_start_run(actor))


def require_see_run(actor: Actor, run: Run) -> Permission:
    """As may_see_run. Raises Refused."""
    return require(may_see_run(actor, run))


def require_see_pairs(actor: Actor, run: Run) -> Permission:
    """As may_see_pairs. Raises Refused."""
    return require(may_see_pairs(actor, run))


def require_agree(actor: Actor) -> Permission:
    """As may_agree. Raises Refused."""
    return require(may_agree(actor))


def require_end(actor: Actor, agreement: Agreement) -> Permission:
    """As may_end. Raises Refused."""
    return require(may_end(actor, agreement))


def _lead(actor: Actor) -> Permission:
    if actor.role in LOOKING:
        return Permission.yes("lead", "You answer for this in your organisation.")
    return Permission.no("not_a_lead", "Your leads for safeguarding and information see this.")
