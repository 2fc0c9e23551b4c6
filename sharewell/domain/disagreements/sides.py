"""Who stands where towards a disagreement, by ids and role alone."""

from uuid import UUID

from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing.sides import RECEIVERS


def stands(actor: Actor, *, sides: frozenset[UUID], named: frozenset[UUID | None]) -> str:
    """Towards a disagreement between two organisations, in which some people are named.

    Answers side, other_organisation, role_without_content or not_yours. Those who receive for an organisation, and its
    leads, stand on its side; anybody else where they are named.
    """
    if actor.organisation not in sides:
        return "other_organisation"
    if actor.role not in CONTENT_ROLES:
        return "role_without_content"
    return "side" if actor.person in named or actor.role in RECEIVERS else "not_yours"
