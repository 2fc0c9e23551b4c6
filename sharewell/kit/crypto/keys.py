"""Making, giving, taking back and destroying keys."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from sharewell.kit.clock import now
from sharewell.kit.crypto.envelope import KEY_LENGTH, NONCE_LENGTH, TAG_LENGTH, new_key
from sharewell.kit.crypto.errors import KeyExists, NoSuchKey, RecordGone
from sharewell.kit.crypto.models import OrganisationKey, RecordKey, Tombstone
from sharewell.kit.crypto.wrapping import (
    OpenedKey,
    opened_organisation_key,
    opened_record_key,
    wrapped_organisation_key,
    wrapped_record_key,
)
from sharewell.kit.database.many import insert_things
from sharewell.kit.database.prepared import PreparedList

NO_RECORD = UUID(int=0)
WRAPPED_LENGTH = 1 + NONCE_LENGTH + KEY_LENGTH + TAG_LENGTH


def create_organisation_key(organisation: UUID) -> None:
    """Give an organisation its key; nothing happens when it has one."""
    OrganisationKey.objects.get_or_create(
        organisation=organisation,
        defaults={"wrapped": wrapped_organisation_key(organisation), "created_at": now()},
    )


def create_record_key(*, record: UUID, owner: UUID) -> None:
    """Make a key for a new record, wrapped to the organisation that owns it.

    Raises:
        KeyExists: the record has a key already.
        NoSuchKey: the owner has no key of its own yet.
    """
    if RecordKey.objects.filter(record=record).exists():
        raise KeyExists("the record has a key already")
    _wrap(new_key(), record=record, owner=owner, holder=organisation_key(owner))


def create_record_keys(*, records: Iterable[UUID], owner: UUID) -> dict[UUID, "OpenedRecord"]:
    """Make a key for each of many new records, wrapped to their owner, in one write; gives them back opened.

    Raises:
        KeyExists: one of them has a key already; then none is made.
        NoSuchKey: the owner has no key of its own yet.
    """
    holder, at = organisation_key(owner), now()
    made = {record: OpenedRecord(new_key(), owner) for record in records}
    rows = [
        RecordKey(
            record=record,
            owner=owner,
            holder_id=owner,
            created_at=at,
            wrapped=wrapped_record_key(one.key, record=record, owner=owner, holder=holder),
        )
        for record, one in made.items()
    ]
    try:
        with transaction.atomic():
            insert_things(rows)
    except IntegrityError as twice:
        raise KeyExists("one of the records has a key already") from twice
    return made


def entitle(*, record: UUID, holder: UUID, newcomer: UUID) -> None:
    """Let another organisation read a record too; nothing happens when it can already.

    Raises:
        NoSuchKey: the holder cannot read the record itself, or the newcomer has no key of its own.
        RecordGone: the holder destroyed its key.
        CannotUnseal: the holder's wrap was changed.
    """
    opened = opened_records(holder, [record]).get(record)
    if opened is None:
        if gone_records(holder=holder, records=[record]):
            raise RecordGone("the key was destroyed")
        raise NoSuchKey("no key for this record here")
    if RecordKey.objects.filter(record=record, holder_id=newcomer).exists():
        return
    _wrap(opened.key, record=record, owner=opened.owner, holder=organisation_key(newcomer))


def revoke(*, record: UUID, organisation: UUID) -> None:
    """Take a record's key back from an organisation; nothing happens when it has none.

    Raises:
        NoSuchKey: the organisation owns the record; an owner's key is destroyed, not revoked.
    """
    if RecordKey.objects.filter(record=record, owner=organisation).exists():
        raise NoSuchKey("an owner's key cannot be taken back, only destroyed")
    _destroy(record, holder=organisation)


def destroy_record_key(record: UUID) -> None:
    """Erase a record: without its key, what was sealed stays unreadable in every copy of the data."""
    _destroy(record)


def destroy_wraps(*, records: Iterable[UUID], holder: UUID, at: datetime) -> int:
    """Destroy a holder's keys to these records, the owner's too, and leave a tombstone for each; how many there were.

    Other holders keep theirs: they answer for their own copy. Twice is no harm.
    """
    asked = list(records)
    rows = RecordKey.objects.filter(record__in=asked, holder_id=holder)
    with transaction.atomic():
        gone = list(rows.select_for_update().values_list("record", flat=True))
        rows.update(wrapped=bytes(WRAPPED_LENGTH))
        rows.delete()
        stones = [Tombstone(record=record, holder=holder, at=at) for record in gone]
        Tombstone.objects.bulk_create(stones, ignore_conflicts=True)
    return len(gone)


def without_keys(records: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these records to which nobody holds a key any more. One query."""
    asked = frozenset(records)
    return asked.difference(RecordKey.objects.filter(record__in=asked).values_list("record", flat=True))


