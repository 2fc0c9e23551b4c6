"""Requests for tests, made through the services as anybody's are."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sharewell.apps.requests.selectors import Ask, Request, asks_of
from sharewell.apps.requests.services import ask, open_ask
from sharewell.domain.access import Actor
from sharewell.domain.requests import Asking, Subject, TimeSpan, Wanted, WantedFact
from sharewell.kit.clock import now

WHY = "Canary-why we fear that he is hit at home"
FACT = "Canary-fact has he been seen with injuries"


def an_asking(*organisations: UUID, **given: Any) -> Asking:
    """Two facts about one child, where harm is feared, over half a year."""
    values: dict[str, Any] = {
        "subject": Subject(name="Canaryl Canarymarsh", born=date(2018, 3, 1), where="Canary-street 4"),
        "why": WHY,
        "wanted": Wanted(
            facts=(WantedFact(words=FACT), WantedFact(words="Canary-home who lives there", code="adults")),
            span=TimeSpan(since=date(2026, 5, 1)),
            objective="safe_tonight",
        ),
        "organisations": organisations,
        "urgency": "significant_harm",
    }
    return Asking(**{**values, **given})


def make_request(actor: Actor, *organisations: UUID, at: datetime | None = None, **given: Any) -> Request:
    """A request that has just been delivered to these organisations."""
    return ask(actor=actor, at=at or now(), asking=an_asking(*organisations, **given))


def make_ask(actor: Actor, organisation: UUID, *, at: datetime | None = None, **given: Any) -> Ask:
    """One ask that has just been delivered."""
    return asks_of(actor, make_request(actor, organisation, at=at, **given))[0]


def opened_ask(row: Ask, by: Actor, *, at: datetime | None = None) -> Ask:
    """The ask after the organisation that was asked has opened it."""
    return open_ask(actor=by, ask=row, at=at or now(), purpose="test").ask


def again(row: Ask) -> Ask:
    """The ask as it stands now."""
    return Ask.objects.get(pk=row.pk)
