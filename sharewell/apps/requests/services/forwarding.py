"""Forwarding: naming another organisation to ask. The words are the asker's, who has a say in where they go."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.requests.errors import NotAskable
from sharewell.apps.requests.models import Ask, AskStep, Request
from sharewell.apps.requests.policies import may_agree_to_forward, require_answer, require_ask
from sharewell.apps.requests.services._asks import askable, deliver
from sharewell.apps.requests.services._moving import Said, held, not_now, take_step
from sharewell.apps.requests.services._notices import tell_asker
from sharewell.apps.requests.services._words import words_with
from sharewell.apps.requests.services._words_out import let_ask_words, let_on, may_go_on
from sharewell.domain.access import Actor
from sharewell.domain.reaching import is_urgent
from sharewell.domain.requests import AnswerKind, AskStepKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import keyring
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def forward(*, actor: Actor, ask: Ask, to: UUID, at: datetime, note: str = "") -> AskStep:
    """Say who should be asked instead. Where a child may be hurt they are asked at once, in the asker's own words.

    Otherwise the asker is told and asks them with one press. An organisation that was asked already is not asked twice,
    and whoever forwards is not told that it was.

    Raises:
        Refused: the actor is not on the side that was asked.
        NotAskable: the other organisation cannot be asked, or is the asker's own.
        NotPossibleNow: it is not opened, or is finished.
    """
    row = held(ask)
    require_answer(actor, row)
    named = askable(to, actor.organisation)
    askable(to, row.asker_id)
    row.forwarded_to_id, row.forwarded_to_name = named.id, named.name
    row.answer, row.reason = AnswerKind.FORWARDED, ""
    asked_already = Ask.objects.filter(request_id=row.request_id, asked_id=named.id).exists()
    at_once = is_urgent(row.urgency) and may_go_on(row, actor, at)
    row.forward_waits = not asked_already and not at_once
    note = let_ask_words(actor, row, "forward", at, checked(note))
    said = Said(note=note, answer=AnswerKind.FORWARDED, named=named.id)
    step = take_step(actor, row, AskStepKind.FORWARDED, at, said)
    if not asked_already and not row.forward_waits:
        _ask_them(row, at)
    tell_asker(row, kind=NoticeKind.REQUEST_MOVED, key=f"forwarded:{row.pk}", at=at)
    return step


@transaction.atomic
def agree_to_forward(*, actor: Actor, ask: Ask, at: datetime) -> Ask:
    """Ask the organisation that was named, in the words of the first ask.

    Raises:
        Refused: the actor is not on the asking side.
        NotPossibleNow: none was named, or it was asked already.
        NotAskable: it cannot be asked any more.
        KeptSafe: the words tell them what must be kept safe.
    """
    row = held(ask)
    require_ask(actor, row)
    if not may_agree_to_forward(actor, row):
        raise not_now("no_forward_waits")
    let_on(row, actor, at)
    row.forward_waits = False
    take_step(actor, row, AskStepKind.FORWARD_AGREED, at)
    return _ask_them(row, at)


def _ask_them(row: Ask, at: datetime) -> Ask:
    if row.forwarded_to_id is None:
        raise NotAskable("nobody", "")
    request = Request.objects.get(pk=row.request_id)
    to = askable(row.forwarded_to_id, row.asker_id)
    # The words go from the asker's own copy: whoever forwards hands nothing on.
    words = words_with(keyring(holder=row.asker_id, records=[row.pk]), row)
    return deliver(request, to, words, at, forwarded_from=row)
