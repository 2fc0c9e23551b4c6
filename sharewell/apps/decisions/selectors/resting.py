"""Open decisions by the rules that they rest on. Ids of rules alone; nothing that was written."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from sharewell.apps.decisions.models import CompletionTask, DecisionRule, LookAgain
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing import FollowUp

CONCERN = "decision__concern__"
SHOWN = tuple(f"{CONCERN}{name}" for name in ("reference", "raised_by_name", "raised_at"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """An open decision and those of the rules asked for that it rests on. `reference` is its concern's."""

    reference: str
    raised_by_name: str
    raised_at: datetime
    rules: tuple[str, ...]


def decisions_resting_on(
    actor: Actor, rules: Collection[str], *, also_open: QuerySet[Any, Any]
) -> tuple[Resting, ...]:
    """The open decisions that the actor may see and that rest on one of these rules, the newest concern first.

    A decision is open while a date to look again, or the record of an emergency, waits; or while its concern is among
    `also_open`, the ids of concerns with something else that waits. Only the newest version with advice counts.
    """
    rows = _resting(actor.organisation, rules, also_open)
    if actor.role not in CONTENT_ROLES:
        return ()
    if actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(**{f"{CONCERN}raised_by_id": actor.person})
    found: dict[tuple[str, str, datetime], list[str]] = {}
    for *shown, rule in rows.order_by(f"-{CONCERN}raised_at", *SHOWN[:1], "rule").values_list(*SHOWN, "rule"):
        found.setdefault((shown[0], shown[1], shown[2]), []).append(rule)
    return tuple(
        Resting(reference=reference, raised_by_name=name, raised_at=at, rules=tuple(named))
        for (reference, name, at), named in found.items()
    )


def count_resting_on(organisation: UUID, rules: Collection[str], *, also_open: QuerySet[Any, Any]) -> int:
    """How many open decisions of an organisation rest on one of these rules. The figure alone."""
    rows = _resting(organisation, rules, also_open)
    return rows.values(f"{CONCERN}id").distinct().count()


def _resting(
    organisation: UUID, rules: Collection[str], also_open: QuerySet[Any, Any]
) -> QuerySet[DecisionRule]:
    waits = [
        model._default_manager.filter(organisation_id=organisation, state=FollowUp.WAITING)
        for model in (LookAgain, CompletionTask)
    ]
    is_open = Q(decision__concern__in=also_open)
    for tasks in waits:
        is_open |= Q(decision__concern__in=tasks.values("concern_id"))
    newer = DecisionRule.objects.filter(
        decision__concern=OuterRef("decision__concern"), decision__version__gt=OuterRef("decision__version")
    )
    rows = DecisionRule.objects.filter(is_open, ~Exists(newer), rule__in=rules)
    return rows.filter(**{f"{CONCERN}organisation_id": organisation})
