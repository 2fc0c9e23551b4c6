"""Sealing and unsealing text, singly and in bulk, and looking for sealed identity by its blind index."""

import hmac
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sharewell.kit.crypto.blanks import blank_of
from sharewell.kit.crypto.envelope import close, open_sealed
from sharewell.kit.crypto.errors import CannotSeal, CannotUnseal, RecordGone
from sharewell.kit.crypto.keys import (
    OpenedRecord,
    create_record_keys,
    gone_records,
    opened_by_owners,
    opened_records,
    organisation_key,
    organisation_keys,
)
from sharewell.kit.crypto.root import derived


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys of several records for one holder, for a page that shows many. Keep it for one request."""

    holder: UUID
    _keys: Mapping[UUID, OpenedRecord] = field(repr=False)
    _asked: frozenset[UUID] = field(default=frozenset(), repr=False)
    _gone: list[frozenset[UUID]] = field(default_factory=list, repr=False)

    def __contains__(self, record: object) -> bool:
        return record in self._keys

    def is_gone(self, record: UUID) -> bool:
        """Whether the holder destroyed its key to this record. Looked for once, and only where a key is missing."""
        if record in self._keys:
            return False
        if not self._gone:
            missing = {*self._asked, record}.difference(self._keys)
            self._gone.append(gone_records(holder=self.holder, records=missing))
        return record in self._gone[0]

    def unseal(self, *, record: UUID, field: str, sealed: bytes | memoryview, version: int = 1) -> str:
        """The text of one field; where the key was destroyed, what stands in its place.

        Raises:
            CannotUnseal: no key for this record, or the bytes do not belong to this place.
            RecordGone: the key was destroyed and nothing can stand there.
        """
        if record not in self._keys and self.is_gone(record):
            return blank_of(field)
        return self.unseal_bytes(record=record, field=field, sealed=sealed, version=version).decode("utf-8")

    def unseal_bytes(
        self, *, record: UUID, field: str, sealed: bytes | memoryview, version: int = 1
    ) -> bytes:
        """As unseal, for what is not text: part of a file. Raises RecordGone where the key was destroyed."""
        opened = self._keys.get(record)
        if opened is None:
            if self.is_gone(record):
                raise RecordGone("the key was destroyed")
            raise CannotUnseal("no key for this record here")
        place = _place(opened.owner, record, field, version)
        return open_sealed(opened.key, bytes(sealed), *place)

    def seal(self, *, record: UUID, field: str, text: str, version: int = 1) -> bytes:
        """The text of one field, sealed to its place.

        Raises:
            CannotSeal: no key for this record.
            RecordGone: the key was destroyed.
        """
        return self.seal_bytes(record=record, field=field, content=text.encode("utf-8"), version=version)

    def seal_bytes(self, *, record: UUID, field: str, content: bytes, version: int = 1) -> bytes:
        """As seal, for what is not text: part of a file."""
        opened = self._keys.get(record)
        if opened is None:
            if self.is_gone(record):
                raise RecordGone("the key was destroyed")
            raise CannotSeal("no key for this record here")
        return close(opened.key, content, *_place(opened.owner, record, field, version))


def keyring(*, holder: UUID, records: Iterable[UUID]) -> KeyRing:
    """The keys that a holder has to these records, in one query; records without one are left out.

    Raises:
        CannotUnseal: a stored wrap was changed.
    """
    asked = frozenset(records)
    return KeyRing(holder, opened_records(holder, asked), asked)


def new_keyring(*, owner: UUID, records: Iterable[UUID]) -> KeyRing:
    """Make a key for each of many new records; see `create_record_keys`, also for what it raises."""
    return KeyRing(owner, create_record_keys(records=records, owner=owner))


def seal(*, record: UUID, holder: UUID, field: str, text: str, version: int = 1) -> bytes:
    """A text sealed under its record's key, bound to owner, record, field and version.

    Raises:
        CannotSeal: the holder has no key to the record.
    """
    ring = keyring(holder=holder, records=[record])
    return ring.seal(record=record, field=field, text=text, version=version)


def seal_all(
    texts: Mapping[str, str], *, record: UUID, holder: UUID, prefix: str = "", version: int = 1
) -> dict[str, bytes]:
    """Each text sealed to its own place (`prefix` and its name) in one record, with one look for the key.

    Without a text there is no look, and nothing to raise.

    Raises:
        CannotSeal: the holder has no key to the record.
    """
    if not texts:
        return {}
    ring = keyring(holder=holder, records=[record])
    return {
        name: ring.seal(record=record, field=f"{prefix}{name}", text=text, version=version)
        for name, text in texts.items()
    }


def unseal(*, record: UUID, holder: UUID, field: str, sealed: bytes | memoryview, version: int = 1) -> str:
    """The text of sealed bytes.

    Raises:
        CannotUnseal: the holder has no key to the record, or the bytes do not belong to this place.
    """
    ring = keyring(holder=holder, records=[record])
    return ring.unseal(record=record, field=field, sealed=sealed, version=version)


def blind_index(*, organisation: UUID, purpose: str, value: str) -> bytes:
    """A keyed fingerprint (HMAC-SHA-256) by which an organisation finds its own sealed value again.

    Case, spacing and compatibility forms of letters do not matter. Another organisation or another purpose
    gives an unrelated fingerprint. Rows with one value have one fingerprint, so whoever reads the table can count
    and compare: never index what is protected, or what that alone gives away.

    Raises:
        ValueError: nothing is left of the value.
        NoSuchKey: the organisation has no key.
    """
    return blind_indexes(organisation=organisation, purpose=purpose, values=[value])[value]


def blind_indexes(*, organisation: UUID, purpose: str, values: Iterable[str]) -> dict[str, bytes]:
    """The fingerprint of each of many values, with one look for the key; see `blind_index`, also for what it raises.

    Without a value there is no look, and nothing to raise.
    """
    normal = {value: _normal(value) for value in values}
    if not normal:
        return {}
    key = derived(organisation_key(organisation).key, b"blind index " + purpose.encode("utf-8"))
    return {value: hmac.digest(key, bare.encode("utf-8"), "sha256") for value, bare in normal.items()}


def blind_indexes_of_each(
    *, organisations: Iterable[UUID], purpose: str, values: Iterable[str]
) -> dict[UUID, tuple[bytes, ...]]:
    """The fingerprints of the same values for each of several organisations, in one query; see `blind_index`.

    An organisation without a key is left out. Raises ValueError where nothing is left of a value.
    """
    bare = [_normal(value).encode("utf-8") for value in values]
    named = b"blind index " + purpose.encode("utf-8")
    return {
        organisation: tuple(hmac.digest(derived(opened.key, named), value, "sha256") for value in bare)
        for organisation, opened in organisation_keys(organisations).items()
    }


def keyrings(owners: Mapping[UUID, UUID]) -> dict[UUID, KeyRing]:
    """A ring for each owner of these records (`owners`: owner by record). One query, whatever there is.

    Raises:
        CannotUnseal: a stored wrap was changed.
    """
    return {owner: KeyRing(owner, keys) for owner, keys in opened_by_owners(owners).items()}


def _normal(value: str) -> str:
    bare = "".join(unicodedata.normalize("NFKC", value).casefold().split())
    if not bare:
        raise ValueError("an empty value has no index")
    return bare


def _place(owner: UUID, record: UUID, name: str, version: int) -> tuple[bytes, ...]:
    if not 0 <= version < 2**63:
        raise ValueError("a version is a whole number from 0")
    return (b"field", owner.bytes, record.bytes, name.encode("utf-8"), version.to_bytes(8, "big"))
