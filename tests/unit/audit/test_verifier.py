"""The verifier by itself: signatures, files of either kind, kept checkpoints, plain words, exit codes."""

import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sharewell.domain.audit import verifier
from sharewell.domain.audit.verifier import ALTERED, COULD_NOT_CHECK, SOUND, signature_holds
from tests.unit.audit.forgeries import relink
from tests.unit.audit.log_maker import Maker, a_log

VECTORS = [
    line.split("|")
    for line in (Path(__file__).parent / "rfc8032.txt").read_text("ascii").splitlines()
    if not line.startswith("#")
]


@pytest.fixture
def maker(tmp_path: Path) -> Iterator[Maker]:
    made = a_log(tmp_path / "log.sqlite3", events=23)
    yield made
    made.db.close()


@pytest.fixture
def file(maker: Maker, tmp_path: Path) -> Path:
    return tmp_path / "log.sqlite3"


@pytest.mark.parametrize(("public", "message", "signature"), VECTORS)
def test_the_published_signatures_hold(public: str, message: str, signature: str) -> None:
    assert signature_holds(bytes.fromhex(public), bytes.fromhex(message), bytes.fromhex(signature))


@pytest.mark.slow
def test_our_reading_of_ed25519_agrees_with_the_library() -> None:
    chance = random.Random(8032)  # noqa: S311 - test data
    for _ in range(12):
        key = Ed25519PrivateKey.from_private_bytes(chance.randbytes(32))
        public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        message = chance.randbytes(40)
        signature = key.sign(message)
        bent = bytearray(signature)
        bent[chance.randrange(64)] ^= 1 << chance.randrange(8)
        assert signature_holds(public, message, signature)
        assert not signature_holds(public, message, bytes(bent))
        assert not signature_holds(public, message + b".", signature)


def test_a_malformed_signature_or_key_does_not_hold() -> None:
    public, _, signature = (bytes.fromhex(part) for part in VECTORS[0])
    beyond = int.from_bytes(signature[32:], "little") + verifier.ORDER
    for bad in (b"", signature[:-1], signature[:32] + beyond.to_bytes(32, "little")):
        assert not signature_holds(public, b"", bad)
    for bad in (b"", b"\xff" * 32, bytes([2]) + bytes(31)):
        assert not signature_holds(bad, b"", signature)


def test_it_runs_alone_with_nothing_but_python(file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", verifier.__file__, str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == SOUND, done.stdout + done.stderr
    assert "The log is sound: 23 events and 2 checkpoints" in done.stdout


def test_it_says_what_was_altered_and_exits_with_one(
    maker: Maker, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    maker.db.execute("UPDATE audit_event SET outcome = 'nothing' WHERE sequence = 7")
    maker.db.commit()
    assert verifier.main([str(file)]) == ALTERED
    said = capsys.readouterr().out
    assert "THE LOG WAS ALTERED. The first change is at event 7." in said
    assert "Event 7 was altered" in said
    assert "Checkpoint 0 over 10 events does not agree: something changed among events 0 to 7." in said


def test_a_moved_event_is_said_to_have_moved(maker: Maker, file: Path) -> None:
    for old, new in ((4, -1), (9, 4), (-1, 9)):
        maker.db.execute("UPDATE audit_event SET sequence = ? WHERE sequence = ?", (new, old))
    maker.db.commit()
    report = verifier.check(verifier.open_log(file))
    assert report.first == 4
    assert "Event 4 was written as event 9 and moved." in report.faults


def test_a_forged_change_is_found_in_the_tail_after_the_last_checkpoint(maker: Maker, file: Path) -> None:
    maker.db.execute("UPDATE audit_event SET purpose = 'curiosity' WHERE sequence = 22")
    relink(maker.db, 22)
    maker.db.commit()
    assert verifier.check(verifier.open_log(file)).first == 22


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("size", 9), ("root", bytes(32)), ("frontier", bytes(64)), ("frontier", b""), ("number", 5), ("note", "gone"),
        ("note", b"\x00"), ("root", "text"), ("note", "a/b\n20\n" + "A" * 43 + "=\n\n\u2014 a/b AB==\n"),
    ],
)  # fmt: skip
def test_a_changed_checkpoint_is_found(maker: Maker, file: Path, column: str, value: object) -> None:
    maker.db.execute(f"UPDATE audit_checkpoint SET {column} = ? WHERE number = 1", (value,))
    maker.db.commit()
    report = verifier.check(verifier.open_log(file))
    assert report.exit_code == ALTERED
    assert any("Checkpoint 1 was altered" in fault for fault in report.faults)


def test_a_checkpoint_signed_by_somebody_else_is_found(maker: Maker, file: Path) -> None:
    rightful, maker.key = maker.key, Ed25519PrivateKey.generate()
    maker.checkpoint()
    maker.db.commit()
    report = verifier.check(verifier.open_log(file))
    assert report.faults == ["Checkpoint 2 was altered, or one before it is missing."]
    maker.key = rightful


