"""From the root key to an organisation's key to a record's key. Only this module unwraps them."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from uuid import UUID

from sharewell.kit.crypto.envelope import close, new_key, open_sealed
from sharewell.kit.crypto.root import derived, root_wrapping_key

MOST_KEPT = 256


@dataclass(frozen=True, slots=True)
class OpenedKey:
    """An organisation's key, and the one derived from it under which records' keys are wrapped."""

    organisation: UUID
    key: bytes = field(repr=False)
    wrapping: bytes = field(repr=False)


_kept: OrderedDict[tuple[bytes, UUID, bytes], OpenedKey] = OrderedDict()
_lock = Lock()


def wrapped_organisation_key(organisation: UUID) -> bytes:
    """A fresh key for an organisation, wrapped under the root key."""
    return close(root_wrapping_key(), new_key(), b"organisation key", organisation.bytes)


def opened_organisation_key(organisation: UUID, wrapped: bytes | memoryview) -> OpenedKey:
    """An organisation's key, kept in this process under the very bytes that were stored.

    A row that is gone is never asked for and a row that changed is another entry, so that nothing kept
    here can outlive a destroyed or changed key.

    Raises:
        CannotUnseal: the wrap was changed or moved, or was made under another root key.
    """
    root, stored = root_wrapping_key(), bytes(wrapped)
    name = (root, organisation, stored)
    with _lock:
        if name in _kept:
            _kept.move_to_end(name)
            return _kept[name]
    key = open_sealed(root, stored, b"organisation key", organisation.bytes)
    opened = OpenedKey(organisation, key, derived(key, b"wrap record keys"))
    with _lock:
        _kept[name] = opened
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return opened


def wrapped_record_key(key: bytes, *, record: UUID, owner: UUID, holder: OpenedKey) -> bytes:
    """A record's key, wrapped to one holder."""
    return close(holder.wrapping, key, *_place(record, owner, holder))


def opened_record_key(wrapped: bytes | memoryview, *, record: UUID, owner: UUID, holder: OpenedKey) -> bytes:
    """A record's key from the wrap of one holder.

    Raises:
        CannotUnseal: the wrap was changed or moved.
    """
    return open_sealed(holder.wrapping, bytes(wrapped), *_place(record, owner, holder))


def forget_keys() -> None:
    """Empty what this process keeps (a changed root key; tests)."""
    with _lock:
        _kept.clear()


def _place(record: UUID, owner: UUID, holder: OpenedKey) -> tuple[bytes, ...]:
    return (b"record key", record.bytes, owner.bytes, holder.organisation.bytes)
