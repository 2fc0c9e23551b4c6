"""How many shares wait, and how an organisation's shares stand. Figures alone, never which."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q

from sharewell.apps.shares.models import Share
from sharewell.apps.shares.selectors.lists import received
from sharewell.domain.access import Actor, Role
from sharewell.domain.sharing import ShareState

MOST_COUNTED = 100
"""Beyond this many, "100 or more" is answer enough, and the cost stays where it is."""
WINDOW = timedelta(days=28)
SEES_FIGURES = frozenset({Role.LEADER, Role.SAFEGUARDING_LEAD, Role.INFORMATION_GOVERNANCE_LEAD})


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxCounts:
    """What waits in an inbox, each figure up to MOST_COUNTED."""

    unopened: int
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How the shares of the last four weeks stand, one side of an organisation."""

    all: int
    unopened: int
    overdue: int
    answered: int


def inbox_counts(actor: Actor, *, at: datetime) -> InboxCounts:
    """How much of the actor's inbox nobody has opened, and how much is overdue. Two looks at an index."""
    waiting = received(actor).filter(due_at__isnull=False)
    return InboxCounts(
        unopened=waiting.filter(state=ShareState.DELIVERED)[:MOST_COUNTED].count(),
        overdue=waiting.filter(due_at__lte=at)[:MOST_COUNTED].count(),
    )


def organisation_figures(actor: Actor, *, at: datetime) -> tuple[Figures, Figures]:
    """What the actor's organisation sent and received in the last four weeks; nothing for other roles."""
    if actor.role not in SEES_FIGURES:
        return _NOTHING, _NOTHING
    recent = Q(sent_at__gt=at - WINDOW, sent_at__lte=at)
    sent = Share.objects.filter(recent, sender_id=actor.organisation)
    got = Share.objects.filter(recent, recipient_id=actor.organisation)
    counted = {
        "all": Count("pk"),
        "unopened": Count("pk", filter=Q(state=ShareState.DELIVERED)),
        "overdue": Count("pk", filter=Q(due_at__lte=at)),
        "answered": Count("pk", filter=Q(state=ShareState.ANSWERED)),
    }
    return Figures(**sent.aggregate(**counted)), Figures(**got.aggregate(**counted))


_NOTHING = Figures(all=0, unopened=0, overdue=0, answered=0)
