"""Points of Curve25519 under secret numbers: whichever of two numbers comes first, the result is the same.

Only u-coordinates are used (RFC 7748). Any 32 bytes are one, of the curve or of its twist; both are safe here, because
X25519 makes every secret number a multiple of eight and both groups are large beside that.
"""

import hashlib
import os
import secrets
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

LENGTH = 32
AT_ONCE = 20_000
"""Elements that one process takes at a time."""


class BadElement(ValueError):
    """An element with few multiples, by which a dishonest partner could learn about the secret number."""


def new_secret() -> bytes:
    """A fresh secret number, for one exchange."""
    return secrets.token_bytes(LENGTH)


def chance_element() -> bytes:
    """An element that belongs to no key."""
    return secrets.token_bytes(LENGTH)


def element_of(key: str, exchange: str) -> bytes:
    """The element of a key in one exchange. Another exchange has others, so nothing can be prepared beforehand."""
    said = b"\x00".join((b"sharewell private-match 1 element", exchange.encode(), key.encode()))
    return hashlib.sha256(said).digest()


def hidden(elements: Sequence[bytes], secret: bytes, *, workers: int = 1) -> list[bytes]:
    """Each element under a secret number, in the same order, by so many processes (0: one for each core).

    Raises:
        BadElement: an element of small order was among them.
    """
    slices = [elements[start : start + AT_ONCE] for start in range(0, len(elements), AT_ONCE)]
    return [each for done in _by_processes(slices, secret, workers or os.cpu_count() or 1) for each in done]


def _by_processes(slices: list[Sequence[bytes]], secret: bytes, workers: int) -> Iterator[list[bytes]]:
    if workers == 1 or len(slices) < 2:
        yield from (_hide(each, secret) for each in slices)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_hide, slices, [secret] * len(slices))


def _hide(elements: Sequence[bytes], secret: bytes) -> list[bytes]:
    number = X25519PrivateKey.from_private_bytes(secret)
    try:
        return [number.exchange(X25519PublicKey.from_public_bytes(element)) for element in elements]
    except ValueError as small:
        raise BadElement("an element of small order, or not of 32 bytes") from small
