"""What waits for somebody about what is kept safe: a wish to end a protection, words that were stopped."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import CharField, F, Q, QuerySet, Value
from django.utils.translation import gettext as _

from sharewell.apps.children.models import HeldWords, ShieldLift
from sharewell.apps.children.selectors.bars import bar_lifts_waiting
from sharewell.apps.children.selectors.tip_off import tip_off_lifts_waiting
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing.stopping import WAITING, StoppedState

MOST = 50


class Waits(StrEnum):
    """What it is that waits."""

    LIFT = "lift"
    BAR = "bar"
    TIP_OFF = "tip_off"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class KeptSafeWaiting:
    """One thing that waits. Nothing of what is protected, and nothing of what was written."""

    what: Waits
    id: UUID
    by: UUID
    by_name: str
    at: datetime
    state: str


def kept_safe_waiting(actor: Actor) -> tuple[KeptSafeWaiting, ...]:
    """What waits for the actor, oldest first. Words to which somebody agreed wait for their writer. One query."""
    if actor.role not in CONTENT_ROLES:
        return ()
    found = (
        _lifts(actor)
        .union(_held(actor), _bars(actor), _tip_offs(actor), all=True)
        .order_by("since", "key")[:MOST]
    )
    return tuple(KeptSafeWaiting(Waits(what), *row) for what, *row in found)


def kept_safe_words(one: KeptSafeWaiting, *, mine: bool) -> str:
    """What waits, in one line. Nothing of what it holds."""
    if one.what is Waits.TIP_OFF:
        return _("%(who)s asks that a family may be told") % {"who": one.by_name}
    if one.what is not Waits.HELD:
        return _("%(who)s asks to end a protection") % {"who": one.by_name}
    if not mine:
        return _("Look at what %(who)s wrote, which was stopped") % {"who": one.by_name}
    if one.state == StoppedState.AGREED:
        return _("Send what a second person agreed to")
    return _("What you wrote was stopped before it went")


def _lifts(actor: Actor) -> QuerySet[Any, Any]:
    rows = ShieldLift.objects.filter(organisation_id=actor.organisation, answered_at__isnull=True)
    rows = rows.exclude(asked_by=actor.person)
    return _as_rows(
        rows, Waits.LIFT, by="asked_by", name="asked_by_name", when="asked_at", state=Value("", CharField())
    )


def _bars(actor: Actor) -> QuerySet[Any, Any]:
    rows = bar_lifts_waiting(actor)
    return _as_rows(
        rows, Waits.BAR, by="asked_by", name="asked_by_name", when="asked_at", state=Value("", CharField())
    )


def _tip_offs(actor: Actor) -> QuerySet[Any, Any]:
    rows = tip_off_lifts_waiting(actor)
    return _as_rows(
        rows,
        Waits.TIP_OFF,
        by="asked_by",
        name="asked_by_name",
        when="asked_at",
        state=Value("", CharField()),
    )


def _held(actor: Actor) -> QuerySet[Any, Any]:
    own = Q(said_by_id=actor.person, state__in=[*WAITING, StoppedState.AGREED])
    asked = Q(asked_of_id=actor.person, state=StoppedState.ASKED)
    as_lead = Q(state__in=WAITING) if actor.role is Role.SAFEGUARDING_LEAD else Q(pk__in=[])
    rows = HeldWords.objects.filter(own | asked | as_lead, organisation_id=actor.organisation)
    rows = rows.filter(went_at__isnull=True)
    return _as_rows(rows, Waits.HELD, by="said_by_id", name="said_by_name", when="at", state=F("state"))


def _as_rows(
    rows: QuerySet[Any], what: Waits, *, by: str, name: str, when: str, state: Value | F
) -> QuerySet[Any, Any]:
    rows = rows.order_by().annotate(
        what=Value(what.value, CharField()),
        key=F("pk"),
        who=F(by),
        named=F(name),
        since=F(when),
        stands=state,
    )
    return rows.values_list("what", "key", "who", "named", "since", "stands")
