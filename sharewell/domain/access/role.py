"""The roles that a person can hold in an organisation."""

from enum import StrEnum


class Role(StrEnum):
    """What a person is in their organisation; one membership has one role."""

    PRACTITIONER = "practitioner"
    SAFEGUARDING_LEAD = "safeguarding_lead"
    DUTY_WORKER = "duty_worker"
    INFORMATION_GOVERNANCE_LEAD = "information_governance_lead"
    LEADER = "leader"
    ADMINISTRATOR = "administrator"


CONTENT_ROLES = frozenset({Role.PRACTITIONER, Role.SAFEGUARDING_LEAD, Role.DUTY_WORKER})
"""Roles whose work is with children's records. The others see counts, trails and settings, never content."""
