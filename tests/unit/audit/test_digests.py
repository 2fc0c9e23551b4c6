"""The digest of a row is that of its canonical form, with sealed text by its sealed bytes."""

from dataclasses import dataclass
from hashlib import sha256

from sharewell.domain.audit.digests import digest, sealed_digests


@dataclass(frozen=True)
class Row:
    note: bytes | memoryview = b"sealed"


def test_the_order_in_which_values_are_named_does_not_matter() -> None:
    assert digest({"b": 2, "a": "one"}) == digest({"a": "one", "b": 2})
    assert digest({"a": "one"}) == sha256(b'{"a":"one"}').hexdigest()


def test_sealed_bytes_count_the_same_however_a_database_hands_them_over() -> None:
    expected = {"note": sha256(b"sealed").hexdigest()}
    assert sealed_digests(Row(), "note") == sealed_digests(Row(memoryview(b"sealed")), "note") == expected
