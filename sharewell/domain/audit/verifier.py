#!/usr/bin/env python3
"""Check a Sharewell audit log without Sharewell: one file, Python 3.11 and nothing else, no network.

    python verifier.py FILE [--kept FILE] [--key LINE]

FILE is an SQLite database or an exported log (JSON lines). --kept names checkpoints that you kept; --key is
the log's public key as you were given it. Exit code: 0 sound, 1 altered, 2 could not be checked.

An event's leaf is SHA-256(0 ‖ SHA-256(salt ‖ its canonical JSON)). Leaves make an RFC 6962 tree, whose root
stands signed in each checkpoint (C2SP signed note, Ed25519). Each event also bears a signature over everything
up to itself, so that the first event whose signature does not hold is the first that was touched.
"""

import argparse
import base64
import hashlib
import json
import re
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

SOUND, ALTERED, COULD_NOT_CHECK = 0, 1, 2
NAMED = ("organisation_name", "person_name", "role", "origin", "kind", "purpose", "gateway")
TEXTS = (*NAMED, "fields", "outcome", "detail")
IDS = ("child", "id", "organisation", "person", "record")
TIMES, NUMBERS = ("entered_at", "happened_at"), ("sequence", "version")
BYTES = ("leaf_hash", "link", "salt", "signature")
NAMES = TEXTS + IDS + TIMES + NUMBERS + BYTES
SHOWN, CANDIDATES = 10, 20_000


class CannotCheck(Exception):
    """There is nothing here that could be checked."""


def sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


# --- the tree (RFC 6962, section 2.1) ---
def grow(peaks: list[bytes], size: int, leaf: bytes) -> None:
    """Add one leaf hash to the roots of complete subtrees, largest first."""
    while size & 1:
        leaf, size = sha256(b"\x01", peaks.pop(), leaf), size >> 1
    peaks.append(leaf)


def root_of(peaks: Sequence[bytes]) -> bytes:
    root = peaks[-1] if peaks else sha256()
    for peak in reversed(peaks[:-1]):
        root = sha256(b"\x01", peak, root)
    return root


# --- Ed25519 (RFC 8032, section 5.1.7) ---
P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int, int, int]
ZERO: Point = (0, 1, 1, 0)


def add(a: Point, b: Point) -> Point:
    m, n = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    t, z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = n - m, z - t, z + t, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P


