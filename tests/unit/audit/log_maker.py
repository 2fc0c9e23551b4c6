"""A small, properly signed log in an SQLite file without Django, and the means to forge it by SQL."""

import random
import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sharewell.domain.audit import checkpoint as form
from sharewell.domain.audit.commitment import START_OF_CHAIN, entry_leaf, link, link_message
from sharewell.domain.audit.entry import Entry
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.audit.merkle import Frontier

NAME = "sharewell.example/audit"
START = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
KINDS = (EventKind.ENTRY_OPENED, EventKind.SHARE_SENT, EventKind.DECISION_RECORDED)
TABLES = """
CREATE TABLE audit_logkey (line text PRIMARY KEY, since text);
CREATE TABLE audit_checkpoint (number bigint PRIMARY KEY, size bigint, root blob, frontier blob, note text);
CREATE TABLE audit_event (id char(32) PRIMARY KEY, sequence bigint, kind text, happened_at text,
  entered_at text, person char(32), person_name text, organisation char(32), organisation_name text, role text,
  origin text, purpose text, gateway text, record char(32), child char(32), fields text, version bigint,
  outcome text, detail text, salt blob, leaf_hash blob, link blob, signature blob);
"""


@dataclass
class Maker:
    """Writes events and checkpoints as the application does."""

    db: sqlite3.Connection
    chance: random.Random
    key: Ed25519PrivateKey
    leaves: list[bytes] = field(default_factory=list)
    previous: tuple[bytes, bytes] = (START_OF_CHAIN, b"")
    checkpoints: int = 0
    start: datetime = START

    @property
    def public(self) -> form.VerifierKey:
        raw = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return form.VerifierKey(NAME, raw)

    def event(self) -> None:
        entry = an_entry(len(self.leaves), self.chance, self.start)
        salt = self.chance.randbytes(32)
        leaf = entry_leaf(salt, entry.values())
        value = link(*self.previous, leaf)
        signature = self.key.sign(link_message(entry.sequence, value))
        self.leaves.append(leaf)
        self.previous = (value, signature)
        insert(
            self.db, stored(entry) | {"salt": salt, "leaf_hash": leaf, "link": value, "signature": signature}
        )

    def checkpoint(self) -> str:
        frontier = Frontier().extend(self.leaves)
        body = form.Checkpoint(NAME, frontier.size, frontier.root())
        signature = self.key.sign(body.body().encode())
        note = form.note(body, form.Signature(NAME, self.public.key_id, signature))
        row = (self.checkpoints, frontier.size, body.root, b"".join(frontier.peaks), note)
        self.db.execute("INSERT INTO audit_checkpoint VALUES (?, ?, ?, ?, ?)", row)
        self.checkpoints += 1
        return note


def a_log(path: Path, *, events: int, every: int = 10, seed: int = 1) -> Maker:
    """A log with a checkpoint after each `every` events; the rest is its unsigned tail."""
    chance = random.Random(seed)  # noqa: S311 - test data
    db = sqlite3.connect(path)
    db.executescript(TABLES)
    maker = Maker(db, chance, Ed25519PrivateKey.from_private_bytes(chance.randbytes(32)))
    db.execute("INSERT INTO audit_logkey VALUES (?, ?)", (maker.public.text(), "2026-11-22 10:00:00"))
    for count in range(1, events + 1):
        maker.event()
        if count % every == 0:
            maker.checkpoint()
    db.commit()
    return maker


def an_entry(sequence: int, chance: random.Random, start: datetime = START) -> Entry:
    """One plausible event; in one of three its two times differ."""
    entered = start + timedelta(seconds=sequence * 7, microseconds=chance.choice((0, 0, 250)))
    ids = [UUID(int=chance.getrandbits(128)) for _ in range(5)]
    return Entry(
        sequence=sequence,
        id=ids[0],
        kind=chance.choice(KINDS),
        happened_at=entered - timedelta(hours=chance.choice((0, 0, 3))),
        entered_at=entered,
        person=ids[1],
        person_name=chance.choice(("Siân Pryce", "Amir “Az” Khan", "O’Neill\nInjected: line")),
        organisation=ids[2],
        organisation_name="Larch Lane School",
        role="practitioner",
        origin="web",
        purpose="to protect a child",
        record=chance.choice((ids[3], None)),
        child=chance.choice((ids[4], None)),
        fields="address,name",
        version=chance.randrange(4),
        detail='{"sha256":"00ff"}',
    )


def stored(entry: Entry) -> dict[str, object]:
    """The entry as Django writes it to SQLite."""
    row = entry.values()
    ids = {
        name: str(row[name]).replace("-", "") or None
        for name in ("id", "person", "organisation", "record", "child")
    }
    times = {name: _stored_time(getattr(entry, name)) for name in ("happened_at", "entered_at")}
    return {**row, **ids, **times}


def _stored_time(at: datetime) -> str:
    return str(at.replace(tzinfo=None))


def insert(db: sqlite3.Connection, row: dict[str, object]) -> None:
    """Put a row in as it is."""
    names = ", ".join(row)
    db.execute(f"INSERT INTO audit_event ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))
