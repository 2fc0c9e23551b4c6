"""Breaches of the school of the cast."""

from datetime import datetime, timedelta
from typing import Any

from sharewell.apps.breaches.selectors import Breach, breach_for
from sharewell.apps.breaches.services import (
    Report,
    contain,
    decide_people,
    decide_regulator,
    judge,
    report_breach,
)
from sharewell.domain.access import Actor
from sharewell.domain.breaches import Bad, Choice, Likely, What
from tests.cast import Cast


def a_breach(cast: Cast, at: datetime, **more: Any) -> Breach:
    """Something that a practitioner of the school reported an hour after it was noticed."""
    said = {
        "what": What.WRONG_PERSON,
        "words": "It went to the wrong parent.",
        "known_at": at - timedelta(hours=1),
    }
    return report_breach(actor=cast.owner.actor, at=at, report=Report(**{**said, **more}))


def settled(cast: Cast, at: datetime, *, people: Choice = Choice.NOT, **more: Any) -> Breach:
    """The same, contained, judged and decided."""
    row, keeper = a_breach(cast, at, **more), cast.information_governance_lead.actor
    contain(actor=keeper, breach=row, at=at, words="It was taken back.")
    judge(actor=keeper, breach=row, at=at, likely=Likely.HARDLY, bad=Bad.SERIOUS, why="Nobody opened it.")
    decide_regulator(actor=keeper, breach=row, at=at, tell=False, why="Nobody can come to harm.")
    decide_people(actor=keeper, breach=row, at=at, choice=people, why="As above.")
    return fresh(keeper, row)


def fresh(actor: Actor, breach: Breach) -> Breach:
    """The breach as the actor finds it now."""
    found = breach_for(actor, breach.reference)
    assert found is not None
    return found
