"""Who stands where towards a concern, a task or a share, by ids and role alone.

Policies put words to the codes; selectors ask the same question, so that a list never shows what a page refuses.
"""

from uuid import UUID

from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES

RECEIVERS = frozenset({Role.DUTY_WORKER, Role.SAFEGUARDING_LEAD})
"""Those who receive for an organisation. A practitioner there sees only what they were given to own."""

ALLOWED = frozenset({"own", "lead", "receives", "owns_it"})
"""The codes that mean yes."""


def keeps(actor: Actor, *, organisation: UUID, person: UUID | None) -> str:
    """Towards what a person made in an organisation: theirs, a lead's of that organisation, or nobody else's.

    Answers own, lead, other_organisation, role_without_content or not_yours.
    """
    if organisation != actor.organisation:
        return "other_organisation"
    if actor.role not in CONTENT_ROLES:
        return "role_without_content"
    if person == actor.person:
        return "own"
    return "lead" if actor.role is Role.SAFEGUARDING_LEAD else "not_yours"


def receives(actor: Actor, *, organisation: UUID, owner: UUID | None) -> str:
    """Towards what came to an organisation: its duty workers and leads, and whoever took it on.

    Answers receives, owns_it, other_organisation, role_without_content or not_a_receiver.
    """
    if organisation != actor.organisation:
        return "other_organisation"
    if actor.role not in CONTENT_ROLES:
        return "role_without_content"
    if actor.role in RECEIVERS:
        return "receives"
    return "owns_it" if owner == actor.person else "not_a_receiver"
