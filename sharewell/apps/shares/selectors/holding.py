"""Shares about a person, sent and received, as things that are held. Nothing sealed is opened here."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from sharewell.apps.shares.models import (
    CorrectedItem,
    Errand,
    LateWords,
    PassedOn,
    PassingAsk,
    Question,
    Recall,
    Receipt,
    ReturnAsk,
    Share,
    ShareAbout,
    ShareItem,
    StoppedSending,
)
from sharewell.domain.advice.vocabulary import ItemAbout
from sharewell.domain.holdings import Holding, HoldingKind, SealedText, sealed_texts
from sharewell.domain.sharing import ShareState

SHARE = ("summary", "wanted", "family", "spoken_to")
UNREAD = (*SHARE, "sha256")
STOPPED = ("parcel", "reason", "note")
PARTS: tuple[tuple[Any, tuple[str, ...], str], ...] = (
    (Question, ("question", "answer"), "question."),
    (Recall, ("reason",), "recall."),
)
AFTER: tuple[tuple[Any, tuple[str, ...], str], ...] = (
    (ReturnAsk, ("reason",), "return."),
    (PassingAsk, ("why",), "passing."),
    (PassedOn, ("because",), "passed_on."),
    (LateWords, ("words",), "late."),
)


def held_shares(
    organisation: UUID, entries: Collection[UUID], concerns: Collection[Holding]
) -> list[Holding]:
    """What an organisation sent under these concerns of its own, and received about these entries. Five queries."""
    others = {one.thing: one.others for one in concerns}
    sent = Share.objects.filter(sender_id=organisation, concern_id__in=others).defer(*UNREAD)
    found = [_held(one, HoldingKind.SHARE_SENT, others[one.concern_id]) for one in sent]
    about = ShareAbout.objects.filter(by_sender=False, ended_at__isnull=True)
    ours = about.filter(child__in=entries).values("share_id")
    came = list(Share.objects.filter(recipient_id=organisation, pk__in=ours).defer(*UNREAD))
    beside: dict[UUID, set[UUID]] = {}
    for share, child in about.filter(share_id__in=[one.pk for one in came]).values_list("share_id", "child"):
        beside.setdefault(share, set()).add(child)
    for one in came:
        kind = HoldingKind.ANSWER if one.answers_id else HoldingKind.SHARE_RECEIVED
        found.append(_held(one, kind, frozenset(beside[one.pk].difference(entries))))
    return [*found, *_errands(organisation, found), *_stopped(organisation, others)]


def received_unjoined(organisation: UUID) -> QuerySet[Share]:
    """The shares that an organisation received, holds still and has joined to no entry of its own, oldest first."""
    joined = ShareAbout.objects.filter(share_id=OuterRef("pk"), by_sender=False, ended_at__isnull=True)
    rows = Share.objects.filter(recipient_id=organisation).exclude(Exists(joined))
    return rows.exclude(state__in=(ShareState.RECALLED, ShareState.RETURNED)).order_by("sent_at", "id")


def held_by_name(shares: Iterable[Share]) -> list[Holding]:
    """Shares that came and only give somebody's name, as things that are held."""
    return [_held(one, HoldingKind.SHARE_RECEIVED, frozenset()) for one in shares]


def files_with(shares: Collection[UUID]) -> set[UUID]:
    """The attachments that went with these shares."""
    rows = ShareItem.objects.filter(share_id__in=shares, attachment__isnull=False)
    return {one for one in rows.values_list("attachment", flat=True) if one}


def files_elsewhere(attachments: Collection[UUID], shares: Collection[UUID]) -> set[UUID]:
    """Those of these attachments that went with other shares too."""
    rows = ShareItem.objects.filter(attachment__in=attachments).exclude(share_id__in=shares)
    return {one for one in rows.values_list("attachment", flat=True) if one}


def recipients_of(shares: Collection[UUID]) -> list[UUID]:
    """The organisations that still hold one of these shares: each once, without what was taken or given back."""
    rows = Share.objects.filter(pk__in=shares, recipient__outside_of__isnull=True)
    held = rows.exclude(state__in=(ShareState.RECALLED, ShareState.RETURNED))
    return sorted(set(held.values_list("recipient_id", flat=True)))


def asks_answered_by(shares: Collection[UUID]) -> set[UUID]:
    """The asks that these shares answer."""
    rows = Share.objects.filter(pk__in=shares, answers_id__isnull=False)
    return set(rows.values_list("answers_id", flat=True))