@pytest.mark.parametrize(
    ("column", "value"),
    [("sequence", "x"), ("id", "not an id"), ("entered_at", "yesterday"), ("salt", None), ("kind", None),
     ("version", "1"), ("person_name", b"\xff"), ("record", "A" * 32)],
)  # fmt: skip
def test_a_row_that_cannot_be_read_is_an_alteration_and_no_crash(
    maker: Maker, file: Path, column: str, value: object
) -> None:
    maker.db.execute(f"UPDATE audit_event SET {column} = ? WHERE sequence = 5", (value,))
    maker.db.commit()
    report = verifier.check(verifier.open_log(file))
    assert (report.exit_code, report.first) == (ALTERED, 5)


# --- what a partner kept ---


def keep(maker: Maker, path: Path, note: str) -> Path:
    path.write_text(f"{maker.public.text()}\n\n{note}", "utf-8")
    return path


def test_an_older_copy_put_back_is_found_by_a_kept_checkpoint(
    maker: Maker, tmp_path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with sqlite3.connect(tmp_path / "old.sqlite3") as old:
        maker.db.backup(old)
    old.close()
    maker.event()
    kept = keep(maker, tmp_path / "kept.txt", maker.checkpoint())
    maker.db.commit()
    assert verifier.main([str(file), "--kept", str(kept)]) == SOUND
    assert verifier.main([str(tmp_path / "old.sqlite3")]) == SOUND
    assert verifier.main([str(tmp_path / "old.sqlite3"), "--kept", str(kept)]) == ALTERED
    assert "over 24 events does not fit: the log now holds 23" in capsys.readouterr().out


def test_a_history_rewritten_by_someone_who_has_the_key_is_found_by_a_kept_checkpoint(
    maker: Maker, tmp_path: Path
) -> None:
    kept = keep(maker, tmp_path / "kept.txt", maker.checkpoint()).read_text("utf-8")
    other = a_log(tmp_path / "other.sqlite3", events=23, every=50, seed=2)
    other.db.close()
    rewritten = a_log_with_key(tmp_path / "rewritten.sqlite3", maker.key)
    report = verifier.check(verifier.open_log(rewritten), kept=kept)
    assert report.exit_code == ALTERED
    assert "among events 0 to 22" in report.faults[0]
    signed_anew = verifier.check(verifier.open_log(tmp_path / "other.sqlite3"), kept=kept)
    assert signed_anew.exit_code == ALTERED


def a_log_with_key(path: Path, key: Ed25519PrivateKey) -> Path:
    made = a_log(path, events=0, seed=3)
    made.key = key
    for _ in range(23):
        made.event()
    made.db.commit()
    made.db.close()
    return path


def test_a_kept_checkpoint_of_another_log_is_not_taken(maker: Maker, tmp_path: Path, file: Path) -> None:
    other = a_log(tmp_path / "other.sqlite3", events=3, seed=9)
    note = other.checkpoint()
    other.db.close()
    report = verifier.check(verifier.open_log(file), kept=note)
    assert "not signed with this log's key" in report.faults[0]


def test_the_end_of_a_log_cannot_be_cut_off_behind_a_checkpoint(maker: Maker, file: Path) -> None:
    maker.db.execute("DELETE FROM audit_event WHERE sequence >= 15")
    maker.db.commit()
    report = verifier.check(verifier.open_log(file))
    assert (report.exit_code, report.first) == (ALTERED, 15)


# --- when nothing can be checked ---


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"SQLite format 3\x00",
        b"hello",
        b'{"format":"other"}\n',
        b"[]",
        b'{"format":"sharewell-audit-log/1"}',
    ],
)
def test_a_file_that_is_no_log_exits_with_two(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert verifier.main([str(path)]) == COULD_NOT_CHECK
    assert "could not be checked" in capsys.readouterr().out


def test_an_absent_file_a_missing_key_and_an_empty_kept_file_exit_with_two(
    maker: Maker, tmp_path: Path, file: Path
) -> None:
    (tmp_path / "kept.txt").write_text("nothing here\n")
    assert verifier.main([str(tmp_path / "absent")]) == COULD_NOT_CHECK
    assert verifier.main([str(file), "--kept", str(tmp_path / "kept.txt")]) == COULD_NOT_CHECK
    assert verifier.main([str(file), "--key", "no+key+here"]) == COULD_NOT_CHECK
    maker.db.execute("DELETE FROM audit_logkey")
    maker.db.commit()
    assert verifier.main([str(file)]) == COULD_NOT_CHECK
    assert verifier.main([str(file), "--key", maker.public.text()]) == SOUND


def test_a_broken_key_in_the_log_is_named(maker: Maker, file: Path) -> None:
    maker.db.execute("INSERT INTO audit_logkey VALUES ('rubbish', '')")
    maker.db.commit()
    assert "A public key in the log cannot be read." in verifier.check(verifier.open_log(file)).faults


def test_a_clock_that_went_back_is_noted_and_is_no_alarm(maker: Maker, file: Path) -> None:
    maker.start -= timedelta(days=1)
    maker.event()
    maker.db.commit()
    report = verifier.check(verifier.open_log(file))
    assert report.exit_code == SOUND
    assert report.notes[0] == "The clock stood earlier than at the event before at: 23."
