"""People who were told that the rules changed, made through the services as anybody's alerts are."""

from datetime import UTC, datetime

from sharewell.apps.guidance.models import Alert
from sharewell.apps.guidance.services import subscribe, tell_of_changes
from sharewell.domain.access import SYSTEM, Actor
from sharewell.domain.advice.news import Choice
from sharewell.kit.clock import now

BEFORE = datetime(2026, 2, 4, 10, tzinfo=UTC)
"""The day before rules of many nations and sectors begin and end."""


def make_alert(actor: Actor, choice: Choice | None = None, *, at: datetime | None = None) -> Alert:
    """The actor asked to be told, and was told of the days of the law since BEFORE. Once in a test."""
    tell_of_changes(actor=SYSTEM, at=BEFORE)
    subscribe(actor=actor, choice=choice or Choice(), at=at or now())
    tell_of_changes(actor=SYSTEM, at=at or now())
    return Alert.objects.get(person_id=actor.person)
