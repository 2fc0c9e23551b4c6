"""Whose work is with rights requests, and who may be the second reader of an answer."""

from sharewell.domain.access import Role

WORKING = (Role.INFORMATION_GOVERNANCE_LEAD,)
READING = (Role.INFORMATION_GOVERNANCE_LEAD, Role.SAFEGUARDING_LEAD, Role.LEADER)
