"""Making, giving, taking back and destroying keys."""

from uuid import UUID

from django.db import IntegrityError, transaction

from sharewell.kit.clock import now
from sharewell.kit.crypto.envelope import KEY_LENGTH, NONCE_LENGTH, TAG_LENGTH, new_key
from sharewell.kit.crypto.errors import KeyExists, NoSuchKey
from sharewell.kit.crypto.models import OrganisationKey, RecordKey
from sharewell.kit.crypto.wrapping import record_key, wrapped_organisation_key, wrapped_record_key

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
    _wrap(new_key(), record=record, owner=owner, holder=_organisation(owner))


def entitle(*, record: UUID, holder: UUID, newcomer: UUID) -> None:
    """Let another organisation read a record too; nothing happens when it can already.

    Raises:
        NoSuchKey: the holder cannot read the record itself, or the newcomer has no key of its own.
        CannotUnseal: the holder's wrap was changed.
    """
    row = key_row(record=record, holder=holder)
    if RecordKey.objects.filter(record=record, holder_id=newcomer).exists():
        return
    _wrap(record_key(row), record=record, owner=row.owner, holder=_organisation(newcomer))


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


def key_row(*, record: UUID, holder: UUID) -> RecordKey:
    """The wrap of a record's key for one holder, in one query.

    Raises:
        NoSuchKey: the holder has none.
    """
    try:
        return RecordKey.objects.select_related("holder").get(record=record, holder_id=holder)
    except RecordKey.DoesNotExist as missing:
        raise NoSuchKey("no key for this record here") from missing


def _wrap(key: bytes, *, record: UUID, owner: UUID, holder: OrganisationKey) -> None:
    wrapped = wrapped_record_key(key, record=record, owner=owner, holder=holder)
    try:
        with transaction.atomic():
            RecordKey.objects.create(
                record=record, owner=owner, holder=holder, wrapped=wrapped, created_at=now()
            )
    except IntegrityError as twice:
        raise KeyExists("the record has a key for this organisation already") from twice


def _organisation(organisation: UUID) -> OrganisationKey:
    try:
        return OrganisationKey.objects.get(organisation=organisation)
    except OrganisationKey.DoesNotExist as missing:
        raise NoSuchKey("the organisation has no key") from missing


def _destroy(record: UUID, **of: UUID) -> None:
    rows = RecordKey.objects.filter(record=record, **({"holder_id": of["holder"]} if of else {}))
    with transaction.atomic():
        # A deleted row may stay in the file for a while: what stays must not be the key.
        rows.update(wrapped=bytes(WRAPPED_LENGTH))
        rows.delete()
