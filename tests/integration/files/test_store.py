"""Files in the database: sealed piece by piece, and none of the pieces can be moved, lost or swapped."""

import os
from collections.abc import Callable
from uuid import UUID

import pytest

from sharewell.kit.clock import now
from sharewell.kit.crypto import CannotUnseal, create_organisation_key, create_record_key, entitle
from sharewell.kit.files.models import Chunk, StoredFile
from sharewell.kit.files.spool import PIECE, spooled
from sharewell.kit.files.store import drop_files, keep_file, kept_file, read_file
from sharewell.kit.ids import new_id

CONTENT = os.urandom(2 * PIECE + 1000)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept() -> tuple[UUID, UUID]:
    """A record and its holder, with a file of three pieces."""
    holder, record = new_id(), new_id()
    create_organisation_key(holder)
    create_record_key(record=record, owner=holder)
    keep_file(record=record, holder=holder, name="original", content=spooled(CONTENT), at=now())
    return record, holder


def test_a_file_comes_out_as_it_went_in_for_those_with_the_key(kept: tuple[UUID, UUID]) -> None:
    record, holder = kept
    newcomer = new_id()
    create_organisation_key(newcomer)

    assert b"".join(read_file(record=record, holder=holder, name="original")) == CONTENT
    with pytest.raises(CannotUnseal):
        read_file(record=record, holder=newcomer, name="original")
    entitle(record=record, holder=holder, newcomer=newcomer)
    assert b"".join(read_file(record=record, holder=newcomer, name="original")) == CONTENT
    assert not any(CONTENT[:64] in bytes(chunk.sealed) for chunk in Chunk.objects.all())


def _swap() -> None:
    first, second, _third = Chunk.objects.order_by("position")
    first_sealed = bytes(first.sealed)
    Chunk.objects.filter(pk=first.pk).update(sealed=bytes(second.sealed))
    Chunk.objects.filter(pk=second.pk).update(sealed=first_sealed)


def _cut_off() -> None:
    Chunk.objects.filter(position=2).delete()
    StoredFile.objects.update(pieces=2, size=2 * PIECE)


def _lose_the_first() -> None:
    Chunk.objects.filter(position=0).delete()


def _take_the_name_of_another() -> None:
    StoredFile.objects.update(name="copy")


def _change_a_bit() -> None:
    last = Chunk.objects.get(position=2)
    Chunk.objects.filter(pk=last.pk).update(sealed=bytes(last.sealed)[:-1] + b"\x00")


@pytest.mark.parametrize("harm", [_swap, _cut_off, _lose_the_first, _take_the_name_of_another, _change_a_bit])
def test_a_harmed_file_does_not_open(kept: tuple[UUID, UUID], harm: Callable[[], None]) -> None:
    record, holder = kept
    harm()
    name = StoredFile.objects.get().name

    with pytest.raises(CannotUnseal):
        b"".join(read_file(record=record, holder=holder, name=name))


def test_a_dropped_file_leaves_nothing_behind(kept: tuple[UUID, UUID]) -> None:
    record, _holder = kept

    drop_files([record])

    assert kept_file(record, "original") is None
    assert not Chunk.objects.exists()
