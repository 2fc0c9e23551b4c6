"""Requests about a person, made and received, as things that are held. Nothing sealed is opened here."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse

from sharewell.apps.requests.models import Ask, AskStep, Request
from sharewell.domain.holdings import Holding, HoldingKind, SealedText, sealed_texts

WORDS = ("subject", "why", "wanted", "statement")
DATA = frozenset({"subject", "wanted", "facts"})


def held_requests(
    organisation: UUID, entries: Collection[UUID], concerns: Collection[Holding], answered: Collection[UUID]
) -> list[Holding]:
    """What an organisation asked about a person, and what it was asked and `answered` by sharing. Three queries."""
    others = {one.thing: one.others for one in concerns}
    about = Q(entry_id__in=entries) | Q(concern_id__in=others, entry__isnull=True)
    made = list(Request.objects.filter(about, asker_id=organisation).defer(*WORDS))
    beside = {
        one.pk: others.get(one.concern_id, frozenset())
        if one.concern_id and one.entry_id is None
        else frozenset()
        for one in made
    }
    asks = Ask.objects.filter(request_id__in=beside).defer(*WORDS)
    came = Ask.objects.filter(pk__in=answered, asked_id=organisation).defer(*WORDS)
    return [
        *(_made(one, beside[one.pk]) for one in made),
        *(of_ask(one, HoldingKind.REQUEST_SENT, beside[one.request_id]) for one in asks),
        *(of_ask(one, HoldingKind.REQUEST_RECEIVED, frozenset()) for one in came),
    ]


def of_ask(one: Ask, kind: HoldingKind, others: frozenset[UUID] = frozenset()) -> Holding:
    """An ask as a thing that is held, of the side that `kind` says."""
    waits = one.due_at is not None
    return Holding(
        kind=kind,
        record=one.pk,
        thing=one.pk,
        owner=one.asker_id,
        began=one.sent_at,
        ended=None if waits else one.state_at,
        waits=waits,
        href=reverse("requests:ask", args=[one.reference]),
        reference=one.reference,
        others=others,
    )


def asked_at(organisation: UUID) -> QuerySet[Ask]:
    """All that an organisation was ever asked, newest first, without what stands in it but whom it is about."""
    rows = Ask.objects.filter(asked_id=organisation).defer("why", "wanted", "statement")
    return rows.order_by("-sent_at", "-id")


def texts_of_requests(records: Collection[UUID]) -> Iterator[SealedText]:
    """What was asked, and what was said to it, in requests and asks."""
    for row in Request.objects.filter(pk__in=records):
        of = dict[str, Any](record=row.pk, thing=row.pk, by=row.asked_by_name, at=row.made_at)
        yield from sealed_texts(row, WORDS, data=DATA, **of)
    for ask in Ask.objects.filter(pk__in=records):
        of = dict[str, Any](record=ask.pk, thing=ask.pk, by=ask.asked_by_name, at=ask.sent_at)
        yield from sealed_texts(ask, WORDS, data=DATA, **of)
    for step in AskStep.objects.filter(ask_id__in=records):
        of = dict[str, Any](record=step.ask_id, thing=step.ask_id, by=step.person_name, at=step.at)
        yield from sealed_texts(
            step, ("note", "facts"), prefix="step.", version=step.sequence, data=DATA, **of
        )


def _made(one: Request, others: frozenset[UUID]) -> Holding:
    return Holding(
        kind=HoldingKind.REQUEST_SENT,
        record=one.pk,
        thing=one.pk,
        owner=one.asker_id,
        began=one.made_at,
        href=reverse("requests:request", args=[one.reference]),
        reference=one.reference,
        others=others,
    )
