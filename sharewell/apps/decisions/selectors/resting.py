"""Open decisions by the rules that they rest on, found by the rules' keyed hashes; nothing that was written."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from sharewell.apps.decisions.models import CompletionTask, DecisionRule, LookAgain
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing import FollowUp
from sharewell.kit.crypto import blind_indexes

RULE = "decision-rule"
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
    if actor.role not in CONTENT_ROLES:
        return ()
    keys = rule_keys(actor.organisation, rules)
    rows = _resting(actor.organisation, keys.values(), also_open)
    if actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(**{f"{CONCERN}raised_by_id": actor.person})
    found: dict[tuple[str, str, datetime], list[str]] = {}
    named_by = {key: rule for rule, key in keys.items()}
    for *shown, key in rows.order_by(f"-{CONCERN}raised_at", *SHOWN[:1]).values_list(*SHOWN, "rule"):
        found.setdefault((shown[0], shown[1], shown[2]), []).append(named_by[bytes(key)])
    return tuple(
        Resting(reference=reference, raised_by_name=name, raised_at=at, rules=tuple(sorted(named)))
        for (reference, name, at), named in found.items()
    )


def count_resting_on(organisation: UUID, rules: Collection[str], *, also_open: QuerySet[Any, Any]) -> int:
    """How many open decisions of an organisation rest on one of these rules. The figure alone."""
    rows = _resting(organisation, rule_keys(organisation, rules).values(), also_open)
    return rows.values(f"{CONCERN}id").distinct().count()


def rule_keys(organisation: UUID, rules: Iterable[str]) -> dict[str, bytes]:
    """The keyed hash under which an organisation finds each of these rules, with one look for its key."""
    return blind_indexes(organisation=organisation, purpose=RULE, values=rules)


def _resting(
    organisation: UUID, keys: Collection[bytes], also_open: QuerySet[Any, Any]
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
    rows = DecisionRule.objects.filter(is_open, ~Exists(newer), rule__in=list(keys))
    return rows.filter(**{f"{CONCERN}organisation_id": organisation})
