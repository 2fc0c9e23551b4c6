"""Asking for a share back once it was opened, from everyone it went on to, and what became of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.shares.errors import NotPossibleNow
from sharewell.apps.shares.models import ReturnAsk, ReturnReply, Share, ShareItem
from sharewell.apps.shares.policies import may_ask_return, require_correct, require_do_errand
from sharewell.apps.shares.selectors.after_digests import row_digest
from sharewell.apps.shares.selectors.chain import copies_of, is_given_back, positions, positions_text
from sharewell.apps.shares.services._after import (
    end_errand,
    log_after,
    made_by,
    next_place,
    sealed_for,
    start_errand,
    tell_waiting,
)
from sharewell.apps.shares.services._answers import answers_no_more
from sharewell.apps.shares.services._files import take_back_files
from sharewell.apps.shares.services._moving import held, moved
from sharewell.apps.shares.services._notices import tell_sender
from sharewell.apps.shares.services._taking_back import take_back
from sharewell.apps.shares.services._words_out import let_words
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.requests import AnswerGone
from sharewell.domain.sharing import GONE, ErrandKind, ReturnAnswer, ShareState, Step
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import revoke
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Why a share is asked back. `wrong_child`: all of it is about another child than was meant."""

    reason: str
    wrong_child: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What somebody says who was asked. `words`: whom they told, or why they cannot."""

    answer: ReturnAnswer
    words: str
    copies: int = 0
    printed: int = 0


@transaction.atomic
def ask_return(*, actor: Actor, share: Share, asking: Asking, at: datetime) -> ReturnAsk:
    """Ask for an opened share back, and for whatever of it was passed on; what nobody opened yet is taken back.

    Raises:
        Refused: the actor is not on the sending side.
        NotPossibleNow: it is not opened yet (then it can be taken back), is gone, or was asked for already.
        BadContent: no reason is given.
    """
    row = held(share)
    require_correct(actor, row)
    checked(asking.reason, required=True)
    permission = may_ask_return(actor, row)
    if not permission:
        raise NotPossibleNow(permission.code, permission.sentence)
    to = _readers(row)
    said = let_words(actor, row, "ask_return", at, {"reason": asking.reason}, to=to)
    asking = replace(asking, reason=said["reason"])
    asked = {row.pk: _ask(actor, row, asking, at, (), None)}
    alike = _sent_with_it(row) if asking.wrong_child else []
    mine = list(ShareItem.objects.filter(share_id__in=[row.pk, *alike]).select_related("share", "came_from"))
    for pk in alike:
        items = [item for item in mine if item.share_id == pk]
        if found := _ask_onward(actor, held(items[0].share), items, asking, at, asked[row.pk]):
            asked[pk] = found
    for onward, items in _onward(mine):
        first = items[0].came_from
        because_of = asked.get(first.share_id) if first else None
        if found := _ask_onward(actor, onward, items, asking, at, because_of):
            asked[onward.pk] = found
    return asked[row.pk]


@transaction.atomic
def answer_return(*, actor: Actor, ask: ReturnAsk, returned: Returned, at: datetime) -> ReturnReply:
    """Say what became of a share that was asked back. Once returned or destroyed, it is read there no more.

    Raises:
        Refused: the actor is not on the receiving side (or, for somebody with no account, on the sending side).
        NotPossibleNow: it was answered already.
        BadContent: nothing is said.
    """
    share = held(ask.share)
    require_do_errand(actor, share)
    said = {"words": checked(returned.words, required=True)}
    words = let_words(actor, share, "answer_return", at, said, to=_askers(ask))["words"]
    end_errand(ask.errand)
    sealed = sealed_for(share, {"return.words": words}, version=ask.sequence)
    reply = ReturnReply.objects.create(
        ask=ask,
        answer=ReturnAnswer(returned.answer),
        copies=returned.copies,
        printed=returned.printed,
        words=sealed["return.words"],
        **made_by(actor, at),
    )
    if is_given_back(reply.answer):
        take_back_files(actor, share, positions(ask.positions), at)
    if is_given_back(reply.answer) and not ask.positions:
        _close(actor, share, at)
    _tell(ask, share, at)
    log_after(
        actor,
        share,
        EventKind.RETURN_ANSWERED,
        at,
        version=ask.sequence,
        sha256=row_digest(reply),
        fields=("return.words",),
        answer=str(reply.answer),
        copies=reply.copies,
    )
    return reply


def _readers(share: Share) -> set[UUID]:
    """Who else is asked with it: everyone to whom any of it went on."""
    items = list(ShareItem.objects.filter(share_id=share.pk).select_related("share"))
    return {copy.share.recipient_id for copy in copies_of(items)}


def _askers(ask: ReturnAsk) -> set[UUID]:
    """Who waits for the answer."""
    return {ask.errand.waits_id}


def _sent_with_it(share: Share) -> list[UUID]:
    """What else the same organisation sent about the same concern: it is about the wrong child, too."""
    rows = Share.objects.filter(concern_id=share.concern_id, sender_id=share.sender_id)
    return list(rows.exclude(pk=share.pk).order_by("pk").values_list("pk", flat=True))


def _onward(items: list[ShareItem]) -> list[tuple[Share, list[ShareItem]]]:
    """Each share in which some of the items went on, nearer ones first, with those items."""
    found: dict[object, list[ShareItem]] = {}
    for copy in copies_of(items)[len(items) :]:
        found.setdefault(copy.share_id, []).append(copy)
    return [(held(copies[0].share), copies) for copies in found.values()]


def _ask_onward(
    actor: Actor,
    share: Share,
    items: list[ShareItem],
    asking: Asking,
    at: datetime,
    because_of: ReturnAsk | None,
) -> ReturnAsk | None:
    whole = len(items) == ShareItem.objects.filter(share_id=share.pk).count()
    if share.state in GONE or ReturnAsk.objects.filter(share_id=share.pk).exists():
        return None
    if whole and share.state == ShareState.DELIVERED:
        take_back(actor, share, at, asking.reason)
        return None
    meant = () if whole else tuple(item.position for item in items)
    return _ask(actor, share, asking, at, meant, because_of)


def _ask(
    actor: Actor,
    share: Share,
    asking: Asking,
    at: datetime,
    meant: tuple[int, ...],
    because_of: ReturnAsk | None,
) -> ReturnAsk:
    errand = start_errand(actor, share, ErrandKind.ANSWER_RETURN, at)
    sequence = next_place(share)
    sealed = sealed_for(share, {"return.reason": asking.reason}, version=sequence)
    ask = ReturnAsk.objects.create(
        id=new_id(),
        share=share,
        errand=errand,
        sequence=sequence,
        wrong_child=asking.wrong_child,
        positions=positions_text(meant),
        because_of=because_of,
        reason=sealed["return.reason"],
        **made_by(actor, at),
    )
    log_after(
        actor,
        share,
        EventKind.RETURN_ASKED,
        at,
        version=sequence,
        sha256=row_digest(ask),
        fields=("return.reason",),
        wrong_child=asking.wrong_child,
    )
    if asking.wrong_child:
        answers_no_more(actor, share, AnswerGone.WRONG_CHILD, at)
    return ask


def _close(actor: Actor, share: Share, at: datetime) -> None:
    moved(share, Step.RETURN, at)
    share.save()
    revoke(record=share.pk, organisation=share.recipient_id)
    answers_no_more(actor, share, AnswerGone.GIVEN_BACK, at)


def _tell(ask: ReturnAsk, share: Share, at: datetime) -> None:
    key = f"returned:{ask.pk}"
    tell_waiting(ask.errand, share, key=key, at=at)
    if ask.errand.waits_id != share.sender_id:
        tell_sender(share, kind=NoticeKind.RETURN_MOVED, key=f"{key}:sender", at=at)
