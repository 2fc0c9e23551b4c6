"""Questions about files. Nothing here opens sealed text or a file; that is an audited service."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse

from sharewell.apps.attachments.models import Attachment, Giving
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.digests import digest, sealed_digests
from sharewell.domain.audit.entry import written_time
from sharewell.domain.holdings import Holding, HoldingKind, SealedText, sealed_texts

MOST_LISTED = 50
SEALED = ("name", "shows", "words")

__all__ = [
    "MOST_LISTED",
    "Attachment",
    "attachment_digest",
    "attachment_digests",
    "attachment_for",
    "attachments_named",
    "covered_since",
    "gathered_for",
    "given_with",
    "held_files",
    "newest_attachments",
    "texts_of_files",
]


def attachment_for(actor: Actor, attachment: UUID) -> Attachment | None:
    """The file with this id, where the actor added it or leads; None otherwise, and where it was taken out."""
    return _kept_by(actor).filter(pk=attachment).first()


def gathered_for(actor: Actor, place: UUID) -> list[Attachment]:
    """The actor's files that were added to a draft or concern and not taken out, oldest first.

    A file that was covered afterwards is left out: what was covered is what is meant.
    """
    rows = _kept_by(actor).filter(gathered_for=place).order_by("at", "pk")
    covered = {row.redacted_from_id for row in rows}
    return [row for row in rows if row.pk not in covered]


def covered_since(actor: Actor, file: Attachment) -> Attachment | None:
    """The newest of the actor's files in which part of this one was covered; None where it stands as it was."""
    return _kept_by(actor).filter(redacted_from=file).order_by("at", "pk").last()


def newest_attachments(actor: Actor) -> list[Attachment]:
    """The actor's files (a lead's: the organisation's), newest first, at most MOST_LISTED."""
    return list(_kept_by(actor).prefetch_related("givings").order_by("-at", "-pk")[:MOST_LISTED])


def attachments_named(ids: Collection[UUID]) -> dict[UUID, Attachment]:
    """Those of these files that were not taken out, whoever has a key to them."""
    return {row.pk: row for row in Attachment.objects.filter(pk__in=ids, removal__isnull=True)}


def given_with(attachment: UUID, record: UUID, organisation: UUID) -> Giving | None:
    """That an organisation was given a file with a record, where it was not taken back since."""
    found = Giving.objects.filter(attachment_id=attachment, record=record, organisation=organisation)
    return found.filter(taken_back__isnull=True).select_related("attachment").first()


def attachment_digest(row: Attachment) -> str:
    """SHA-256 over what is known of a file and its sealed words; the file's own hash is in it. No key is needed."""
    written: dict[str, str | int | bool] = {
        "id": str(row.pk),
        "organisation": str(row.organisation_id),
        "uploaded_by": f"{row.uploaded_by_id} {row.uploaded_by_name}",
        "at": written_time(row.at),
        "media_type": row.media_type,
        "size": row.size,
        "measures": f"{row.width} {row.height} {row.pages} {row.seconds}",
        "copy": row.sha256,
        "original": f"{row.original or ''} {row.original_type} {row.original_sha256}",
        "left_out": row.left_out,
        "scan": row.scan,
        "redacted_from": str(row.redacted_from_id or ""),
        **sealed_digests(row, "name", "shows", "words"),
    }
    return digest(written)


def attachment_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every file, for `sharewell verify`."""
    for row in Attachment.objects.order_by("pk").iterator():
        yield row.pk, 0, attachment_digest(row)


def _kept_by(actor: Actor) -> QuerySet[Attachment]:
    if actor.role not in CONTENT_ROLES:
        return Attachment.objects.none()
    mine = Q() if actor.role is Role.SAFEGUARDING_LEAD else Q(uploaded_by_id=actor.person)
    return Attachment.objects.filter(mine, organisation_id=actor.organisation, removal__isnull=True)


def held_files(organisation: UUID, places: Collection[UUID], named: Collection[UUID]) -> list[Holding]:
    """Files of a person: gathered for these places, or `named`, with what they were made from. Removed ones are gone.

    The original, where there is one, is a thing of its own: it has a key of its own. Three queries.
    """
    about = Q(organisation_id=organisation, gathered_for__in=places) | Q(pk__in=named)
    rows = {one.pk: one for one in Attachment.objects.filter(about, removal__isnull=True).defer(*SEALED)}
    before = [one.redacted_from_id for one in rows.values() if one.redacted_from_id]
    kin = Q(pk__in=before) | Q(redacted_from_id__in=rows)
    ours = Attachment.objects.filter(kin, organisation_id=organisation, removal__isnull=True)
    rows |= {one.pk: one for one in ours.defer(*SEALED)}
    mine = [one for one in rows.values() if one.organisation_id == organisation]
    originals = [_held(one, one.original) for one in mine if one.original]
    return [*(_held(one, one.pk) for one in rows.values()), *originals]


def _held(one: Attachment, record: UUID) -> Holding:
    return Holding(
        kind=HoldingKind.ATTACHMENT,
        record=record,
        thing=record,
        owner=one.organisation_id,
        began=one.at,
        ended=one.at,
        href=reverse("attachments:one", args=[one.pk]),
    )


def texts_of_files(attachments: Collection[UUID]) -> Iterator[SealedText]:
    """The names of files, what they show, and the words that stand in them."""
    for row in Attachment.objects.filter(pk__in=attachments):
        of = dict[str, Any](record=row.pk, thing=row.pk, by=row.uploaded_by_name, at=row.at)
        yield from sealed_texts(row, SEALED, **of)
