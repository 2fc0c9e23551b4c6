"""Sealing and unsealing text, singly and in bulk, and looking for sealed identity by its blind index."""

import hmac
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sharewell.kit.crypto.envelope import close, open_sealed
from sharewell.kit.crypto.errors import CannotSeal, CannotUnseal, NoSuchKey
from sharewell.kit.crypto.keys import key_row
from sharewell.kit.crypto.models import OrganisationKey, RecordKey
from sharewell.kit.crypto.root import derived
from sharewell.kit.crypto.wrapping import organisation_key, record_key


@dataclass(frozen=True, slots=True)
class _Opened:
    key: bytes = field(repr=False)
    owner: UUID


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys of several records for one holder, for a page that shows many. Keep it for one request."""

    holder: UUID
    _keys: Mapping[UUID, _Opened] = field(repr=False)

    def __contains__(self, record: object) -> bool:
        return record in self._keys

    def unseal(self, *, record: UUID, field: str, sealed: bytes | memoryview, version: int = 1) -> str:
        """The text of one field.

        Raises:
            CannotUnseal: no key for this record, or the bytes do not belong to this place.
        """
        opened = self._keys.get(record)
        if opened is None:
            raise CannotUnseal("no key for this record here")
        place = _place(opened.owner, record, field, version)
        return open_sealed(opened.key, bytes(sealed), *place).decode("utf-8")

    def seal(self, *, record: UUID, field: str, text: str, version: int = 1) -> bytes:
        """The text of one field, sealed to its place.

        Raises:
            CannotSeal: no key for this record.
        """
        opened = self._keys.get(record)
        if opened is None:
            raise CannotSeal("no key for this record here")
        return close(opened.key, text.encode("utf-8"), *_place(opened.owner, record, field, version))


def keyring(*, holder: UUID, records: Iterable[UUID]) -> KeyRing:
    """The keys that a holder has to these records, in one query; records without one are left out.

    Raises:
        CannotUnseal: a stored wrap was changed.
    """
    rows = RecordKey.objects.select_related("holder").filter(holder_id=holder, record__in=set(records))
    return KeyRing(holder, {row.record: _Opened(record_key(row), row.owner) for row in rows})


def seal(*, record: UUID, holder: UUID, field: str, text: str, version: int = 1) -> bytes:
    """A text sealed under its record's key, bound to owner, record, field and version.

    Raises:
        CannotSeal: the holder has no key to the record.
    """
    try:
        ring = _ring_of_one(record, holder)
    except NoSuchKey as missing:
        raise CannotSeal(str(missing)) from missing
    return ring.seal(record=record, field=field, text=text, version=version)


def unseal(*, record: UUID, holder: UUID, field: str, sealed: bytes | memoryview, version: int = 1) -> str:
    """The text of sealed bytes.

    Raises:
        CannotUnseal: the holder has no key to the record, or the bytes do not belong to this place.
    """
    try:
        ring = _ring_of_one(record, holder)
    except NoSuchKey as missing:
        raise CannotUnseal(str(missing)) from missing
    return ring.unseal(record=record, field=field, sealed=sealed, version=version)


def blind_index(*, organisation: UUID, purpose: str, value: str) -> bytes:
    """A keyed fingerprint (HMAC-SHA-256) by which an organisation finds its own sealed value again.

    Case, spacing and compatibility forms of letters do not matter. Another organisation or another purpose
    gives an unrelated fingerprint. Never index what is protected or has few values.

    Raises:
        ValueError: nothing is left of the value.
        NoSuchKey: the organisation has no key.
    """
    normal = "".join(unicodedata.normalize("NFKC", value).casefold().split())
    if not normal:
        raise ValueError("an empty value has no index")
    try:
        row = OrganisationKey.objects.get(organisation=organisation)
    except OrganisationKey.DoesNotExist as missing:
        raise NoSuchKey("the organisation has no key") from missing
    key = derived(organisation_key(row), b"blind index " + purpose.encode("utf-8"))
    return hmac.digest(key, normal.encode("utf-8"), "sha256")


def _ring_of_one(record: UUID, holder: UUID) -> KeyRing:
    row = key_row(record=record, holder=holder)
    return KeyRing(holder, {record: _Opened(record_key(row), row.owner)})


def _place(owner: UUID, record: UUID, name: str, version: int) -> tuple[bytes, ...]:
    if not 0 <= version < 2**63:
        raise ValueError("a version is a whole number from 0")
    return (b"field", owner.bytes, record.bytes, name.encode("utf-8"), version.to_bytes(8, "big"))
