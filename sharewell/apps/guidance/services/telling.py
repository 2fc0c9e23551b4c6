"""Telling people that the rules changed. It looks at stored state alone, so late or twice is no harm."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.urls import reverse

from sharewell.apps.audit.services import record_event
from sharewell.apps.decisions.selectors import kept_guidance
from sharewell.apps.decisions.services import keep_guidance_in_force
from sharewell.apps.guidance.models import Alert, Subscription, Telling
from sharewell.apps.guidance.policies import require_tell
from sharewell.apps.guidance.selectors.alerts import choice_of, newest_telling, subscriptions, was_told_of
from sharewell.apps.organisations.selectors import Colleague, colleagues_among
from sharewell.domain.access import Actor
from sharewell.domain.advice import Guidance, load_guidance
from sharewell.domain.advice.news import News, concerning, news_since
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.notify import NoticeKind, queue_notice

STANDS = timedelta(days=1)
"""While an installation is brought up to date, workers of two versions run side by side, and each sees its own rules.

So a version that people were told of once already is told of again, as it is where somebody goes back to it, only when
the one after it has stood this long.
"""


class LostRules(LookupError):
    """The version that people were told of last is not kept, so nobody can say what changed since."""


def tell_of_changes(*, actor: Actor, at: datetime) -> int:
    """Tell everybody who asked of what changed since the last time; answers how many people were told.

    The first time there is nothing to compare with: the rules are kept, and nobody is told.

    Raises:
        Refused: the actor is not the software.
        LostRules, BadArchive: what was told of last cannot be read any more.
    """
    require_tell(actor)
    guidance, last = load_guidance(), newest_telling()
    if last and not _may_be_news(last, guidance, at):
        return 0
    news = _news(last, guidance, at) if last else ()
    if last and last.sha256 == guidance.sha256 and not news:
        return 0
    number = last.number + 1 if last else 1
    try:
        with transaction.atomic():
            return _tell(actor, at, guidance, number, news)
    except IntegrityError:
        # Two workers at once: the other one told everybody.
        if not Telling.objects.filter(number=number).exists():
            raise
        return 0


def _may_be_news(last: Telling, guidance: Guidance, at: datetime) -> bool:
    if last.sha256 == guidance.sha256:
        return local_day(at) > last.on
    return at - last.at >= STANDS or not was_told_of(guidance.sha256)


def _news(last: Telling, guidance: Guidance, at: datetime) -> tuple[News, ...]:
    before = guidance if last.sha256 == guidance.sha256 else kept_guidance(last.sha256)
    if before is None:
        raise LostRules(f"the rules {last.sha256} are not kept")
    return news_since(before, last.on, guidance, local_day(at))


def _tell(actor: Actor, at: datetime, guidance: Guidance, number: int, news: tuple[News, ...]) -> int:
    telling = Telling.objects.create(
        number=number,
        version=guidance.version[:200],
        sha256=guidance.sha256,
        on=local_day(at),
        at=at,
        news=[one.to_mapping() for one in news],
    )
    told = list(_alerts(telling, news)) if news else []
    Alert.objects.bulk_create(alert for alert, _person in told)
    for alert, person in told:
        _notify(alert, person, at)
    keep_guidance_in_force(actor=actor, at=at)
    record_event(
        actor=actor,
        kind=EventKind.GUIDANCE_TOLD,
        at=at,
        detail={"telling": number, "guidance": guidance.sha256, "changes": len(news), "people": len(told)},
    )
    return len(told)


def _alerts(telling: Telling, news: tuple[News, ...]) -> Iterator[tuple[Alert, Colleague]]:
    rows = list(subscriptions())
    people = colleagues_among(row.person_id for row in rows)
    for row in rows:
        person = people.get(row.person_id)
        # Whoever left, or works somewhere else now, chose for another place.
        if person is not None and person.organisation == row.organisation_id:
            changes = len(concerning(choice_of(row), news))
            if changes:
                yield _alert(telling, row, changes), person


def _alert(telling: Telling, row: Subscription, changes: int) -> Alert:
    return Alert(
        telling=telling,
        person_id=row.person_id,
        organisation_id=row.organisation_id,
        nations=row.nations,
        sectors=row.sectors,
        topics=row.topics,
        changes=changes,
        made_at=telling.at,
    )


def _notify(alert: Alert, person: Colleague, at: datetime) -> None:
    queue_notice(
        to=person.email,
        kind=NoticeKind.RULES_CHANGED,
        link_path=reverse("guidance:alerts"),
        at=at,
        key=f"rules-changed:{alert.pk}",
        language=person.language,
    )
