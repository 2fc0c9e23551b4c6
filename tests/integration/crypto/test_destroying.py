"""A holder's keys are destroyed: its own pages say so, others read theirs, and nothing can be added any more."""

from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from sharewell.domain.children import Identity
from sharewell.domain.requests import Subject
from sharewell.kit.clock import now
from sharewell.kit.crypto import (
    CannotUnseal,
    RecordGone,
    create_organisation_key,
    create_record_key,
    destroy_wraps,
    entitle,
    keyring,
    registered_blanks,
    seal,
)
from sharewell.kit.crypto.models import RecordKey
from sharewell.kit.ids import new_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def held() -> tuple[UUID, UUID, UUID, bytes]:
    """A record, its owner, another who may read it, and what was sealed in it."""
    record, owner, other = new_id(), new_id(), new_id()
    for one in (owner, other):
        create_organisation_key(one)
    create_record_key(record=record, owner=owner)
    entitle(record=record, holder=owner, newcomer=other)
    return record, owner, other, seal(record=record, holder=owner, field="summary", text="He was cold.")


def test_the_holder_reads_that_it_is_gone_and_the_other_reads_on(
    held: tuple[UUID, UUID, UUID, bytes],
) -> None:
    record, owner, other, sealed = held

    assert destroy_wraps(records=[record], holder=owner, at=now()) == 1

    gone, theirs = (keyring(holder=one, records=[record]) for one in (owner, other))
    assert gone.unseal(record=record, field="summary", sealed=sealed) == "Destroyed"
    assert theirs.unseal(record=record, field="summary", sealed=sealed) == "He was cold."
    assert not RecordKey.objects.filter(record=record, holder_id=owner).exists()


def test_nothing_can_be_written_given_or_read_as_a_file_any_more(
    held: tuple[UUID, UUID, UUID, bytes],
) -> None:
    record, owner, _, sealed = held
    third = new_id()
    create_organisation_key(third)
    destroy_wraps(records=[record], holder=owner, at=now())

    with pytest.raises(RecordGone):
        seal(record=record, holder=owner, field="summary", text="more")
    with pytest.raises(RecordGone):
        entitle(record=record, holder=owner, newcomer=third)
    with pytest.raises(RecordGone):
        keyring(holder=owner, records=[record]).unseal_bytes(record=record, field="file", sealed=sealed)


def test_twice_is_no_harm_and_a_record_that_never_was_is_not_gone(
    held: tuple[UUID, UUID, UUID, bytes],
) -> None:
    record, owner, _, sealed = held
    destroy_wraps(records=[record], holder=owner, at=now())

    assert destroy_wraps(records=[record, new_id()], holder=owner, at=now()) == 0
    with pytest.raises(CannotUnseal):
        keyring(holder=owner, records=[]).unseal(record=new_id(), field="summary", sealed=sealed)


def test_it_is_looked_for_once_and_only_where_a_key_is_missing(
    held: tuple[UUID, UUID, UUID, bytes], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    record, owner, _, sealed = held
    with django_assert_num_queries(1):
        keyring(holder=owner, records=[record]).unseal(record=record, field="summary", sealed=sealed)
    destroy_wraps(records=[record], holder=owner, at=now())

    with django_assert_num_queries(2):
        ring = keyring(holder=owner, records=[record])
        for _ in range(3):
            ring.unseal(record=record, field="summary", sealed=sealed)


def test_what_stands_in_a_field_of_data_is_read_back() -> None:
    blanks = registered_blanks()

    assert Identity.from_json(blanks["identity"] or "").name == "Destroyed"
    assert Subject.from_json(blanks["subject"] or "").name == "Destroyed"
    assert {blanks[one] for one in ("concern.observations", "step.facts", "manifest")} == {"[]"}
    assert {blanks[one] for one in ("decision.situation", "decision.advice", "question.snapshot")} == {"{}"}
