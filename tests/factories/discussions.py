"""Discussions for tests, made through the services as anybody's are."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sharewell.apps.children.services import register_entry
from sharewell.apps.discussions.selectors import Discussion
from sharewell.apps.discussions.services import Calling, call_discussion
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.discussions import (
    Contribution,
    Decided,
    DiscussionKind,
    FamilySaw,
    How,
    Label,
    Minutes,
    Said,
)
from sharewell.kit.clock import now

WHY = "Canary-why he was hit again"


def make_discussion(actor: Actor, *organisations: UUID, **given: Any) -> Discussion:
    """One that meets in four days and has just been called."""
    who = Identity(given_names="Canaryl", family_name="Canarymarsh", born=date(2018, 3, 1))
    values: dict[str, Any] = {
        "entry": given.pop("entry", None) or register_entry(actor=actor, identity=who, at=now()).pk,
        "kind": DiscussionKind.DISCUSSION,
        "why": WHY,
        "meets_at": now() + timedelta(days=4),
        "how": How.ROOM,
        "where": "Canary-room 2",
        "urgency": "significant_harm",
        "organisations": organisations,
    }
    return call_discussion(actor=actor, at=now(), calling=Calling(**{**values, **given}))


def a_contribution(**given: Any) -> Contribution:
    """A fact, an opinion and something that must not be seen."""
    values: dict[str, Any] = {
        "said": (
            Said(label=Label.FACT, text="Canary-fact"),
            Said(label=Label.OPINION, text="Canary-opinion"),
        ),
        "gaps": "Canary-gaps",
        "restricted": "Canary-restricted",
        "family": FamilySaw.NOT_SAFE,
    }
    return Contribution(**{**values, **given})


def some_minutes(*present: UUID, **given: Any) -> Minutes:
    """One decision."""
    decided = Decided(what="Canary-visit today", who="Canary-council", by_when=date(2026, 12, 1))
    values: dict[str, Any] = {
        "present": tuple(str(one) for one in present),
        "words": "Canary-said",
        "decisions": (decided,),
        "restricted": "Canary-apart",
    }
    return Minutes(**{**values, **given})


def again(row: Discussion) -> Discussion:
    """The discussion as it stands now."""
    return Discussion.objects.get(pk=row.pk)
