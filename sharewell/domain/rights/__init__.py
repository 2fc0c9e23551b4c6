"""Rights over information: the clock, what is settled first, and what may be kept back, by data."""

from sharewell.domain.rights.clock import Pause, Running, Times, running
from sharewell.domain.rights.data import (
    BadRights,
    Competence,
    Exemption,
    RightsLaw,
    ToSettle,
    read_rights,
    rights_law,
)
from sharewell.domain.rights.testing import (
    Case,
    Tried,
    competence_of,
    exemptions_for,
    not_ready,
    to_settle,
    unsettled,
)
from sharewell.domain.rights.words import Asker, Ending, ItemDecision, Right, Settled

__all__ = [
    "Asker",
    "BadRights",
    "Case",
    "Competence",
    "Ending",
    "Exemption",
    "ItemDecision",
    "Pause",
    "Right",
    "RightsLaw",
    "Running",
    "Settled",
    "Times",
    "ToSettle",
    "Tried",
    "competence_of",
    "exemptions_for",
    "not_ready",
    "read_rights",
    "rights_law",
    "running",
    "to_settle",
    "unsettled",
]
