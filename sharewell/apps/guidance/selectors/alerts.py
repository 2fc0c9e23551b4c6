"""Who is told of changes, what they were told, and which decisions rest on it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.decisions.selectors import Resting, count_resting_on, decisions_resting_on
from sharewell.apps.guidance.models import Alert, Subscription, Telling
from sharewell.apps.shares.selectors import concerns_that_wait
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.advice.news import Choice, News, concerning

COUNTS = frozenset({Role.INFORMATION_GOVERNANCE_LEAD})
"""Those who answer for how information is handled learn how many decisions there are, and not which."""
MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsUnder:
    """Open decisions that rest on changed rules: the newest, for those who may see them, and how many there are."""

    may_see: bool = False
    may_count: bool = False
    listed: tuple[Resting, ...] = ()
    count: int = 0


def subscription_of(actor: Actor) -> Choice | None:
    """What the actor wants to be told of; None where they do not."""
    found = Subscription.objects.filter(
        person_id=actor.person, organisation_id=actor.organisation, stopped_at__isnull=True
    ).first()
    return choice_of(found) if found else None


def subscriptions() -> QuerySet[Subscription]:
    """Everybody who wants to be told, in a steady order."""
    return Subscription.objects.filter(stopped_at__isnull=True).order_by("id")


def newest_telling() -> Telling | None:
    """The last time that people were told, without what they were told."""
    return Telling.objects.defer("news").order_by("-number").first()


def news_told_since(at: datetime) -> tuple[News, ...]:
    """All that people were told of after a moment, whoever they are, the earliest first."""
    rows = Telling.objects.filter(at__gt=at).order_by("number").values_list("news", flat=True)
    return tuple(News.from_mapping(one) for news in rows for one in news)


def was_told_of(sha256: str) -> bool:
    """Whether some telling was of the version with this digest."""
    return Telling.objects.filter(sha256=sha256).exists()


def alerts_of(actor: Actor) -> QuerySet[Alert]:
    """What the actor was told in this organisation, the newest first."""
    own = Alert.objects.filter(person_id=actor.person, organisation_id=actor.organisation)
    return own.select_related("telling").defer("telling__news").order_by("-made_at", "-id")


def unread_alerts(actor: Actor) -> int:
    """How many of them the actor has not read."""
    own = Alert.objects.filter(person_id=actor.person, organisation_id=actor.organisation)
    return own.filter(read_at__isnull=True).count()


def alert_for(actor: Actor, alert: UUID) -> Alert | None:
    """The alert with this id, and what was told; None where there is none or it is somebody else's."""
    own = Alert.objects.filter(pk=alert, person_id=actor.person, organisation_id=actor.organisation)
    return own.select_related("telling").first()


def news_of(alert: Alert) -> tuple[News, ...]:
    """What somebody was told: of the news of that moment, what concerned them."""
    told = (News.from_mapping(one) for one in alert.telling.news)
    return concerning(choice_of(alert), told)


def choice_of(row: Subscription | Alert) -> Choice:
    """What somebody chose, or had chosen when they were told."""
    return Choice(nations=tuple(row.nations), sectors=tuple(row.sectors), topics=tuple(row.topics))


def decisions_under(actor: Actor, rules: Collection[str]) -> DecisionsUnder:
    """The open decisions of the actor's organisation that rest on these rules, as far as they may know of them."""
    waits = concerns_that_wait(actor.organisation)
    if actor.role in CONTENT_ROLES:
        listed = decisions_resting_on(actor, rules, also_open=waits)
        return DecisionsUnder(may_see=True, listed=listed[:MOST], count=len(listed))
    if actor.role in COUNTS:
        count = count_resting_on(actor.organisation, rules, also_open=waits)
        return DecisionsUnder(may_count=True, count=count)
    return DecisionsUnder()
