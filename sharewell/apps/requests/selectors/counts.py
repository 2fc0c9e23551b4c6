"""How many asks wait. Figures alone, never which."""

from dataclasses import dataclass
from datetime import datetime

from sharewell.apps.requests.selectors.lists import asked_of
from sharewell.domain.access import Actor
from sharewell.domain.requests import AskState

MOST_COUNTED = 100
"""Beyond this many, "100 or more" is answer enough, and the cost stays where it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskCounts:
    """What the actor's organisation was asked and has not answered, each figure up to MOST_COUNTED."""

    unopened: int
    overdue: int


def ask_counts(actor: Actor, *, at: datetime) -> AskCounts:
    """How many asks nobody has opened, and how many are overdue. Two looks at an index."""
    waiting = asked_of(actor).filter(due_at__isnull=False)
    return AskCounts(
        unopened=waiting.filter(state=AskState.DELIVERED)[:MOST_COUNTED].count(),
        overdue=waiting.filter(due_at__lte=at)[:MOST_COUNTED].count(),
    )
