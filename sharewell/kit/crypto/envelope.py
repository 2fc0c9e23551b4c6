"""Sealed bytes: AES-256-GCM, bound to the place that they were made for.

    byte 0       how it was sealed: 1 = AES-256-GCM with a random nonce (other numbers are for later)
    bytes 1–12   nonce, random for each sealing
    the rest     ciphertext and 16-byte tag

The place (its parts with their lengths) is authenticated, never stored: moved bytes do not open.
"""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sharewell.kit.crypto.errors import CannotUnseal

AES_256_GCM = b"\x01"
KEY_LENGTH = 32
NONCE_LENGTH = 12
TAG_LENGTH = 16


def new_key() -> bytes:
    """A fresh 256-bit key."""
    return os.urandom(KEY_LENGTH)


def close(key: bytes, content: bytes, *place: bytes) -> bytes:
    """The content sealed under a 32-byte key for one place."""
    nonce = os.urandom(NONCE_LENGTH)
    return AES_256_GCM + nonce + AESGCM(key).encrypt(nonce, content, _bound(place))


def open_sealed(key: bytes, sealed: bytes, *place: bytes) -> bytes:
    """The content of sealed bytes.

    Raises:
        CannotUnseal: another key, another place, changed bytes, or an unknown way of sealing.
    """
    if len(sealed) < 1 + NONCE_LENGTH + TAG_LENGTH or sealed[:1] != AES_256_GCM:
        raise CannotUnseal("not sealed in a way that is known here")
    nonce, content = sealed[1 : 1 + NONCE_LENGTH], sealed[1 + NONCE_LENGTH :]
    try:
        return AESGCM(key).decrypt(nonce, content, _bound(place))
    except InvalidTag as failed:
        raise CannotUnseal("the sealed bytes do not belong here") from failed


def open_into(key: bytes, sealed: memoryview, target: memoryview, *place: bytes) -> None:
    """As open_sealed, the content straight to where it belongs: for millions of bytes, without a copy on the way.

    Raises:
        CannotUnseal: as there, or the content is not as long as its target.
    """
    start, wanted = 1 + NONCE_LENGTH, 1 + NONCE_LENGTH + len(target) + TAG_LENGTH
    if len(sealed) != wanted or sealed[:1] != AES_256_GCM:
        raise CannotUnseal("not sealed in a way that is known here")
    try:
        AESGCM(key).decrypt_into(bytes(sealed[1:start]), sealed[start:], _bound(place), target)
    except InvalidTag as failed:
        raise CannotUnseal("the sealed bytes do not belong here") from failed


def _bound(place: tuple[bytes, ...]) -> bytes:
    # Lengths in front: otherwise the end of one part could pass for the beginning of the next.
    return AES_256_GCM + b"".join(len(part).to_bytes(4, "big") + part for part in place)
