"""Whose work keeping and destroying is."""

from sharewell.domain.access import Actor, Role

KEEPERS = frozenset({Role.INFORMATION_GOVERNANCE_LEAD, Role.SAFEGUARDING_LEAD})


def keeps_files(actor: Actor) -> bool:
    """Whether somebody is a lead for information or for safeguarding."""
    return actor.role in KEEPERS
