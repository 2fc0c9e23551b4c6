"""From the root key to an organisation's key to a record's key. Only this module unwraps them."""

from collections import OrderedDict
from threading import Lock
from uuid import UUID

from sharewell.kit.crypto.envelope import close, new_key, open_sealed
from sharewell.kit.crypto.models import OrganisationKey, RecordKey
from sharewell.kit.crypto.root import derived, root_wrapping_key

MOST_KEPT = 256
_kept: OrderedDict[tuple[bytes, UUID, bytes], bytes] = OrderedDict()
_lock = Lock()


def wrapped_organisation_key(organisation: UUID) -> bytes:
    """A fresh key for an organisation, wrapped under the root key."""
    return close(root_wrapping_key(), new_key(), b"organisation key", organisation.bytes)


def wrapped_record_key(key: bytes, *, record: UUID, owner: UUID, holder: OrganisationKey) -> bytes:
    """A record's key, wrapped to one holder."""
    wrapping = derived(organisation_key(holder), b"wrap record keys")
    return close(wrapping, key, *_place(record, owner, holder.organisation))


def record_key(row: RecordKey) -> bytes:
    """The record's key in a row whose holder has been fetched with it.

    Raises:
        CannotUnseal: the wrap was changed or moved.
    """
    wrapping = derived(organisation_key(row.holder), b"wrap record keys")
    place = _place(row.record, row.owner, row.holder.organisation)
    return open_sealed(wrapping, bytes(row.wrapped), *place)


def organisation_key(row: OrganisationKey) -> bytes:
    """An organisation's key, kept in this process under the very bytes that were stored.

    A row that is gone is never asked for and a row that changed is another entry, so that nothing kept
    here can outlive a destroyed or changed key.

    Raises:
        CannotUnseal: the wrap was changed or moved, or was made under another root key.
    """
    root = root_wrapping_key()
    name = (root, row.organisation, bytes(row.wrapped))
    with _lock:
        if name in _kept:
            _kept.move_to_end(name)
            return _kept[name]
    key = open_sealed(root, bytes(row.wrapped), b"organisation key", row.organisation.bytes)
    with _lock:
        _kept[name] = key
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return key


def forget_keys() -> None:
    """Empty what this process keeps (a changed root key; tests)."""
    with _lock:
        _kept.clear()


def _place(record: UUID, owner: UUID, holder: UUID) -> tuple[bytes, ...]:
    return (b"record key", record.bytes, owner.bytes, holder.bytes)
