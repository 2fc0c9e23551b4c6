"""Numbers by which people and places are known: checking what was typed.

A sound number is not proof of who somebody is: a checksum catches typing slips only. Sources and how each was
checked: docs/explanation/identifiers.md.
"""

from sharewell.domain.identifiers.check import check_identifier
from sharewell.domain.identifiers.kinds import BadIdentifier, IdentifierKind

__all__ = ["BadIdentifier", "IdentifierKind", "check_identifier"]
