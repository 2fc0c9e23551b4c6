"""An organisation keeps sealed entries of its own, and every look at one leaves its event."""

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.models import Entry, EntryVersion
from sharewell.apps.children.selectors import entries_matching, entry_of
from sharewell.apps.children.services import amend_entry, open_entry, register_entry
from sharewell.domain.access import Actor, Refused
from sharewell.domain.children import Identity
from sharewell.domain.identifiers import IdentifierKind
from sharewell.kit.append_only import protect, unprotect
from sharewell.kit.crypto import CannotUnseal, destroy_record_key
from tests.cast import Cast
from tests.factories.decisions import make_concern

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
MINA = Identity(
    given_names="Mina",
    family_name="O’Canary-Test",
    born=date(2019, 3, 1),
    identifiers=((IdentifierKind.NHS_NUMBER, "9990000018"),),
)


def kept(actor: Actor, identity: Identity = MINA) -> Entry:
    return register_entry(actor=actor, identity=identity, at=NOW)


def test_an_entry_opens_for_its_own_organisation_and_says_so_in_the_trail(cast: Cast) -> None:
    entry = kept(cast.owner.actor)
    assert open_entry(actor=cast.colleague.actor, entry=entry, at=NOW, purpose="a worry") == MINA
    kinds = Event.objects.filter(child=entry.pk).order_by("sequence").values_list("kind", flat=True)
    assert list(kinds) == ["entry.created", "entry.opened"]


def test_an_entry_is_absent_for_everybody_else(cast: Cast) -> None:
    entry = kept(cast.owner.actor)
    assert entry_of(cast.stranger.actor, entry.pk) is None
    with pytest.raises(Refused) as refused:
        open_entry(actor=cast.stranger.actor, entry=entry, at=NOW, purpose="curious")
    assert refused.value.permission.code == "other_organisation"


def test_people_without_content_keep_and_open_nothing(cast: Cast) -> None:
    entry = kept(cast.owner.actor)
    for member in (cast.administrator, cast.leader, cast.information_governance_lead):
        with pytest.raises(Refused):
            open_entry(actor=member.actor, entry=entry, at=NOW, purpose="curious")
        with pytest.raises(Refused):
            kept(member.actor)


@pytest.mark.parametrize("typed", ["mina", "OCANARY test", "2019-03-01 mina", "9990000018", "Mína"])
def test_words_that_others_write_are_about_whoever_has_all_of_them(cast: Cast, typed: str) -> None:
    entry = kept(cast.owner.actor)
    assert list(entries_matching(cast.colleague.actor, typed)) == [entry]


@pytest.mark.parametrize("typed", ["", "  ", "x", "mina smith", "2019-03-02"])
def test_what_does_not_match_finds_nobody(cast: Cast, typed: str) -> None:
    kept(cast.owner.actor)
    assert list(entries_matching(cast.owner.actor, typed)) == []


def test_a_change_is_a_new_version_and_the_old_one_stays(cast: Cast) -> None:
    entry = kept(cast.owner.actor)
    renamed = Identity(given_names="Mina", family_name="Otherwise", born=MINA.born)
    amend_entry(actor=cast.owner.actor, entry=entry, identity=renamed, at=NOW)
    again = entry_of(cast.owner.actor, entry.pk)
    assert again is not None
    assert open_entry(actor=cast.owner.actor, entry=again, at=NOW, purpose="a worry") == renamed
    assert EntryVersion.objects.filter(entry=entry).count() == 2
    assert list(entries_matching(cast.owner.actor, "ocanary")) == []


def test_the_database_itself_refuses_to_change_a_version(cast: Cast) -> None:
    kept(cast.owner.actor)
    for sql in ("UPDATE children_entryversion SET sha256 = ''", "DELETE FROM children_entryversion"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_no_name_stands_in_the_tables(cast: Cast) -> None:
    kept(cast.owner.actor)
    with connection.cursor() as cursor:
        for table in ("children_entry", "children_entryversion", "children_findingkey", "audit_event"):
            cursor.execute(f"SELECT * FROM {table}")
            assert "anary" not in repr(
                [bytes(c) if isinstance(c, memoryview) else c for r in cursor for c in r]
            )


def test_an_entry_whose_key_is_destroyed_cannot_be_read_again(cast: Cast) -> None:
    entry = kept(cast.owner.actor)
    destroy_record_key(entry.pk)
    with pytest.raises(CannotUnseal):
        open_entry(actor=cast.owner.actor, entry=entry, at=NOW, purpose="a worry")


def test_a_failing_log_keeps_the_entry_out_too(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError("the log is full")

    monkeypatch.setattr("sharewell.apps.children.services.keep.record_event", broken)
    with pytest.raises(RuntimeError):
        kept(cast.owner.actor)
    assert not Entry.objects.exists()


EDITS = {
    "written by somebody else": "UPDATE children_entryversion SET written_by = organisation_id FROM children_entry "
    "WHERE children_entry.id = entry_id",
    "other sealed bytes": "UPDATE children_entryversion SET identity = CAST(sha256 AS BLOB)",
    "turned back": "UPDATE children_entry SET version = 1",
    "moved to another organisation": "UPDATE children_entry SET organisation_id = "
    "(SELECT id FROM organisations_organisation WHERE name = 'Cast Other Agency')",
}


@pytest.mark.sqlite
@pytest.mark.parametrize("edit", EDITS.values(), ids=list(EDITS))
def test_an_edit_of_an_entry_by_sql_is_found_and_located(cast: Cast, edit: str) -> None:
    entry = kept(cast.owner.actor)
    amend_entry(actor=cast.owner.actor, entry=entry, identity=MINA, at=NOW)
    assert list(changed_records()) == []
    unprotect(connection, "children_entryversion")
    with connection.cursor() as cursor:
        cursor.execute(edit)
    protect(connection, "children_entryversion")
    assert any(f"entries: record {entry.pk} version 2" in fault for fault in changed_records())


@pytest.mark.sqlite
def test_a_row_that_cannot_be_read_is_a_finding_and_hides_no_other(cast: Cast) -> None:
    kept(cast.owner.actor)
    concern = make_concern(cast.owner.actor)
    for table, edit in {
        "children_entryversion": "UPDATE children_entryversion SET identity = 'text where bytes stood'",
        "decisions_concern": "UPDATE decisions_concern SET nation = 'wales'",
    }.items():
        unprotect(connection, table)
        with connection.cursor() as cursor:
            cursor.execute(edit)
        protect(connection, table)
    faults = list(changed_records())
    assert any(fault.startswith("entries: a row holds what is never written here") for fault in faults)
    assert any(f"concerns: record {concern.pk} version 0 was changed" in fault for fault in faults)
