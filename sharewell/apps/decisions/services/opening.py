"""Opening what was written. Each look is in the log before anything is given back."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sharewell.apps.audit.services import record_read
from sharewell.apps.decisions.models import CompletionTask, Concern, Decision, LeadQuestion
from sharewell.apps.decisions.policies import require_complete, require_see_concern, require_see_question
from sharewell.apps.decisions.selectors import children_of, decisions_of
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import Observation
from sharewell.domain.sharing.content import observations_from_text
from sharewell.kit.crypto import KeyRing, keyring


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDecision:
    """One version of a decision in plain text, with the situation and the advice as they were seen."""

    id: UUID
    version: int
    outcome: str
    departs_from_advice: bool
    telling: str
    telling_reason: str
    reasons: str
    harm_if_shared: str
    harm_if_not_shared: str
    who_else_should_see: str
    look_again_on: date | None
    decided_by_name: str
    decided_at: datetime
    situation: dict[str, Any]
    advice: dict[str, Any]
    guidance_version: str
    guidance_sha256: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedConcern:
    """A concern in plain text, with every version of the decision, first to last."""

    id: UUID
    reference: str
    raised_by_name: str
    raised_at: datetime
    route: str
    urgency: str
    nation: str
    children: tuple[UUID, ...]
    observations: tuple[Observation, ...]
    own_words: str
    wishes: str
    wanted: str
    sha256: str
    decisions: tuple[OpenedDecision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedQuestion:
    """A question to a lead in plain text; the answer is empty while there is none."""

    question: str
    snapshot: dict[str, Any]
    answer: str


def open_concern(
    *,
    actor: Actor,
    concern: Concern,
    at: datetime,
    purpose: str,
    kind: EventKind = EventKind.CONCERN_OPENED,
    with_it: Sequence[str] = (),
    keys: KeyRing | None = None,
    about: tuple[UUID, ...] | None = None,
) -> OpenedConcern:
    """A concern and its decisions. `kind` says how it is looked at: opened, or as a record (DECISION_OPENED).

    `with_it` names what else is seen in the same look, for the log; `keys` are those at hand that open it,
    and `about` its children where they are known.

    Raises:
        Refused: the actor may not see it.
        EventRefused: no purpose is named.
        CannotUnseal: the key was destroyed, or the sealed text was changed.
    """
    require_see_concern(actor, concern)
    children = children_of(concern) if about is None else about
    decisions = decisions_of(concern)
    record_read(
        actor=actor,
        kind=kind,
        at=at,
        record=concern.pk,
        child=children[0] if children else None,
        purpose=purpose,
        fields=("concern", "decisions", *with_it),
    )
    ring = keys or keyring(holder=actor.organisation, records=[concern.pk])
    return _opened_concern(ring, concern, children, decisions)


def open_question(*, actor: Actor, question: LeadQuestion, at: datetime, purpose: str) -> OpenedQuestion:
    """A question to a lead, its draft and its answer. Raises Refused, EventRefused and CannotUnseal."""
    require_see_question(actor, question)
    record_read(
        actor=actor,
        kind=EventKind.ADVICE_OPENED,
        at=at,
        record=question.pk,
        purpose=purpose,
        fields=("question", "snapshot", "answer"),
    )
    ring = keyring(holder=actor.organisation, records=[question.pk])

    def text(name: str) -> str:
        sealed = bytes(getattr(question, name))
        return ring.unseal(record=question.pk, field=f"question.{name}", sealed=sealed) if sealed else ""

    return OpenedQuestion(
        question=text("question"), snapshot=json.loads(text("snapshot")), answer=text("answer")
    )


def open_review_note(*, actor: Actor, task: CompletionTask, at: datetime, purpose: str) -> str:
    """What the reviewer of an emergency wrote; empty while there is no review. Raises Refused and CannotUnseal."""
    require_complete(actor, task)
    sealed = bytes(task.review_note)
    if not sealed:
        return ""
    record_read(
        actor=actor,
        kind=EventKind.DECISION_OPENED,
        at=at,
        record=task.concern_id,
        purpose=purpose,
        fields=("review_note",),
    )
    ring = keyring(holder=actor.organisation, records=[task.concern_id])
    return ring.unseal(record=task.concern_id, field="completion.review_note", sealed=sealed)


def _opened_concern(
    ring: KeyRing, concern: Concern, children: tuple[UUID, ...], decisions: list[Decision]
) -> OpenedConcern:
    def text(name: str) -> str:
        sealed = bytes(getattr(concern, name))
        return ring.unseal(record=concern.pk, field=f"concern.{name}", sealed=sealed)

    return OpenedConcern(
        id=concern.pk,
        reference=concern.reference,
        raised_by_name=concern.raised_by_name,
        raised_at=concern.raised_at,
        route=concern.route,
        urgency=concern.urgency,
        nation=concern.nation,
        children=children,
        observations=observations_from_text(text("observations")),
        own_words=text("own_words"),
        wishes=text("wishes"),
        wanted=text("wanted"),
        sha256=concern.sha256,
        decisions=tuple(_opened_decision(ring, row) for row in decisions),
    )


def _opened_decision(ring: KeyRing, row: Decision) -> OpenedDecision:
    def text(name: str) -> str:
        sealed = bytes(getattr(row, name))
        return ring.unseal(
            record=row.concern_id, field=f"decision.{name}", sealed=sealed, version=row.version
        )

    return OpenedDecision(
        id=row.pk,
        version=row.version,
        outcome=row.outcome,
        departs_from_advice=row.departs_from_advice,
        telling=row.telling,
        telling_reason=text("telling_reason"),
        reasons=text("reasons"),
        harm_if_shared=text("harm_if_shared"),
        harm_if_not_shared=text("harm_if_not_shared"),
        who_else_should_see=text("who_else_should_see"),
        look_again_on=row.look_again_on,
        decided_by_name=row.decided_by_name,
        decided_at=row.decided_at,
        situation=json.loads(text("situation")),
        advice=json.loads(text("advice")),
        guidance_version=row.guidance_version,
        guidance_sha256=row.guidance_sha256,
        sha256=row.sha256,
    )
