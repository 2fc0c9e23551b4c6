"""What can go wrong with keys and sealed text. No message ever holds a key or a text."""


class CryptoError(Exception):
    """The root of everything that sealing raises."""


class BadRootKey(CryptoError):
    """The key file is absent, malformed, an example, or open to others."""


class NoSuchKey(CryptoError):
    """An organisation or a record has no key here (never made, revoked or destroyed)."""


class RecordGone(CryptoError):
    """The holder destroyed its key to the record, so nothing can be read or written in it any more."""


class KeyExists(CryptoError):
    """A record already has its key; a second one would make what is sealed unreadable."""


class CannotSeal(CryptoError):
    """The holder has no key for the record, so cannot seal under it."""


class CannotUnseal(CryptoError):
    """The holder has no key, or the sealed bytes were changed or belong to another place."""
