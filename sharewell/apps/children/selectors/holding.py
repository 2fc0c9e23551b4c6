"""What an organisation keeps under a person's own entries. Nothing sealed is opened here; protected facts stay out."""

from collections.abc import Collection, Iterator
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from sharewell.apps.children.models import Entry, EntryVersion, HeldWords, LinkAct, TipOffLift, TipOffLock
from sharewell.apps.children.selectors.bars import standing_bars
from sharewell.domain.access import Actor
from sharewell.domain.holdings import Holding, HoldingKind, SealedText


def own_entries(organisation: UUID, entries: Collection[UUID]) -> list[Entry]:
    """These entries of an organisation and all that are held to be the same people, oldest first. One query."""
    own = Entry.objects.filter(organisation_id=organisation)
    together = own.filter(pk__in=entries, together__isnull=False).values("together")
    rows = own.filter(Q(pk__in=entries) | Q(together__in=together))
    return list(rows.order_by("created_at", "pk"))


def held_entries(entries: Collection[Entry]) -> list[Holding]:
    """The entries themselves as things that are held."""
    return [
        Holding(
            kind=HoldingKind.ENTRY,
            record=one.pk,
            thing=one.pk,
            owner=one.organisation_id,
            began=one.created_at,
            ended=one.withdrawn_at,
            href=reverse("children:entry", args=[one.pk]),
        )
        for one in entries
    ]


def is_shut_out(actor: Actor, entries: Collection[UUID]) -> bool:
    """Whether somebody must not learn of one of these entries, or of one that is held to be the same person."""
    together = Entry.objects.filter(pk__in=entries, together__isnull=False).values("together")
    theirs = Q(entry__in=entries) | Q(entry__together__in=together)
    return standing_bars().filter(theirs, person=actor.person).exists()


def texts_of_entries(entries: Collection[UUID]) -> Iterator[SealedText]:
    """What was written of these people in their own entries: who they are, and what was said of them as entries."""
    for row in EntryVersion.objects.filter(entry_id__in=entries).order_by("entry_id", "version"):
        yield SealedText(
            record=row.entry_id, thing=row.entry_id, place="identity", sealed=bytes(row.identity),
            version=row.version, field="identity", written_at=row.written_at, is_data=True,
        )  # fmt: skip
    for act in LinkAct.objects.filter(link__first__in=entries).exclude(note=b"").select_related("link"):
        first = act.link.first_id
        yield SealedText(
            record=first, thing=first, place=f"link.{act.pk}", sealed=bytes(act.note),
            field="same_person_note", written_by=act.by_name, written_at=act.at,
        )  # fmt: skip
    for lock in TipOffLock.objects.filter(entry_id__in=entries):
        yield SealedText(
            record=lock.entry_id, thing=lock.entry_id, place=f"tip-off.{lock.pk}", sealed=bytes(lock.reason),
            field="why_not_told", written_by=lock.set_by_name, written_at=lock.set_at,
        )  # fmt: skip
    for lift in TipOffLift.objects.filter(lock__entry_id__in=entries).select_related("lock"):
        yield SealedText(
            record=lift.lock.entry_id, thing=lift.lock.entry_id, place=f"tip-off.lift.{lift.pk}",
            sealed=bytes(lift.reason), field="why_told_again", written_by=lift.asked_by_name,
            written_at=lift.asked_at,
        )  # fmt: skip
    for held in HeldWords.objects.filter(entry_id__in=entries):
        yield SealedText(
            record=held.entry_id, thing=held.entry_id, place=f"held.words.{held.pk}", sealed=bytes(held.words),
            field="words_stopped", written_by=held.said_by_name, written_at=held.at, is_data=True,
        )  # fmt: skip


def entries_from(reached: UUID, limit: int) -> list[tuple[UUID, UUID]]:
    """The next entries after an id with their organisations, in the order of ids: for a walk that goes round."""
    rows = Entry.objects.filter(pk__gt=reached, withdrawn_at__isnull=True).order_by("pk")
    return list(rows.values_list("pk", "organisation_id")[:limit])
