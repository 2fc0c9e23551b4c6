"""Who could this hurt? Protected facts, looked for in what goes out, in whatever spelling."""

from sharewell.domain.guarding.adopting import facts_told, people_named
from sharewell.domain.guarding.destination import Danger, look_at_destination
from sharewell.domain.guarding.facts import FactKind, Hit, Hits, ProtectedFact, Sure
from sharewell.domain.guarding.finding import Guard, find
from sharewell.domain.guarding.held import Held
from sharewell.domain.guarding.masking import COVERED_WITH, mask
from sharewell.domain.guarding.protection import KeepFrom, Protection, Recipient, Use, may_learn

__all__ = [
    "COVERED_WITH",
    "Danger",
    "FactKind",
    "Guard",
    "Held",
    "Hit",
    "Hits",
    "KeepFrom",
    "ProtectedFact",
    "Protection",
    "Recipient",
    "Sure",
    "Use",
    "facts_told",
    "find",
    "look_at_destination",
    "mask",
    "may_learn",
    "people_named",
]
