"""Concerns about a person with what follows from them, as things that are held. Nothing sealed is opened here."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.urls import reverse

from sharewell.apps.decisions.models import (
    CompletionTask,
    Concern,
    ConcernChild,
    Decision,
    LeadQuestion,
    LookAgain,
)
from sharewell.domain.holdings import Holding, HoldingKind, SealedText, sealed_texts

CONCERN = ("observations", "own_words", "wishes", "wanted")
DECISION = (
    "reasons", "harm_if_shared", "harm_if_not_shared", "telling_reason", "who_else_should_see", "situation", "advice",
)  # fmt: skip
DATA = frozenset({"observations", "situation", "advice", "snapshot"})
WAITING = "waiting"
FOLLOWED = ("concern_id", "pk", "state", "done_at")


def held_concerns(organisation: UUID, entries: Collection[UUID]) -> list[Holding]:
    """An organisation’s concerns about a person, with decisions, follow-ups and questions to a lead. Six queries."""
    about = ConcernChild.objects.filter(entry__in=entries).values("concern_id")
    concerns = {one.pk: one for one in Concern.objects.filter(organisation_id=organisation, pk__in=about)}
    others: dict[UUID, set[UUID]] = {}
    for row in ConcernChild.objects.filter(concern_id__in=concerns).exclude(entry__in=entries):
        others.setdefault(row.concern_id, set()).add(row.entry)
    of = {one.pk: _concern(one, frozenset(others.get(one.pk, ()))) for one in concerns.values()}
    return [*of.values(), *_decided(of), *_followed(of), *_asked(of)]


def texts_of_concerns(concerns: Collection[UUID]) -> Iterator[SealedText]:
    """What was written in concerns and in what was decided of them."""
    for row in Concern.objects.filter(pk__in=concerns):
        of, said = (
            dict[str, Any](record=row.pk, thing=row.pk),
            dict[str, Any](by=row.raised_by_name, at=row.raised_at),
        )
        yield from sealed_texts(row, CONCERN, prefix="concern.", data=DATA, **of, **said)
    for one in Decision.objects.filter(concern_id__in=concerns).order_by("version"):
        of = dict[str, Any](record=one.concern_id, thing=one.pk, by=one.decided_by_name, at=one.decided_at)
        yield from sealed_texts(one, DECISION, prefix="decision.", version=one.version, data=DATA, **of)
    for task in CompletionTask.objects.filter(concern_id__in=concerns):
        of = dict[str, Any](record=task.concern_id, thing=task.pk)
        yield from sealed_texts(task, ("review_note",), prefix="completion.", at=task.reviewed_at, **of)


def texts_of_questions(questions: Collection[UUID]) -> Iterator[SealedText]:
    """What colleagues asked a lead, and what the lead said."""
    for row in LeadQuestion.objects.filter(pk__in=questions):
        of, said = (
            dict[str, Any](record=row.pk, thing=row.pk),
            dict[str, Any](by=row.asked_by_name, at=row.asked_at),
        )
        yield from sealed_texts(row, ("question", "snapshot"), prefix="question.", data=DATA, **of, **said)
        said = dict[str, Any](by=row.answered_by_name, at=row.answered_at or row.asked_at)
        yield from sealed_texts(row, ("answer",), prefix="question.", **of, **said)


def _concern(one: Concern, others: frozenset[UUID]) -> Holding:
    return Holding(
        kind=HoldingKind.CONCERN,
        record=one.pk,
        thing=one.pk,
        owner=one.organisation_id,
        began=one.raised_at,
        href=reverse("shares:record", args=[one.reference]),
        reference=one.reference,
        others=others,
    )


def _decided(of: Mapping[UUID, Holding]) -> Iterator[Holding]:
    rows = Decision.objects.filter(concern_id__in=of)
    for concern, decision, at in rows.values_list("concern_id", "pk", "decided_at"):
        yield replace(of[concern], kind=HoldingKind.DECISION, thing=decision, began=at)


def _followed(of: Mapping[UUID, Holding]) -> Iterator[Holding]:
    again = LookAgain.objects.filter(concern_id__in=of)
    tasks = CompletionTask.objects.filter(concern_id__in=of)
    rows = [
        *again.values_list(*FOLLOWED, "decision__decided_at"),
        *tasks.values_list(*FOLLOWED, "created_at"),
    ]
    for concern, row, state, done, began in rows:
        yield replace(
            of[concern],
            kind=HoldingKind.FOLLOW_UP,
            thing=row,
            began=began,
            ended=done,
            waits=state == WAITING,
        )


def _asked(of: Mapping[UUID, Holding]) -> Iterator[Holding]:
    for one in LeadQuestion.objects.filter(concern_id__in=of).defer("question", "snapshot", "answer"):
        if one.concern_id is None:
            continue
        yield replace(
            of[one.concern_id],
            kind=HoldingKind.LEAD_QUESTION,
            record=one.pk,
            thing=one.pk,
            began=one.asked_at,
            ended=one.answered_at,
            waits=one.state == WAITING,
        )