def texts_of_shares(shares: Collection[UUID]) -> Iterator[SealedText]:
    """What stands in shares: their words, their items, and whatever was said of them afterwards."""
    for row in Share.objects.filter(pk__in=shares):
        of = dict[str, Any](record=row.pk, thing=row.pk, by=row.sent_by_name, at=row.sent_at)
        yield from sealed_texts(row, SHARE, **of)
    for item in ShareItem.objects.filter(share_id__in=shares).select_related("share").order_by("position"):
        of = dict[str, Any](
            record=item.share_id,
            thing=item.share_id,
            by=item.share.sent_by_name,
            at=item.share.sent_at,
        )
        others = item.about not in (ItemAbout.CHILD, ItemAbout.UNKNOWN)
        yield from sealed_texts(
            item, ("text", "needed_because"), prefix="item.", version=item.position, about_others=others, **of
        )
    for rung in Receipt.objects.filter(share_id__in=shares):
        of = dict[str, Any](record=rung.share_id, thing=rung.share_id, by=rung.person_name, at=rung.at)
        yield from sealed_texts(rung, ("note", "outcome"), prefix="receipt.", version=rung.sequence, **of)
    yield from _said_after(shares)
    yield from _mended(shares)


def texts_of_stopped(concerns: Collection[UUID]) -> Iterator[SealedText]:
    """What was to go under concerns and was stopped."""
    for row in StoppedSending.objects.filter(concern_id__in=concerns):
        of = dict[str, Any](record=row.concern_id, thing=row.pk, by=row.sent_by_name, at=row.at)
        yield from sealed_texts(row, STOPPED, prefix=f"stopped.{row.pk}.", data=("parcel",), **of)


def _said_after(shares: Collection[UUID]) -> Iterator[SealedText]:
    for model, names, prefix in PARTS:
        for row in model.objects.filter(share_id__in=shares):
            yield from sealed_texts(row, names, prefix=prefix, record=row.share_id, thing=row.share_id)
    for later, names, prefix in AFTER:
        for one in later.objects.filter(share_id__in=shares):
            of = dict[str, Any](record=one.share_id, thing=one.share_id, by=one.person_name, at=one.at)
            yield from sealed_texts(one, names, prefix=prefix, version=one.sequence, **of)
            reply = getattr(one, "reply", None)
            if reply is not None:
                yield from sealed_texts(reply, ("words",), prefix=prefix, version=one.sequence, **of)


def _mended(shares: Collection[UUID]) -> Iterator[SealedText]:
    for mended in CorrectedItem.objects.filter(share_id__in=shares).select_related("item", "correction"):
        place, of = mended.item.position, dict[str, Any](record=mended.share_id, thing=mended.share_id)
        said = dict[str, Any](by=mended.correction.person_name, at=mended.correction.at)
        for name in ("text", "reason"):
            for text in sealed_texts(
                mended, (name,), prefix="corrected.", version=mended.sequence, **of, **said
            ):
                yield replace(text, place=f"corrected.{name}.{place}")


def _held(one: Share, kind: HoldingKind, others: frozenset[UUID]) -> Holding:
    waits = one.due_at is not None
    return Holding(
        kind=kind,
        record=one.pk,
        thing=one.pk,
        owner=one.sender_id,
        began=one.sent_at,
        ended=None if waits else one.state_at,
        waits=waits,
        href=reverse("shares:share", args=[one.reference]),
        reference=one.reference,
        others=others,
    )


def _errands(organisation: UUID, found: Collection[Holding]) -> Iterator[Holding]:
    of = {one.record: one for one in found}
    rows = Errand.objects.filter(share_id__in=of, due_at__isnull=False)
    for errand, share, since in rows.values_list("pk", "share_id", "since"):
        yield replace(
            of[share], kind=HoldingKind.FOLLOW_UP, thing=errand, began=since, ended=None, waits=True
        )


def _stopped(organisation: UUID, concerns: Mapping[UUID, frozenset[UUID]]) -> Iterator[Holding]:
    for row in StoppedSending.objects.filter(sender_id=organisation, concern_id__in=concerns).defer(*STOPPED):
        yield Holding(
            kind=HoldingKind.STOPPED,
            record=row.concern_id,
            thing=row.pk,
            owner=organisation,
            began=row.at,
            ended=row.answered_at,
            waits=row.due_at is not None,
            href=reverse("shares:stopped", args=[row.pk]),
            others=concerns[row.concern_id],
        )
