"""Many rows in one go: what was written is read again as it was, on every database."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from sharewell.apps.audit.models import Checkpoint
from sharewell.domain.entries_file import RunState
from sharewell.kit.clock import now
from sharewell.kit.crypto import create_organisation_key
from sharewell.kit.crypto.models import OrganisationKey, RecordKey
from sharewell.kit.database.many import insert_rows, insert_things

pytestmark = pytest.mark.django_db


def test_what_is_written_many_at_a_time_is_read_as_it_was() -> None:
    holder, at = uuid4(), now()
    create_organisation_key(holder)
    rows = [
        RecordKey(record=uuid4(), owner=holder, holder_id=holder, wrapped=bytes(range(256)), created_at=at)
        for _ in range(3)
    ]
    insert_things(rows)
    found = {row.record: row for row in RecordKey.objects.all()}
    assert set(found) == {row.record for row in rows}
    assert {(bytes(one.wrapped), one.owner, one.created_at) for one in found.values()} == {
        (bytes(range(256)), holder, at)
    }
    assert all(one.pk for one in found.values()), "the database numbers them"


def test_a_text_with_every_sign_and_a_word_of_an_enumeration_are_kept() -> None:
    text = "tab\t line\n back\\slash \\N 'quoted' Łódź 🦔"
    fields = ("number", "size", "root", "frontier", "note", "at")
    insert_rows(
        Checkpoint, fields, [(1, 1, b"", b"\x00", text, now()), (2, 2, b"", b"", RunState.DONE, now())]
    )
    assert list(Checkpoint.objects.values_list("note", flat=True)) == [text, "done"]


def test_one_row_that_breaks_a_rule_stops_all_of_them() -> None:
    one = OrganisationKey(organisation=uuid4(), wrapped=b"x", created_at=now())
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_things([one, one])
    assert not OrganisationKey.objects.exists()


def test_a_value_of_another_kind_is_refused() -> None:
    with pytest.raises(TypeError), transaction.atomic():
        insert_rows(OrganisationKey, ("organisation",), [(date(2026, 11, 22),)])
