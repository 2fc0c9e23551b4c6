"""The Merkle tree of RFC 6962 section 2: hashes, root, growing frontier, inclusion and consistency proofs.

Hashes are 32 bytes of SHA-256. A proof is a list of hashes, lowest first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256


class ProofRefused(Exception):
    """A proof does not show what it is said to show."""


def leaf_hash(entry: bytes) -> bytes:
    """The hash of one entry: SHA-256(0x00 ‖ entry), RFC 6962 section 2.1."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees: SHA-256(0x01 ‖ left ‖ right), RFC 6962 section 2.1."""
    return sha256(b"\x01" + left + right).digest()


HASH_LENGTH = 32
EMPTY_ROOT = sha256(b"").digest()
"""The root of a tree without leaves."""


@dataclass(frozen=True, slots=True)
class Frontier:
    """The right edge of a tree: the roots of its complete subtrees, largest first. Enough to grow it."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> "Frontier":
        """The frontier with one more leaf hash at the end."""
        return self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> "Frontier":
        """The frontier with more leaf hashes at the end; constant work for each on average."""
        size, peaks = self.size, list(self.peaks)
        for leaf in leaves:
            carried, below = leaf, size
            while below & 1:
                carried = node_hash(peaks.pop(), carried)
                below >>= 1
            peaks.append(carried)
            size += 1
        return Frontier(size, tuple(peaks))

    def root(self) -> bytes:
        """The root of the tree that ends here."""
        if not self.peaks:
            return EMPTY_ROOT
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return root


def frontier_of(size: int, peaks: Sequence[bytes]) -> Frontier:
    """A frontier read back from storage.

    Raises:
        ValueError: the number of peaks is not the number of ones in the binary form of `size`.
    """
    if size < 0 or len(peaks) != size.bit_count():
        raise ValueError("these are not the peaks of a tree of that size")
    return Frontier(size, tuple(peaks))


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root over leaf hashes in order."""
    return Frontier().extend(leaves).root()


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """What shows that leaf `index` (from 0) stands in the tree over `leaves`; RFC 6962 section 2.1.1."""
    if not 0 <= index < len(leaves):
        raise IndexError("no such leaf")
    proof: list[bytes] = []
    while len(leaves) > 1:
        split = _split(len(leaves))
        if index < split:
            proof.append(root_of(leaves[split:]))
            leaves = leaves[:split]
        else:
            proof.append(root_of(leaves[:split]))
            leaves, index = leaves[split:], index - split
    return proof[::-1]


def inclusion_proof_after(before: Frontier, leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The same for a leaf that came after `before`, in the tree that `leaves` make of it: nothing older is needed."""
    start, end = 0, before.size + len(leaves)
    if not before.size <= index < end:
        raise IndexError("no such leaf after the frontier")
    proof: list[bytes] = []
    while end - start > 1:
        split = start + _split(end - start)
        if index < split:
            proof.append(_root_between(before, leaves, split, end))
            end = split
        else:
            proof.append(_root_between(before, leaves, start, split))
            start = split
    return proof[::-1]


def _root_between(before: Frontier, leaves: Sequence[bytes], start: int, end: int) -> bytes:
    if start >= before.size:
        return root_of(leaves[start - before.size : end - before.size])
    place = 0
    for peak, bit in zip(before.peaks, _bits(before.size), strict=True):
        if (start, end) == (place, place + bit):
            return peak
        place += bit
    split = start + _split(end - start)
    return node_hash(_root_between(before, leaves, start, split), _root_between(before, leaves, split, end))


def _bits(size: int) -> list[int]:
    """How many leaves stand under each peak, the largest first."""
    return [1 << place for place in range(size.bit_length() - 1, -1, -1) if size >> place & 1]


def check_inclusion(*, leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> None:
    """Check that `leaf` stands at `index` of the tree of `size` leaves with this root (RFC 9162, 2.1.3.2).

    Raises:
        ProofRefused: the proof does not show it.
    """
    if not 0 <= index < size:
        raise ProofRefused("the place lies outside the tree")
    place, last, found = index, size - 1, leaf
    for step in proof:
        if last == 0:
            raise ProofRefused("the proof is too long")
        if place & 1 or place == last:
            found = node_hash(step, found)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, step)
        place, last = place >> 1, last >> 1
    if last or found != root:
        raise ProofRefused("the proof does not lead to the root")


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> list[bytes]:
    """What shows that the first `old_size` leaves were not changed since; RFC 6962 section 2.1.2."""
    if not 0 < old_size <= len(leaves):
        raise IndexError("no such earlier tree")
    proof: list[bytes] = []
    whole = True
    while old_size != len(leaves):
        split = _split(len(leaves))
        if old_size <= split:
            proof.append(root_of(leaves[split:]))
            leaves = leaves[:split]
        else:
            proof.append(root_of(leaves[:split]))
            leaves, old_size, whole = leaves[split:], old_size - split, False
    if not whole:
        proof.append(root_of(leaves))
    return proof[::-1]


def check_consistency(
    *, old_size: int, old_root: bytes, new_size: int, new_root: bytes, proof: Sequence[bytes]
) -> None:
    """Check that the tree of `new_size` leaves begins with the tree of `old_size` (RFC 9162, 2.1.4.2).

    Raises:
        ProofRefused: the proof does not show it.
    """
    if not 0 < old_size <= new_size:
        raise ProofRefused("the sizes are the wrong way round")
    if old_size == new_size:
        if proof or old_root != new_root:
            raise ProofRefused("trees of one size differ")
        return
    steps = list(proof)
    if old_size & (old_size - 1) == 0:
        steps.insert(0, old_root)
    if not steps:
        raise ProofRefused("the proof is empty")
    if _rebuilt(old_size, new_size, steps) != (old_root, new_root):
        raise ProofRefused("the proof does not lead to both roots")


def _rebuilt(old_size: int, new_size: int, steps: Sequence[bytes]) -> tuple[bytes, bytes]:
    place, last = old_size - 1, new_size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            raise ProofRefused("the proof is too long")
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    if last:
        raise ProofRefused("the proof is too short")
    return old, new


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << ((size - 1).bit_length() - 1)
