"""An event is written with its change or not at all, says everything that it must, and never changes again."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from pytest_django import DjangoAssertNumQueries

from sharewell.apps.audit.errors import NotInTransaction
from sharewell.apps.audit.models import Checkpoint, Event, LogKey
from sharewell.apps.audit.services import exported_log, record_event, record_read, sign_checkpoint
from sharewell.domain.access import SYSTEM, Actor, Role
from sharewell.domain.audit import EventKind
from sharewell.domain.audit.canonical import NotCanonical
from sharewell.domain.audit.entry import EventRefused
from sharewell.domain.audit.verifier import check, log_in_lines
from sharewell.kit.append_only import declared_tables, protect, unprotect, unprotected_tables
from sharewell.kit.clock import frozen

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TEACHER = Actor(
    person=UUID(int=7), name="Siân Pryce", organisation=UUID(int=8), organisation_name="Larch Lane School",
    role=Role.PRACTITIONER,
)  # fmt: skip


def an_event(**given: object) -> Event:
    with transaction.atomic():
        return record_event(**{"actor": TEACHER, "kind": EventKind.SHARE_SENT, "at": AT, **given})  # type: ignore[arg-type]


def test_an_event_holds_who_where_why_what_and_both_times() -> None:
    record, child = uuid4(), uuid4()
    with frozen(AT + timedelta(hours=2)):
        an_event(
            record=record, child=child, purpose="to protect a child", fields=("name", "address"), version=2,
            outcome="done", detail={"sha256": "ab"}, gateway="public_task",
        )  # fmt: skip
    stored = Event.objects.get()
    said = stored.entry.values()
    assert said | {"id": ""} == {
        "sequence": 0, "id": "", "kind": "share.sent", "happened_at": "2026-11-22T09:00:00.000000Z",
        "entered_at": "2026-11-22T11:00:00.000000Z", "person": str(TEACHER.person), "person_name": "Siân Pryce",
        "organisation": str(TEACHER.organisation), "organisation_name": "Larch Lane School", "role": "practitioner",
        "origin": "web", "purpose": "to protect a child", "gateway": "public_task", "record": str(record),
        "child": str(child), "fields": "address,name", "version": 2, "outcome": "done", "detail": '{"sha256":"ab"}',
    }  # fmt: skip


def test_an_event_outside_a_transaction_is_refused(transactional_db: None) -> None:
    with pytest.raises(NotInTransaction):
        record_event(actor=TEACHER, kind=EventKind.SHARE_SENT, at=AT)
    assert not Event.objects.exists()


def test_an_event_vanishes_with_the_change_that_failed_and_leaves_no_gap() -> None:
    an_event()
    with pytest.raises(RuntimeError), transaction.atomic():
        record_event(actor=TEACHER, kind=EventKind.SHARE_SENT, at=AT)
        raise RuntimeError
    an_event()
    assert list(Event.objects.values_list("sequence", flat=True)) == [0, 1]


def test_a_read_is_committed_before_anything_is_served(transactional_db: None) -> None:
    record_read(actor=TEACHER, kind=EventKind.ENTRY_OPENED, at=AT, record=uuid4(), purpose="to advise")
    assert not connection.in_atomic_block
    assert Event.objects.count() == 1


def test_a_read_without_a_purpose_is_refused() -> None:
    with pytest.raises(EventRefused):
        record_read(actor=TEACHER, kind=EventKind.ENTRY_OPENED, at=AT, record=uuid4(), purpose=" ")


@pytest.mark.parametrize(
    "given",
    [
        {"detail": {"n": 0.5}}, {"detail": {"n": None}}, {"detail": {"n": {"a": 1}}}, {"detail": {"t": "x" * 2001}},
        {"purpose": "x" * 301}, {"outcome": "nul\x00"}, {"fields": ("no spaces please",)}, {"kind": "share.invented"},
        {"at": datetime(2026, 1, 1)},  # noqa: DTZ001
    ],
)  # fmt: skip
def test_what_the_log_cannot_keep_is_refused(given: dict[str, object]) -> None:
    with pytest.raises((EventRefused, NotCanonical, ValueError)):
        an_event(**given)
    assert not Event.objects.exists()


HOSTILE = ("line\nbreak", "carriage\rreturn", "\x1b[31mred", "\u202eright to left", "'; DROP TABLE audit_event; --",
           '{"end":{}}', "</script>", "\u2028", "😀é", "%s %(x)s", "=1+1")  # fmt: skip


def test_hostile_text_is_kept_as_it_is_and_breaks_no_line() -> None:
    for text in HOSTILE:
        an_event(actor=replace(TEACHER, name=text), purpose=text, detail={"said": text})
    assert [event.person_name for event in Event.objects.all()] == list(HOSTILE)
    assert [json.loads(event.detail)["said"] for event in Event.objects.all()] == list(HOSTILE)
    lines = list(exported_log())
    assert len(lines) == len(HOSTILE) + 2
    assert all(line.isascii() and line.isprintable() for line in lines)
    assert check(log_in_lines(lines)).exit_code == 0


def test_one_event_costs_two_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    an_event()
    turn = 1 if connection.vendor == "postgresql" else 0
    with transaction.atomic(), django_assert_num_queries(2 + turn):
        record_event(actor=TEACHER, kind=EventKind.SHARE_SENT, at=AT)


# --- nothing changes afterwards ---


def by_sql(statement: str) -> Callable[[], object]:
    def run() -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)

    return run


CHANGES = {
    "update": lambda: Event.objects.update(purpose="other"),
    "save": lambda: Event.objects.get().save(),
    "delete": lambda: Event.objects.all().delete(),
    "delete one": lambda: Event.objects.get().delete(),
    "sql update": by_sql("UPDATE audit_event SET purpose = 'other'"),
    "sql delete": by_sql("DELETE FROM audit_event"),
    "checkpoint": lambda: Checkpoint.objects.update(size=5),
    "checkpoint delete": lambda: Checkpoint.objects.all().delete(),
    "key": by_sql("UPDATE audit_logkey SET line = 'mine'"),
    "key delete": lambda: LogKey.objects.all().delete(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_row_cannot_be_changed_or_deleted(change: str) -> None:
    an_event()
    sign_checkpoint(actor=SYSTEM, at=AT)
    with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
        CHANGES[change]()
    assert Event.objects.get().purpose == ""


@pytest.mark.postgresql
@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_a_table_cannot_be_truncated() -> None:
    with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
        by_sql("TRUNCATE audit_event")()


@pytest.mark.sqlite
@pytest.mark.skipif("connection.vendor != 'sqlite'")
@pytest.mark.parametrize("unique", ["id", "sequence", "rowid"])
def test_a_row_cannot_be_replaced(unique: str) -> None:
    an_event()
    columns = [field.column for field in Event._meta.concrete_fields]
    values = {name: name for name in columns} | {
        "id": "'other'", "sequence": "77", "purpose": "'other'", unique: unique,
    }  # fmt: skip
    names = ", ".join(values)
    with pytest.raises(IntegrityError, match="only grows"), transaction.atomic():
        by_sql(
            f"INSERT OR REPLACE INTO audit_event ({names}) SELECT {', '.join(values.values())} FROM audit_event"
        )()
    assert Event.objects.get().purpose == ""


def test_a_table_that_lost_its_triggers_is_named() -> None:
    assert "audit_event" in declared_tables()
    assert unprotected_tables(connection) == []
    unprotect(connection, "audit_event")
    assert unprotected_tables(connection) == ["audit_event"]
    protect(connection, "audit_event")
    assert unprotected_tables(connection) == []
