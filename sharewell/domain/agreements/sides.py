"""Where somebody stands towards an agreement."""

from uuid import UUID

from sharewell.domain.access import Actor, Role
from sharewell.domain.agreements.life import Stage

WORKING = (Role.INFORMATION_GOVERNANCE_LEAD, Role.LEADER)
"""Those who answer for how an organisation shares. In a small body that is one person."""


def works(actor: Actor) -> bool:
    """Whether somebody's work is with agreements."""
    return actor.role in WORKING


def sees(actor: Actor, *, keeper: UUID, stage: str, version: int) -> bool:
    """Whether one who answers for it at a party sees it: a first draft is its keeper's alone until it is put out."""
    is_hidden = stage in (Stage.DRAFT, Stage.NONE) and not version
    return works(actor) and (actor.organisation == keeper or not is_hidden)
