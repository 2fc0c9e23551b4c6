"""Sealing the secrets of second factors, which the authentication library would keep in clear."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache
from pathlib import Path
from secrets import token_bytes

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from sharewell.kit.crypto import CannotUnseal, read_key_file

MARK = "f1."
NONCE_LENGTH = 12
PURPOSE = b"sharewell 1 second factors"


def seal_factor(text: str) -> str:
    """A factor's secret as AES-256-GCM under a key that comes from the root key for this purpose alone."""
    nonce = token_bytes(NONCE_LENGTH)
    sealed = nonce + AESGCM(_key()).encrypt(nonce, text.encode(), PURPOSE)
    return MARK + urlsafe_b64encode(sealed).decode("ascii")


def unseal_factor(sealed: str) -> str:
    """The secret again.

    Raises:
        CannotUnseal: it was changed, is in clear, or was sealed under another root key.
    """
    if not sealed.startswith(MARK):
        raise CannotUnseal("a second factor that was never sealed")
    try:
        raw = urlsafe_b64decode(sealed.removeprefix(MARK))
        return AESGCM(_key()).decrypt(raw[:NONCE_LENGTH], raw[NONCE_LENGTH:], PURPOSE).decode()
    except (ValueError, InvalidTag) as broken:
        raise CannotUnseal("a second factor was changed, or sealed under another root key") from broken


def _key() -> bytes:
    path = Path(settings.SHAREWELL_ROOT_KEY_FILE)
    root = _for_tests() if settings.SHAREWELL_TESTING and not path.is_file() else read_key_file(path).root
    return HKDF(SHA256(), 32, salt=None, info=PURPOSE).derive(root)


@lru_cache(maxsize=1)
def _for_tests() -> bytes:
    return token_bytes(32)
