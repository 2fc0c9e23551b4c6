"""SHA-256 over what a row says. The same value stands in the audit event of the write, so an edit by SQL shows."""

from collections.abc import Mapping
from hashlib import sha256

from sharewell.domain.audit.canonical import Value, canonical


def digest(values: Mapping[str, Value]) -> str:
    """SHA-256 in hex over the canonical form of a flat mapping. Raises NotCanonical."""
    return sha256(canonical(values)).hexdigest()


def sealed_digest(sealed: bytes | memoryview) -> str:
    """SHA-256 in hex over sealed bytes, which stand for their text: no key is needed."""
    return sha256(bytes(sealed)).hexdigest()


def sealed_digests(row: object, *names: str) -> dict[str, str]:
    """The `sealed_digest` of each of these fields of a row, by name."""
    return {name: sealed_digest(getattr(row, name)) for name in names}
