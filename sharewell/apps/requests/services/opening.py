"""Opening a request or an ask. The look is in the log before anything is given back."""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.requests.models import Ask, AskStep, Request
from sharewell.apps.requests.policies import may_open, require_keep
from sharewell.apps.requests.selectors.one import asks_of, steps_of
from sharewell.apps.requests.services._moving import held, take_step
from sharewell.apps.requests.services._words import OpenedAsk, OpenedRequest, opened_with, words_with
from sharewell.domain.access import Actor, require
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.requests import AskState, AskStepKind
from sharewell.kit.crypto import keyring

FIELDS = ("subject", "why", "wanted", "statement", "steps")


def open_ask(*, actor: Actor, ask: Ask, at: datetime, purpose: str) -> OpenedAsk:
    """What one organisation was asked. The first opening by its own people is the opened step.

    Raises:
        Refused: the actor may not open it.
        NotPossibleNow: it was withdrawn a moment ago.
        EventRefused: no purpose is named.
        CannotUnseal: the key was destroyed, or the sealed text was changed.
    """
    require(may_open(actor, ask))
    if ask.state == AskState.DELIVERED and ask.asked_id == actor.organisation:
        ask = _open_first(actor, ask, at, purpose)
    else:
        record_read(
            actor=actor, kind=EventKind.REQUEST_READ, at=at, record=ask.pk, purpose=purpose, fields=FIELDS
        )
    ring = keyring(holder=actor.organisation, records=[ask.pk])
    return opened_with(ring, ask, steps_of([ask]))


def open_request(
    *, actor: Actor, request: Request, at: datetime, purpose: str, kind: EventKind = EventKind.REQUEST_READ
) -> OpenedRequest:
    """A request with every ask, for its asking side. One event names the asks that were seen with it.

    Raises:
        Refused: the actor is not on the asking side.
        EventRefused: no purpose is named.
        CannotUnseal: a key was destroyed, or a sealed text was changed.
    """
    require_keep(actor, request)
    asks = asks_of(actor, request)
    with transaction.atomic():
        record_event(
            actor=actor,
            kind=kind,
            at=at,
            record=request.pk,
            child=request.entry_id,
            purpose=purpose,
            fields=FIELDS,
            detail={"reference": request.reference, "with": ",".join(ask.reference for ask in asks)},
        )
    ring = keyring(holder=actor.organisation, records=[request.pk, *(ask.pk for ask in asks)])
    steps: dict[UUID, list[AskStep]] = defaultdict(list)
    for row in steps_of(asks):
        steps[row.ask_id].append(row)
    opened = tuple(opened_with(ring, one, steps[one.pk]) for one in asks)
    return OpenedRequest(request=request, words=words_with(ring, request), asks=opened)


@transaction.atomic
def _open_first(actor: Actor, ask: Ask, at: datetime, purpose: str) -> Ask:
    row = held(ask)
    if row.state in {AskState.DELIVERED, AskState.WITHDRAWN}:
        take_step(actor, row, AskStepKind.OPENED, at)
    else:
        # A colleague opened it a moment before; this is then a look like any other.
        record_event(
            actor=actor, kind=EventKind.REQUEST_READ, at=at, record=row.pk, purpose=purpose, fields=FIELDS
        )
    return row
