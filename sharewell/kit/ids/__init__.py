"""Opaque ids for machines and short references for people."""

import secrets
from uuid import UUID, uuid4

ALPHABET = "23456789BCDFGHJKMNPQRTVWXY"
"""No vowels (no words), and none of 0 O 1 I L S 5-like pairs that are misheard or misread together."""


def new_id() -> UUID:
    """A random id that says nothing about what it names."""
    return uuid4()


def new_reference(prefix: str = "SW") -> str:
    """A reference that can be read over the telephone, such as SW-7K3F-92QM (about 37 bits)."""
    return "-".join((prefix, _group(), _group()))


def _group() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(4))
