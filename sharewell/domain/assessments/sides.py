"""Whose work assessments are."""

from sharewell.domain.access import Actor, Role

WORKING = (Role.INFORMATION_GOVERNANCE_LEAD, Role.LEADER)
"""Those who answer for how an organisation shares."""


def works(actor: Actor) -> bool:
    """Whether somebody's work is with assessments."""
    return actor.role in WORKING
