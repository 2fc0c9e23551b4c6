"""SHA-256 over what happened to shares after they went: whole rows, sealed text by its sealed bytes."""

import hashlib
from collections.abc import Iterator
from uuid import UUID

from django.db import models

from sharewell.apps.shares.models import (
    Confirmation,
    CorrectedItem,
    LateWords,
    PassedOn,
    PassingAsk,
    PassingReply,
    ReturnAsk,
    ReturnReply,
)
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time

Found = Iterator[tuple[UUID, int, str]]


def row_digest(row: models.Model) -> str:
    """The digest of a row that only grows: each of its columns but its number."""
    fields = [one for one in row._meta.concrete_fields if not isinstance(one, models.AutoField)]
    return digest({one.attname: _said(row, one) for one in fields})


def correction_digests() -> Found:
    """Record, version and present digest of every corrected copy, for `sharewell verify`."""
    for row in CorrectedItem.objects.select_related("correction").order_by("pk").iterator():
        yield row.share_id, row.sequence, corrected_digest(row)


def corrected_digest(row: CorrectedItem) -> str:
    """The digest of a corrected copy, with who corrected it and when."""
    return hashlib.sha256(f"{row_digest(row)} {row_digest(row.correction)}".encode()).hexdigest()


def confirmation_digests() -> Found:
    """The same of every confirmation."""
    for row in Confirmation.objects.select_related("corrected").order_by("pk").iterator():
        yield row.corrected.share_id, row.corrected.sequence, row_digest(row)


def return_digests() -> Found:
    """The same of every asking back."""
    for row in ReturnAsk.objects.order_by("pk").iterator():
        yield row.share_id, row.sequence, row_digest(row)


def return_reply_digests() -> Found:
    """The same of every answer to one."""
    for row in ReturnReply.objects.select_related("ask").order_by("pk").iterator():
        yield row.ask.share_id, row.ask.sequence, row_digest(row)


def passing_digests() -> Found:
    """The same of every question whether something may go on."""
    for row in PassingAsk.objects.order_by("pk").iterator():
        yield row.share_id, row.sequence, row_digest(row)


def passing_reply_digests() -> Found:
    """The same of every answer to one."""
    for row in PassingReply.objects.select_related("ask").order_by("pk").iterator():
        yield row.ask.share_id, row.ask.sequence, row_digest(row)


def passed_on_digests() -> Found:
    """The same of every passing on."""
    for row in PassedOn.objects.order_by("pk").iterator():
        yield row.share_id, row.sequence, row_digest(row)


def late_words_digests() -> Found:
    """The same of whatever was written too late."""
    for row in LateWords.objects.order_by("pk").iterator():
        yield row.share_id, row.sequence, row_digest(row)


def _said(row: models.Model, field: "models.Field[object, object]") -> str | int | bool:
    value = getattr(row, field.attname)
    if isinstance(field, models.BinaryField):
        return sealed_digest(value)
    if isinstance(field, models.DateTimeField):
        return written_time(value)
    return value if isinstance(value, bool | int | str) else str(value or "")
