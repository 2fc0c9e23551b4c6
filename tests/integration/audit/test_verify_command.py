"""`sharewell verify` finds what was done by SQL in a real database, names it in words, and is quiet otherwise."""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import Digest, digests, record_event, register_digests, sign_checkpoint
from sharewell.commands import verify
from sharewell.domain.access import SYSTEM
from sharewell.domain.audit import EventKind, verifier
from sharewell.kit.append_only import protect, unprotect

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
RECORD = UUID(int=99)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def log_on_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, db: None) -> None:
    """The test database may be in memory: let the file that the command opens be a copy of it."""
    if connection.vendor != "sqlite":
        return
    in_file = verifier.log_in_database

    def copied(_path: Path) -> verifier.Log:
        copy = tmp_path / "copy.sqlite3"
        copy.write_bytes(connection.connection.serialize())
        # A serialized WAL database says in its header that it has a log beside it; this one has not.
        with copy.open("r+b") as file:
            file.seek(18)
            file.write(b"\x01\x01")
        return in_file(copy)

    monkeypatch.setattr(verifier, "log_in_database", copied)


@pytest.fixture
def versions() -> Iterator[list[Digest]]:
    """Another app's table, as a list; registered for the length of the test alone."""
    kept = dict(digests._sources)
    digests._sources.clear()
    rows: list[Digest] = []
    register_digests("decisions", lambda: rows, kinds=[EventKind.DECISION_RECORDED])
    yield rows
    digests._sources.clear()
    digests._sources.update(kept)


def an_event(**given: object) -> None:
    with transaction.atomic():
        record_event(**{"actor": SYSTEM, "kind": EventKind.PERSON_SIGNED_IN, "at": AT, **given})  # type: ignore[arg-type]


def a_version(rows: list[Digest], version: int, sha256: str = "ab") -> None:
    rows.append(Digest(RECORD, version, sha256))
    an_event(kind=EventKind.DECISION_RECORDED, record=RECORD, version=version, detail={"sha256": sha256})


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    verify.add_arguments(parser)
    return verify.run(parser.parse_args(words))


def by_sql(statement: str, *values: object) -> None:
    for table in ("audit_event", "audit_checkpoint"):
        unprotect(connection, table)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
    for table in ("audit_event", "audit_checkpoint"):
        protect(connection, table)


def test_an_untouched_installation_is_sound(
    versions: list[Digest], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run() == 0
    for version in (1, 2):
        a_version(versions, version)
    sign_checkpoint(actor=SYSTEM, at=AT)
    an_event()
    assert run() == 0
    assert "The log is sound: 3 events and 1 checkpoint," in capsys.readouterr().out


def test_an_edit_by_sql_is_found_and_its_place_named(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(4):
        an_event()
    by_sql("UPDATE audit_event SET person_name = 'Somebody Else' WHERE sequence = 2")
    assert run() == 1
    assert "The first change is at event 2." in capsys.readouterr().out


def test_a_back_dated_event_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        an_event()
    by_sql("UPDATE audit_event SET entered_at = %s WHERE sequence = 1", "2025-01-01 00:00:00")
    assert run() == 1
    assert "Event 1 was altered and looks back-dated" in capsys.readouterr().out


def test_a_record_edited_by_sql_is_found_and_named(
    versions: list[Digest], capsys: pytest.CaptureFixture[str]
) -> None:
    a_version(versions, 1)
    versions[0] = Digest(RECORD, 1, "edited")
    assert run() == 1
    assert f"decisions: record {RECORD} version 1 was changed after event 0" in capsys.readouterr().out


def test_a_record_put_in_or_taken_away_is_found(
    versions: list[Digest], capsys: pytest.CaptureFixture[str]
) -> None:
    a_version(versions, 1)
    versions[0] = Digest(uuid4(), 1, "ab")
    assert run() == 1
    said = capsys.readouterr().out
    assert "was put in without an event" in said
    assert f"record {RECORD} version 1, written by event 0, is gone" in said


def test_a_garbled_detail_is_an_alteration_and_no_crash(
    versions: list[Digest], capsys: pytest.CaptureFixture[str]
) -> None:
    a_version(versions, 1)
    by_sql("UPDATE audit_event SET detail = '[' WHERE sequence = 0")
    assert run() == 1
    assert "The first change is at event 0." in capsys.readouterr().out


def test_triggers_taken_away_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    unprotect(connection, "audit_event")
    try:
        assert run() == 1
    finally:
        protect(connection, "audit_event")
    assert "The triggers that keep audit_event from being changed were taken away." in capsys.readouterr().out


def test_an_exported_log_is_checked_elsewhere_against_a_kept_checkpoint(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        an_event()
    export, kept = tmp_path / "log.jsonl", tmp_path / "kept.txt"
    assert run("--write-kept", str(kept)) == 0
    assert run("--write-export", str(export)) == 0
    assert Event.objects.latest("sequence").kind == EventKind.LOG_EXPORTED
    assert run("--export", str(export), "--kept", str(kept)) == 0
    assert verifier.main([str(export), "--kept", str(kept)]) == 0
    assert run("--write-export", str(export)) == 2
    capsys.readouterr()


def damage(lines: list[str]) -> dict[str, list[str]]:
    """What may befall an export: a heading, a checkpoint, four events, the event of exporting, an ending."""
    return {
        "cut short": lines[:-1],
        "a line gone": lines[:4] + lines[5:],
        "two lines changed places": [*lines[:3], lines[4], lines[3], *lines[5:]],
        "a line twice": [*lines[:4], lines[3], *lines[4:]],
        "another word": [line.replace("person.signed-in", "person.signed-out") for line in lines],
        "a name twice": [
            lines[0],
            lines[1],
            lines[2].replace('"child":""', '"child":"","child":""'),
            *lines[3:],
        ],
        "the heading alone": lines[:1],
        "a checkpoint without its root": [lines[0], lines[1].replace('"root"', '"rood"'), *lines[2:]],
        "a value of another name": [
            *lines[:3],
            lines[3].replace('{"child"', '{"chief":"","child"'),
            *lines[4:],
        ],
        "a broken ending": [*lines[:-1], lines[-1] + "}"],
        "a broken checkpoint": [lines[0], "{" + lines[1], *lines[2:]],
        "more after the end": [*lines, lines[3]],
        "garbage": [*lines[:3], "\x00\ufffd", *lines[4:]],
    }


def test_every_kind_of_damage_to_an_export_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(4):
        an_event()
    sign_checkpoint(actor=SYSTEM, at=AT)
    whole = tmp_path / "log.jsonl"
    run("--write-export", str(whole))
    lines = whole.read_text("utf-8").splitlines()
    for what, forged in damage(lines).items():
        path = tmp_path / "forged.jsonl"
        path.write_text("".join(f"{line}\n" for line in forged), "utf-8")
        assert verifier.main([str(path)]) == 1, what
    capsys.readouterr()


def test_what_is_written_while_records_are_compared_raises_no_alarm(versions: list[Digest]) -> None:
    meanwhile = iter([1])

    def rows() -> list[Digest]:
        if next(meanwhile, None):
            a_version(versions, 7)
        return versions

    register_digests("decisions", rows, kinds=[EventKind.DECISION_RECORDED])
    assert list(digests.changed_records()) == []
    versions.append(Digest(RECORD, 8, "cd"))
    assert list(digests.changed_records()) == [
        f"decisions: record {RECORD} version 8 was put in without an event in the log."
    ]
