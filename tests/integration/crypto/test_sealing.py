"""Sealed text opens for whom it was meant, in its own place, as long as its key is there."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.db import connection
from pytest_django import DjangoAssertNumQueries

from sharewell.kit.crypto import (
    BadRootKey,
    CannotSeal,
    CannotUnseal,
    KeyExists,
    NoSuchKey,
    blind_index,
    blind_indexes,
    create_key_file,
    create_organisation_key,
    create_record_key,
    destroy_record_key,
    entitle,
    keyring,
    revoke,
    seal,
    seal_all,
    unseal,
)
from sharewell.kit.crypto.envelope import open_sealed
from sharewell.kit.crypto.models import OrganisationKey, RecordKey
from sharewell.kit.crypto.wrapping import forget_keys

pytestmark = pytest.mark.django_db
CANARY = "the-canary-at-14-Larch-Lane"


@pytest.fixture
def school() -> UUID:
    return new_organisation()


@pytest.fixture
def police() -> UUID:
    return new_organisation()


@pytest.fixture
def record(school: UUID) -> UUID:
    return new_record(school)


def new_organisation() -> UUID:
    organisation = uuid4()
    create_organisation_key(organisation)
    return organisation


def new_record(owner: UUID) -> UUID:
    record = uuid4()
    create_record_key(record=record, owner=owner)
    return record


def test_several_texts_are_sealed_each_to_its_own_place_with_one_look_for_the_key(
    school: UUID, record: UUID, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    open_first = seal(record=record, holder=school, field="warm", text="the keys of the holder are open")
    assert open_first
    with django_assert_num_queries(1):
        sealed = seal_all(
            {"why": CANARY, "note": "two"}, record=record, holder=school, prefix="step.", version=3
        )
    assert unseal(record=record, holder=school, field="step.why", sealed=sealed["why"], version=3) == CANARY
    with pytest.raises(CannotUnseal):
        unseal(record=record, holder=school, field="step.note", sealed=sealed["why"], version=3)
    with django_assert_num_queries(0):
        assert seal_all({}, record=uuid4(), holder=school) == {}


def test_what_the_owner_sealed_the_owner_reads(school: UUID, record: UUID) -> None:
    sealed = seal(record=record, holder=school, field="worry", text=CANARY, version=3)
    assert CANARY.encode() not in sealed
    assert unseal(record=record, holder=school, field="worry", sealed=memoryview(sealed), version=3) == CANARY


def test_sealed_text_does_not_open_in_another_row_field_or_version(school: UUID, record: UUID) -> None:
    other = new_record(school)
    sealed = seal(record=record, holder=school, field="worry", text=CANARY)
    for where, field, version in ((other, "worry", 1), (record, "wishes", 1), (record, "worry", 2)):
        with pytest.raises(CannotUnseal):
            unseal(record=where, holder=school, field=field, sealed=sealed, version=version)


def test_an_organisation_without_a_wrap_cannot_unseal_or_seal_or_entitle(
    school: UUID, police: UUID, record: UUID
) -> None:
    sealed = seal(record=record, holder=school, field="worry", text=CANARY)
    with pytest.raises(CannotUnseal):
        unseal(record=record, holder=police, field="worry", sealed=sealed)
    with pytest.raises(CannotSeal):
        seal(record=record, holder=police, field="worry", text="mine")
    with pytest.raises(NoSuchKey):
        entitle(record=record, holder=police, newcomer=police)
    ring = keyring(holder=police, records=[record])
    assert record not in ring
    with pytest.raises(CannotUnseal):
        ring.unseal(record=record, field="worry", sealed=sealed)
    with pytest.raises(CannotSeal):
        ring.seal(record=record, field="worry", text="mine")


def test_a_wrap_moved_to_another_organisation_or_record_by_sql_does_not_open(
    school: UUID, police: UUID, record: UUID
) -> None:
    sealed = seal(record=record, holder=school, field="worry", text=CANARY)
    stolen = RecordKey.objects.get(record=record)
    RecordKey.objects.create(
        record=record,
        holder_id=police,
        owner=school,
        wrapped=bytes(stolen.wrapped),
        created_at=stolen.created_at,
    )
    with pytest.raises(CannotUnseal):
        unseal(record=record, holder=police, field="worry", sealed=sealed)
    other = new_record(school)
    RecordKey.objects.filter(record=other).update(wrapped=bytes(stolen.wrapped))
    with pytest.raises(CannotUnseal):
        unseal(record=other, holder=school, field="worry", sealed=sealed)


def test_an_organisations_key_moved_by_sql_does_not_open(school: UUID, police: UUID, record: UUID) -> None:
    sealed = seal(record=record, holder=school, field="worry", text=CANARY)
    stolen = bytes(OrganisationKey.objects.get(organisation=school).wrapped)
    OrganisationKey.objects.filter(organisation=police).update(wrapped=stolen)
    with pytest.raises(CannotUnseal):
        blind_index(organisation=police, purpose="nhs", value="9")
    OrganisationKey.objects.filter(organisation=school).update(wrapped=bytes(len(stolen)))
    with pytest.raises(CannotUnseal):
        unseal(record=record, holder=school, field="worry", sealed=sealed)


def test_an_entitled_organisation_reads_until_it_is_revoked(school: UUID, police: UUID, record: UUID) -> None:
    sealed = seal(record=record, holder=school, field="worry", text=CANARY)
    for _ in range(2):
        entitle(record=record, holder=school, newcomer=police)
    assert unseal(record=record, holder=police, field="worry", sealed=sealed) == CANARY
    revoke(record=record, organisation=police)
    with pytest.raises(CannotUnseal):
        unseal(record=record, holder=police, field="worry", sealed=sealed)
    assert unseal(record=record, holder=school, field="worry", sealed=sealed) == CANARY
    with pytest.raises(NoSuchKey):
        revoke(record=record, organisation=school)


def test_a_destroyed_key_leaves_nothing_readable_for_anybody(
    school: UUID, police: UUID, record: UUID
) -> None:
    sealed = seal(record=record, holder=school, field="worry", text=CANARY)
    entitle(record=record, holder=school, newcomer=police)
    destroy_record_key(record)
    create_record_key(record=record, owner=school)
    for holder in (school, police):
        with pytest.raises(CannotUnseal):
            unseal(record=record, holder=holder, field="worry", sealed=sealed)


def test_a_key_is_made_once(school: UUID, record: UUID) -> None:
    with pytest.raises(KeyExists):
        create_record_key(record=record, owner=school)
    before = bytes(OrganisationKey.objects.get(organisation=school).wrapped)
    create_organisation_key(school)
    assert bytes(OrganisationKey.objects.get(organisation=school).wrapped) == before


def test_nobody_without_a_key_of_their_own_gets_a_records_key(school: UUID, record: UUID) -> None:
    for refused in (
        lambda: create_record_key(record=uuid4(), owner=uuid4()),
        lambda: entitle(record=record, holder=school, newcomer=uuid4()),
        lambda: blind_index(organisation=uuid4(), purpose="nhs", value="9"),
    ):
        with pytest.raises(NoSuchKey):
            refused()


def test_many_records_open_with_one_query(
    school: UUID, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    records = [new_record(school) for _ in range(20)]
    sealed = {
        record: seal(record=record, holder=school, field="name", text=str(record)) for record in records
    }
    forget_keys()
    with django_assert_num_queries(1):
        ring = keyring(holder=school, records=records)
        assert all(ring.unseal(record=r, field="name", sealed=s) == str(r) for r, s in sealed.items())
    assert CANARY not in repr(ring)
    assert "key" not in repr(ring).replace("KeyRing", "")


def test_a_version_is_a_whole_number(school: UUID, record: UUID) -> None:
    with pytest.raises(ValueError, match="version"):
        seal(record=record, holder=school, field="worry", text=CANARY, version=-1)


def test_a_blind_index_ignores_how_a_value_is_typed_and_belongs_to_one_organisation_and_purpose(
    school: UUID, police: UUID
) -> None:
    plain = blind_index(organisation=school, purpose="nhs", value="943 476 5919")
    assert plain == blind_index(organisation=school, purpose="nhs", value=" ９43476 5919\n")
    others = {
        blind_index(organisation=police, purpose="nhs", value="9434765919"),
        blind_index(organisation=school, purpose="upn", value="9434765919"),
        blind_index(organisation=school, purpose="nhs", value="9434765918"),
    }
    assert plain not in others
    assert len(plain) == 32
    assert len(others) == 3
    with pytest.raises(ValueError, match="empty"):
        blind_index(organisation=school, purpose="nhs", value=" \n")


def test_many_values_are_indexed_with_one_look_for_the_key_and_none_with_none(
    school: UUID, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    values = [f"rule/{number}" for number in range(50)]
    forget_keys()
    with django_assert_num_queries(1):
        found = blind_indexes(organisation=school, purpose="rule", values=values)
    assert found == {one: blind_index(organisation=school, purpose="rule", value=one) for one in values}
    with django_assert_num_queries(0):
        assert blind_indexes(organisation=uuid4(), purpose="rule", values=()) == {}
        with pytest.raises(ValueError, match="empty"):
            blind_indexes(organisation=school, purpose="rule", values=["a", " "])


def test_under_another_root_key_nothing_opens(
    school: UUID, record: UUID, tmp_path: Path, settings: object
) -> None:
    sealed = seal(record=record, holder=school, field="worry", text=CANARY)
    create_key_file(tmp_path / "other.key")
    settings.SHAREWELL_ROOT_KEY_FILE = tmp_path / "other.key"  # type: ignore[attr-defined]
    with pytest.raises(CannotUnseal):
        unseal(record=record, holder=school, field="worry", sealed=sealed)


def test_without_a_key_file_outside_tests_nothing_is_sealed(
    school: UUID, record: UUID, tmp_path: Path, settings: object
) -> None:
    settings.SHAREWELL_ROOT_KEY_FILE = tmp_path / "absent.key"  # type: ignore[attr-defined]
    settings.SHAREWELL_TESTING = False  # type: ignore[attr-defined]
    with pytest.raises(BadRootKey):
        seal(record=record, holder=school, field="worry", text=CANARY)


def test_no_stored_row_holds_a_key_or_a_text_that_opens_anything(school: UUID, record: UUID) -> None:
    sealed = seal(record=record, holder=school, field="worry", text=CANARY)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT wrapped FROM crypto_recordkey UNION ALL SELECT wrapped FROM crypto_organisationkey"
        )
        stored = [bytes(row[0]) for row in cursor.fetchall()]
    for row in stored:
        for key in (row[:32], row[-32:], row[13:45]):
            with pytest.raises(CannotUnseal):
                open_sealed(key, sealed)


@pytest.mark.sqlite
@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="looks into the database's own bytes")
def test_the_database_holds_no_sealed_text_in_clear(school: UUID, record: UUID) -> None:
    RecordKey.objects.filter(record=record).update(
        wrapped=seal(record=record, holder=school, field="worry", text=CANARY)
    )
    assert CANARY.encode() not in connection.connection.serialize()