def gone_records(*, holder: UUID, records: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these records to which the holder destroyed its key. One query."""
    rows = Tombstone.objects.filter(holder=holder, record__in=list(records))
    return frozenset(rows.values_list("record", flat=True))


@dataclass(frozen=True, slots=True)
class OpenedRecord:
    """A record's key, and the organisation that owns the record."""

    key: bytes = field(repr=False)
    owner: UUID


def _wraps(holder: UUID, records: Iterable[UUID]) -> QuerySet[RecordKey, Any]:
    rows = RecordKey.objects.filter(holder_id=holder, record__in=records)
    return rows.values_list("record", "owner", "wrapped", "holder__wrapped")


WRAPS = PreparedList(_wraps)


def opened_records(holder: UUID, records: Iterable[UUID]) -> dict[UUID, OpenedRecord]:
    """The keys of those records that a holder has a wrap of, in one query.

    Raises:
        CannotUnseal: a stored wrap was changed or moved.
    """
    found: dict[UUID, OpenedRecord] = {}
    for record, owner, wrapped, above in WRAPS.rows(holder, among=records):
        by = opened_organisation_key(holder, above)
        found[record] = OpenedRecord(opened_record_key(wrapped, record=record, owner=owner, holder=by), owner)
    return found


def opened_by_owners(owners: Mapping[UUID, UUID]) -> dict[UUID, dict[UUID, OpenedRecord]]:
    """The keys of records, each for its owner (`owners`: owner by record), by owner. Always one query.

    Raises:
        CannotUnseal: a stored wrap was changed or moved.
    """
    found: dict[UUID, dict[UUID, OpenedRecord]] = {owner: {} for owner in owners.values()}
    # A list of none would be no query, and so would tell by its time that there is nothing.
    rows = RecordKey.objects.filter(record__in=[*owners, NO_RECORD])
    for record, owner, holder, wrapped, above in rows.values_list(
        "record", "owner", "holder_id", "wrapped", "holder__wrapped"
    ):
        if owners[record] == holder == owner:
            by = opened_organisation_key(holder, above)
            key = opened_record_key(wrapped, record=record, owner=owner, holder=by)
            found[owner][record] = OpenedRecord(key, owner)
    return found


def organisation_keys(organisations: Iterable[UUID]) -> dict[UUID, OpenedKey]:
    """The own keys of several organisations, in one query; who has none is left out.

    Raises:
        CannotUnseal: a stored wrap was changed or moved.
    """
    rows = OrganisationKey.objects.filter(organisation__in=list(organisations))
    return {
        found: opened_organisation_key(found, wrapped)
        for found, wrapped in rows.values_list("organisation", "wrapped")
    }


def organisation_key(organisation: UUID) -> OpenedKey:
    """An organisation's own key.

    Raises:
        NoSuchKey: it has none.
        CannotUnseal: the stored wrap was changed or moved.
    """
    wrapped = (
        OrganisationKey.objects.filter(organisation=organisation).values_list("wrapped", flat=True).first()
    )
    if wrapped is None:
        raise NoSuchKey("the organisation has no key")
    return opened_organisation_key(organisation, wrapped)


def _wrap(key: bytes, *, record: UUID, owner: UUID, holder: OpenedKey) -> None:
    row = RecordKey(record=record, owner=owner, holder_id=holder.organisation, created_at=now())
    row.wrapped = wrapped_record_key(key, record=record, owner=owner, holder=holder)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as twice:
        raise KeyExists("the record has a key for this organisation already") from twice


def _destroy(record: UUID, **of: UUID) -> None:
    rows = RecordKey.objects.filter(record=record, **({"holder_id": of["holder"]} if of else {}))
    with transaction.atomic():
        # A deleted row may stay in the file for a while: what stays must not be the key.
        rows.update(wrapped=bytes(WRAPPED_LENGTH))
        rows.delete()