def point(encoded: bytes) -> Point:
    """A point from its 32 bytes. Raises ValueError when there is none."""
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - x2) % P or (x == 0 and sign):
        raise ValueError("no such point")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def signature_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 signature over a message was made with the key to this public key."""
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or len(public) != 32 or s >= ORDER:
        return False
    try:
        x, y, z, t = point(public)
    except ValueError:
        return False
    challenge = hashlib.sha512(signature[:32] + public + message).digest()
    k, minus = int.from_bytes(challenge, "little") % ORDER, (P - x, y, z, P - t)
    table, found = (ZERO, BASE, minus, add(BASE, minus)), ZERO
    for bit in range(252, -1, -1):
        found = add(add(found, found), table[(s >> bit & 1) | (k >> bit & 1) << 1])
    inverse = pow(found[2], -1, P)
    written = found[1] * inverse % P | (found[0] * inverse % P & 1) << 255
    return written.to_bytes(32, "little") == signature[:32]


# --- keys and checkpoints (C2SP signed note and tlog-checkpoint) ---
@dataclass(frozen=True)
class Key:
    """A public key; `line` is how it is handed over: name+id+key."""

    line: str
    name: str
    key_id: bytes
    public: bytes


@dataclass(frozen=True)
class Note:
    """A signed checkpoint as text, taken apart."""

    body: str
    size: int
    root: bytes
    signatures: tuple[tuple[str, bytes], ...]


def read_key(line: str) -> Key:
    name, _, rest = line.strip().partition("+")
    key_id, _, encoded = rest.partition("+")
    typed = base64.b64decode(encoded, validate=True)
    proper = sha256(name.encode(), b"\n", typed)[:4]
    if len(typed) != 33 or typed[0] != 1 or proper.hex() != key_id:
        raise ValueError("not a key")
    return Key(line.strip(), name, proper, typed[1:])


def read_note(text: str) -> Note:
    form = r"(\S+\n(0|[1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n)\n((?:\u2014 \S+ [A-Za-z0-9+/]+=*\n)+)"
    found = re.fullmatch(form, text)
    if not found:
        raise ValueError("not a checkpoint")
    lines = [line.split(" ")[1:] for line in found[4].splitlines()]
    signatures = tuple((name, base64.b64decode(signed, validate=True)) for name, signed in lines)
    if any(
        base64.b64encode(signed).decode() != line[1]
        for (_, signed), line in zip(signatures, lines, strict=True)
    ):
        raise ValueError("not a checkpoint in its proper form")
    return Note(found[1], int(found[2]), base64.b64decode(found[3], validate=True), signatures)


# --- reading the log from a database or from lines ---
@dataclass(frozen=True)
class Event:
    """One stored event; `values` is None where it cannot even be read."""

    sequence: int
    values: dict[str, str | int] | None
    leaf_hash: bytes = b""
    link: bytes = b""
    salt: bytes = b""
    signature: bytes = b""

    def leaf(self, sequence: int | None = None) -> bytes:
        """Its leaf hash, worked out from what it says (at another place, to find where it came from)."""
        values = {**(self.values or {}), **({} if sequence is None else {"sequence": sequence})}
        text = json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return sha256(b"\x00", sha256(self.salt, text.encode()))


@dataclass(frozen=True)
class Stored:
    """A checkpoint as it stands in the log."""

    number: int
    size: int
    root: bytes
    frontier: bytes
    note: str


@dataclass
class Log:
    """What is to be checked. `faults` collects what is wrong with the form alone."""

    keys: list[str]
    checkpoints: list[Stored]
    events: Iterator[Event]
    faults: list[str] = field(default_factory=list)


def log_in_database(path: Path) -> Log:
    """The log in an SQLite database, which is opened for reading only."""
    rows = {
        table: _rows(path, f"SELECT {', '.join(names)} FROM audit_{table} ORDER BY {order}")  # noqa: S608
        for table, names, order in (
            ("logkey", ("line",), "since, line"),
            ("checkpoint", ("number", "size", "root", "frontier", "note"), "number"),
            ("event", NAMES, "sequence, rowid"),
        )
    }
    keys = [row[0] for row in rows["logkey"]]
    checkpoints = [Stored(*row) for row in rows["checkpoint"]]
    return Log(keys, checkpoints, (_from_row(dict(zip(NAMES, row, strict=True))) for row in rows["event"]))


def _rows(path: Path, query: str) -> Iterator[tuple[Any, ...]]:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            db.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
            yield from db.execute(query)
    except sqlite3.Error as failed:
        raise CannotCheck(f"{path} holds no audit log that can be read ({failed})") from failed


def _from_row(row: dict[str, Any]) -> Event:
    try:
        ids = {name: "" if row[name] is None else str(UUID(hex=row[name])) for name in IDS}
        if any(row[name] is not None and ids[name].replace("-", "") != row[name] for name in IDS):
            raise ValueError("an id is not in its proper form")
        return _event({**row, **ids, **{name: _time(row[name]) for name in TIMES}})
    except (ValueError, TypeError, AttributeError):
        return Event(row["sequence"] if isinstance(row["sequence"], int) else -1, None)


def _time(text: str) -> str:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{6})?", text):
        raise ValueError("not a time")
    return text[:10] + "T" + text[11:] + ("Z" if "." in text else ".000000Z")


def _event(row: dict[str, Any]) -> Event:
    values = {name: row[name] for name in NAMES if name not in BYTES}
    raw = {name: row[name] for name in BYTES}
    texts = all(isinstance(values[name], str) for name in TEXTS + IDS + TIMES)
    numbers = all(type(values[name]) is int for name in NUMBERS)
    if not texts or not numbers or not all(isinstance(value, bytes) for value in raw.values()):
        raise ValueError("a value of another type")
    "".join(map(str, values.values())).encode()
    return Event(sequence=row["sequence"], values=values, **raw)


def log_in_lines(lines: Iterable[str]) -> Log:
    """The log in exported lines: heading, checkpoints, events, ending."""
    reading = iter(lines)
    try:
        heading = _parsed(next(reading, ""))
    except ValueError as broken:
        raise CannotCheck("this is no exported audit log") from broken
    if heading.get("format") != "sharewell-audit-log/1" or not isinstance(heading.get("keys"), list):
        raise CannotCheck("this is no exported audit log in a form that is known here")
    log = Log([str(key) for key in heading["keys"]], [], iter(()))
    first: list[str] = []
    for line in reading:
        if not line.startswith('{"checkpoint":'):
            first = [line]
            break
        _take_checkpoint(log, line)
    log.events = _events_in(log, [*first], reading)
    return log


def _take_checkpoint(log: Log, line: str) -> None:
    try:
        row = _parsed(line)["checkpoint"]
        raw = {name: base64.b64decode(row[name], validate=True) for name in ("root", "frontier")}
        log.checkpoints.append(Stored(**{**row, **raw}))
    except (ValueError, TypeError, KeyError):
        log.faults.append(f"The line of checkpoint {len(log.checkpoints)} cannot be read.")


def _events_in(log: Log, first: list[str], rest: Iterator[str]) -> Iterator[Event]:
    for count, line in enumerate(line for part in (first, rest) for line in part):
        if line.startswith('{"end":'):
            if _ending(line) != {"checkpoints": len(log.checkpoints), "events": count} or next(rest, None):
                log.faults.append("The number of lines does not fit the ending of the export.")
            return
        yield _from_line(line)
    log.faults.append("The export is cut short: its ending is not there.")


def _from_line(line: str) -> Event:
    try:
        row = _parsed(line)["event"]
        raw = {name: base64.b64decode(row[name], validate=True) for name in BYTES}
        if set(row) != set(NAMES):
            raise ValueError("other names")
        return _event({**row, **raw})
    except (ValueError, TypeError, KeyError):
        return Event(-1, None)


def _ending(line: str) -> object:
    try:
        return _parsed(line)["end"]
    except ValueError:
        return None


def _parsed(line: str) -> dict[str, Any]:
    found = json.loads(line)
    # One meaning, one form: otherwise a name written twice could show one thing and prove another.
    if not isinstance(found, dict) or json.dumps(found, sort_keys=True, separators=(",", ":")) != line.rstrip(
        "\n"
    ):
        raise ValueError("not in its proper form")
    return found


# --- checking ---
Holds = Callable[[bytes, bytes, bytes], bool]


@dataclass
class Report:
    """What was found. `first` is the first event that was touched, where that is known."""

    events: int = 0
    checkpoints: int = 0
    first: int | None = None
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        return ALTERED if self.faults else SOUND

    def lines(self) -> list[str]:
        """The report in plain words."""
        if not self.faults:
            counted = f"{_count(self.events, 'event')} and {_count(self.checkpoints, 'checkpoint')}"
            said = f"The log is sound: {counted}, none altered."
            return [said, *self.notes]
        where = "" if self.first is None else f" The first change is at event {self.first}."
        more = [f"- … and {len(self.faults) - SHOWN} more."] if len(self.faults) > SHOWN else []
        shown = [f"- {fault}" for fault in self.faults[:SHOWN]]
        return [f"THE LOG WAS ALTERED.{where}", *shown, *more, *self.notes]


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")


class Walk:
    """One pass over the events in their order, keeping what the later checks need."""

    def __init__(self, wanted: set[int]) -> None:
        self.wanted, self.count, self.next = wanted, 0, 0
        self.peaks: list[bytes] = []
        self.peaks_at: dict[int, list[bytes]] = {0: []}
        self.links: list[bytes] = []
        self.signatures: list[bytes] = []
        self.faults: list[tuple[int, str]] = []
        self.puzzles: list[Event] = []
        self.last = Event(-1, None, link=bytes(32))
        self.set_back: list[int] = []

    def take(self, event: Event) -> None:
        self._judge(event)
        if not self.faults:
            self.links.append(event.link)
            self.signatures.append(event.signature)
        leaf = event.leaf() if event.values else sha256(b"unreadable")
        grow(self.peaks, self.count, leaf)
        self.count += 1
        if self.count in self.wanted:
            self.peaks_at[self.count] = list(self.peaks)
        self.last, self.next = event, max(self.next, event.sequence + 1)

    def _judge(self, event: Event) -> None:
        place = event.sequence
        follows = place == self.last.sequence + 1 and self.last.link
        if event.values is None:
            self.faults.append(
                (
                    self.next if place < 0 else place,
                    f"Event {max(place, self.next)} holds what the log never writes.",
                )
            )
        if place > self.next:
            missing = (
                f"Event {self.next} is"
                if place == self.next + 1
                else f"Events {self.next} to {place - 1} are"
            )
            self.faults.append((self.next, f"{missing} missing."))
        elif 0 <= place < self.next:
            self.faults.append((place, f"Event {place} stands here twice or out of order: one was put in."))
        if event.values is None:
            return
        if event.leaf() != event.leaf_hash:
            self.puzzles.append(event)
            self.faults.append((place, self._altered(event)))
        elif follows and sha256(b"\x02", self.last.link, self.last.signature, event.leaf_hash) != event.link:
            self.faults.append((place, f"Event {place} does not follow from the events before it."))
        if self._earlier(event):
            self.set_back.append(place)

    def _earlier(self, event: Event) -> bool:
        before, now = self.last.values or {}, event.values or {}
        return str(now["entered_at"]) < str(before.get("entered_at", ""))

    def _altered(self, event: Event) -> str:
        values = event.values or {}
        late = " and looks back-dated" if self._earlier(event) else ""
        said = f"{values['kind']}, now said to be entered at {values['entered_at']}"
        return f"Event {event.sequence} was altered{late} ({said})."


def check(log: Log, *, kept: str = "", keys: Iterable[str] = (), holds: Holds = signature_holds) -> Report:
    """Check a whole log. Raises CannotCheck where there is no key to check it with."""
    notes, kept_keys = read_kept(kept)
    pinned = [read_key(line) for line in [*keys, *kept_keys]]
    trusted = pinned or _own_keys(log)
    walk = Walk({stored.size for stored in log.checkpoints} | {note.size for note in notes})
    for event in log.events:
        walk.take(event)
    if walk.count and not trusted:
        raise CannotCheck("no public key is known: give the log's key with --key")
    report = Report(walk.count, len(log.checkpoints))
    _judge_events(walk, report, trusted, holds)
    _judge_checkpoints(log, walk, report, trusted, holds)
    _judge_kept(notes, walk, report, trusted, holds)
    report.faults += log.faults
    if not pinned and trusted:
        listed = ", ".join(key.line for key in trusted)
        report.notes.append(
            f"The key was read from the log itself; compare it with what you were given: {listed}"
        )
    return report


def _own_keys(log: Log) -> list[Key]:
    found = []
    for line in log.keys:
        try:
            found.append(read_key(line))
        except ValueError:
            log.faults.append("A public key in the log cannot be read.")
    return found


def _judge_events(walk: Walk, report: Report, keys: list[Key], holds: Holds) -> None:
    for event in walk.puzzles[:SHOWN]:
        for place in range(min(walk.next + SHOWN, CANDIDATES)):
            if place != event.sequence and event.leaf(place) == event.leaf_hash:
                walk.faults.append(
                    (event.sequence, f"Event {event.sequence} was written as event {place} and moved.")
                )
    unsigned = _first_unsigned(walk, keys, holds)
    if unsigned is not None:
        said = (
            f"Event {unsigned} does not bear the log's signature: it was changed or put in without the key."
        )
        walk.faults.append((unsigned, said))
    walk.faults.sort(key=lambda fault: fault[0])
    report.first = walk.faults[0][0] if walk.faults else None
    report.faults += [sentence for _, sentence in walk.faults]
    if walk.set_back:
        places = ", ".join(map(str, walk.set_back[:SHOWN]))
        report.notes.append(f"The clock stood earlier than at the event before at: {places}.")


def _first_unsigned(walk: Walk, keys: list[Key], holds: Holds) -> int | None:
    """The first event whose signature does not hold: each covers all before it, so that halving finds it."""

    def signed(place: int) -> bool:
        message = b"sharewell audit link\n%d\n%s\n" % (place, walk.links[place].hex().encode())
        return any(holds(key.public, message, walk.signatures[place]) for key in keys)

    low, high = 0, len(walk.links) - 1
    if high < 0 or signed(high):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if signed(middle) else (low, middle)
    return high


def _judge_checkpoints(log: Log, walk: Walk, report: Report, keys: list[Key], holds: Holds) -> None:
    good = 0
    for place, stored in enumerate(log.checkpoints):
        try:
            note = read_note(stored.note)
            frontier = [stored.frontier[at : at + 32] for at in range(0, len(stored.frontier), 32)]
            whole = (stored.number, stored.size, stored.root) == (place, note.size, note.root)
            whole = whole and len(frontier) == note.size.bit_count() and root_of(frontier) == note.root
        except (ValueError, TypeError):
            whole = False
        if not whole or not _note_holds(note, keys, holds):
            report.faults.append(f"Checkpoint {place} was altered, or one before it is missing.")
        elif note.size > walk.count:
            report.faults.append(
                f"Checkpoint {place} covers {note.size} events: the end of the log is missing."
            )
            report.first = walk.count if report.first is None else report.first
        elif walk.peaks_at[note.size] != frontier:
            start, end = _where(note.size, frontier, walk.peaks_at[note.size])
            changed = f"something changed among events {max(start, good)} to {end}"
            report.faults.append(f"Checkpoint {place} over {note.size} events does not agree: {changed}.")
        else:
            good = note.size


def _where(size: int, theirs: list[bytes], ours: list[bytes]) -> tuple[int, int]:
    """The first and last event under the first of the complete subtrees that differs."""
    lengths = [1 << bit for bit in reversed(range(size.bit_length())) if size >> bit & 1]
    differs = next(at for at, pair in enumerate(zip(theirs, ours, strict=True)) if pair[0] != pair[1])
    start = sum(lengths[:differs])
    return start, start + lengths[differs] - 1


def _note_holds(note: Note, keys: list[Key], holds: Holds) -> bool:
    return any(
        (name, signed[:4]) == (key.name, key.key_id) and holds(key.public, note.body.encode(), signed[4:])
        for key in keys
        for name, signed in note.signatures
    )


def read_kept(text: str) -> tuple[list[Note], list[str]]:
    """The checkpoints and the public keys in a file that somebody kept: key lines, then notes."""
    keys = [line for line in text.splitlines() if re.fullmatch(r"\S+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}", line)]
    rest = "\n".join(line for line in text.split("\n") if line not in keys)
    found = re.findall(r"(?:^|\n)(\S+\n\d+\n\S+\n\n(?:\u2014 \S+ \S+\n)+)", rest)
    if text.strip() and not found:
        raise CannotCheck("the kept file holds no checkpoint")
    return sorted((read_note(note) for note in found), key=lambda note: note.size), keys


def _judge_kept(notes: list[Note], walk: Walk, report: Report, keys: list[Key], holds: Holds) -> None:
    good = 0
    for note in notes:
        kept = f"The checkpoint that you kept over {note.size} events"
        if not _note_holds(note, keys, holds):
            report.faults.append(
                f"{kept} is not signed with this log's key: another log, or one signed anew."
            )
        elif note.size > walk.count:
            gone = f"the log now holds {walk.count}, so its end was taken away or an older copy put back"
            report.faults.append(f"{kept} does not fit: {gone}.")
            report.first = walk.count if report.first is None else report.first
        elif root_of(walk.peaks_at[note.size]) != note.root:
            report.faults.append(
                f"{kept} does not agree: something changed among events {good} to {note.size - 1}."
            )
        else:
            good = note.size


def open_log(path: Path) -> Log:
    """The log in a file of either kind."""
    try:
        with path.open("rb") as file:
            database = file.read(16) == b"SQLite format 3\x00"
    except OSError as failed:
        raise CannotCheck(f"{path} cannot be read") from failed
    return log_in_database(path) if database else log_in_lines(_lines(path))


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", errors="replace") as file:
        yield from file


def main(argv: Sequence[str] | None = None) -> int:
    """Check the file named on the command line and print the report."""
    parser = argparse.ArgumentParser(description="Check a Sharewell audit log.")
    parser.add_argument("file", type=Path, help="an SQLite database or an exported log")
    parser.add_argument("--kept", type=Path, help="a file of checkpoints that you kept")
    parser.add_argument("--key", action="append", default=[], help="the log's public key: name+id+key")
    asked = parser.parse_args(argv)
    try:
        kept = asked.kept.read_text("utf-8") if asked.kept else ""
        report = check(open_log(asked.file), kept=kept, keys=asked.key)
    except (CannotCheck, OSError, ValueError) as failed:
        print(f"The log could not be checked: {failed}.")  # noqa: T201
        return COULD_NOT_CHECK
    print("\n".join(report.lines()))  # noqa: T201
    return report.exit_code


if __name__ == "__main__":
    sys.exit(main())
