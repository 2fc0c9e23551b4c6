"""Sealed bytes open in their own place with their own key, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.kit.crypto.envelope import NONCE_LENGTH, close, new_key, open_into, open_sealed
from sharewell.kit.crypto.errors import CannotUnseal

KEY = bytes(range(32))
places = st.lists(st.binary(max_size=8), max_size=4)


@given(st.binary(max_size=200), places)
def test_what_was_sealed_opens_in_its_place(content: bytes, place: list[bytes]) -> None:
    assert open_sealed(KEY, close(KEY, content, *place), *place) == content


@given(st.binary(max_size=20), places, places)
def test_it_opens_in_no_other_place(content: bytes, place: list[bytes], other: list[bytes]) -> None:
    sealed = close(KEY, content, *place)
    if place != other:
        with pytest.raises(CannotUnseal):
            open_sealed(KEY, sealed, *other)


def test_a_place_cannot_be_moved_across_its_joints() -> None:
    sealed = close(KEY, b"text", b"ab", b"c")
    for other in ((b"a", b"bc"), (b"abc",), (b"abc", b""), (b"ab", b"c", b"")):
        with pytest.raises(CannotUnseal):
            open_sealed(KEY, sealed, *other)


def test_every_changed_byte_is_noticed() -> None:
    sealed = close(KEY, b"text", b"place")
    for place in range(len(sealed)):
        bent = bytearray(sealed)
        bent[place] ^= 1
        with pytest.raises(CannotUnseal):
            open_sealed(KEY, bytes(bent), b"place")


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"\x01" + bytes(27), b"\x02" + bytes(60), bytes(60)])
def test_what_is_not_sealed_is_refused(sealed: bytes) -> None:
    with pytest.raises(CannotUnseal):
        open_sealed(KEY, sealed)


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(CannotUnseal):
        open_sealed(new_key(), close(KEY, b"text"))


def test_a_nonce_is_never_used_twice() -> None:
    nonces = {close(KEY, b"")[1 : 1 + NONCE_LENGTH] for _ in range(2_000)}
    assert len(nonces) == 2_000


def test_content_opens_straight_into_its_place_and_nowhere_else() -> None:
    key, target = new_key(), bytearray(4)
    sealed = close(key, b"room", b"here")
    open_into(key, memoryview(sealed), memoryview(target), b"here")
    assert target == b"room"
    for other in (b"there", b"here and there"):
        with pytest.raises(CannotUnseal):
            open_into(key, memoryview(sealed), memoryview(target), other)
    with pytest.raises(CannotUnseal):
        open_into(key, memoryview(sealed), memoryview(bytearray(3)), b"here")
