"""The public face of an event: a salted commitment, from which nothing about a person can be read.

Destroying the event and its salt leaves a leaf that still fits its place in the tree and means nothing.
"""

from collections.abc import Mapping
from hashlib import sha256

from sharewell.domain.audit.canonical import Value, canonical
from sharewell.domain.audit.merkle import leaf_hash

SALT_LENGTH = 32
START_OF_CHAIN = bytes(32)
"""What stands in place of a previous link before the first event."""


def commitment(salt: bytes, entry: Mapping[str, Value]) -> bytes:
    """SHA-256(salt ‖ canonical form of the entry), 32 bytes.

    Raises:
        ValueError: the salt has not its full length, so that the boundary to the entry could be moved.
    """
    if len(salt) != SALT_LENGTH:
        raise ValueError(f"a salt has {SALT_LENGTH} bytes")
    return sha256(salt + canonical(entry)).digest()


def entry_leaf(salt: bytes, entry: Mapping[str, Value]) -> bytes:
    """The leaf hash of an event: that of its commitment."""
    return leaf_hash(commitment(salt, entry))


def link(previous_link: bytes, previous_signature: bytes, leaf: bytes) -> bytes:
    """The chain value of an event, over everything before it: SHA-256(0x02 ‖ link ‖ signature ‖ leaf).

    The tree lets an outsider prove one event; the signed chain says exactly where a change begins and
    leaves no time between two checkpoints in which an event could be altered unseen.
    """
    return sha256(b"\x02" + previous_link + previous_signature + leaf).digest()


def link_message(sequence: int, value: bytes) -> bytes:
    """The bytes that are signed for an event's place in the chain."""
    return b"sharewell audit link\n%d\n%s\n" % (sequence, value.hex().encode("ascii"))
