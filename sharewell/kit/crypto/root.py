"""The installation's keys at work: unlocking organisations' keys, signing the log. Read once a process."""

from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

from sharewell.kit.crypto.keyfile import KEY_LENGTH, Keys, new_keys, read_key_file

DEFAULT_LOG_NAME = "sharewell/audit"


def root_wrapping_key() -> bytes:
    """The key that organisations' keys are wrapped under.

    Raises:
        BadRootKey: the key file is absent, malformed or an example.
    """
    return _wrapping(_keys().root)


def log_name() -> str:
    """The name that this installation's log and its signatures carry."""
    return str(getattr(settings, "SHAREWELL_LOG_NAME", DEFAULT_LOG_NAME))


def sign_log(message: bytes) -> bytes:
    """The Ed25519 signature (64 bytes) of this installation's log key over a message.

    Raises:
        BadRootKey: the key file is absent, malformed or an example.
    """
    return _signer(_keys().log).sign(message)


def log_public_key() -> bytes:
    """The public half of the log key, 32 bytes; partners are given it once and keep it.

    Raises:
        BadRootKey: the key file is absent, malformed or an example.
    """
    return _signer(_keys().log).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def signature_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 signature over a message was made with the key to this public key."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def derived(key: bytes, purpose: bytes) -> bytes:
    """A key for one purpose alone, from which the first cannot be found (HKDF, RFC 5869)."""
    return HKDF(SHA256(), KEY_LENGTH, salt=None, info=b"sharewell 1 " + purpose).derive(key)


def _keys() -> Keys:
    path = Path(settings.SHAREWELL_ROOT_KEY_FILE)
    # Without this every test would need a file; production and the demo always read theirs.
    if settings.SHAREWELL_TESTING and not path.is_file():
        return _made_for_tests()
    return _read_once(path)


@lru_cache(maxsize=4)
def _read_once(path: Path) -> Keys:
    return read_key_file(path)


@lru_cache(maxsize=1)
def _made_for_tests() -> Keys:
    return new_keys()


@lru_cache(maxsize=4)
def _wrapping(root: bytes) -> bytes:
    return derived(root, b"wrap organisation keys")


@lru_cache(maxsize=4)
def _signer(seed: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seed)
