"""Ways to alter a log by SQL. Each takes the database and a chance, and answers the first event it touched."""

import random
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta

from sharewell.domain.audit.verifier import BYTES, NAMES, Event, _from_row, sha256
from tests.unit.audit.log_maker import an_entry, insert, stored

Forgery = Callable[[sqlite3.Connection, random.Random], int]
WORDS = (
    "kind",
    "person_name",
    "organisation_name",
    "role",
    "origin",
    "purpose",
    "fields",
    "outcome",
    "detail",
)


def reword(db: sqlite3.Connection, chance: random.Random) -> int:
    place, column = _place(db, chance), chance.choice(WORDS)
    db.execute(f"UPDATE audit_event SET {column} = {column} || '.' WHERE sequence = ?", (place,))
    return place


def flip_a_bit(db: sqlite3.Connection, chance: random.Random) -> int:
    place, column = _place(db, chance), chance.choice(BYTES)
    (value,) = db.execute(f"SELECT {column} FROM audit_event WHERE sequence = ?", (place,)).fetchone()
    changed = bytearray(value)
    changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    db.execute(f"UPDATE audit_event SET {column} = ? WHERE sequence = ?", (bytes(changed), place))
    return place


def give_to_another(db: sqlite3.Connection, chance: random.Random) -> int:
    place, column = _place(db, chance), chance.choice(("person", "organisation", "record", "child", "id"))
    value = f"{chance.getrandbits(128):032x}"
    db.execute(f"UPDATE audit_event SET {column} = ? WHERE sequence = ?", (value, place))
    return place


def change_version(db: sqlite3.Connection, chance: random.Random) -> int:
    place = _place(db, chance)
    db.execute("UPDATE audit_event SET version = version + 1 WHERE sequence = ?", (place,))
    return place


def back_date(db: sqlite3.Connection, chance: random.Random) -> int:
    place, column = _place(db, chance), chance.choice(("happened_at", "entered_at"))
    (value,) = db.execute(f"SELECT {column} FROM audit_event WHERE sequence = ?", (place,)).fetchone()
    earlier = datetime.fromisoformat(value) - timedelta(days=chance.randrange(1, 30))
    db.execute(f"UPDATE audit_event SET {column} = ? WHERE sequence = ?", (str(earlier), place))
    return place


def swap(db: sqlite3.Connection, chance: random.Random) -> int:
    first, second = sorted(chance.sample(range(_count(db)), 2))
    for old, new in ((first, -9), (second, first), (-9, second)):
        db.execute("UPDATE audit_event SET sequence = ? WHERE sequence = ?", (new, old))
    return first


def delete(db: sqlite3.Connection, chance: random.Random) -> int:
    place = chance.randrange(_count(db) - 1)
    db.execute("DELETE FROM audit_event WHERE sequence = ?", (place,))
    return place


def delete_and_close_the_gap(db: sqlite3.Connection, chance: random.Random) -> int:
    place = delete(db, chance)
    db.execute("UPDATE audit_event SET sequence = sequence - 1 WHERE sequence > ?", (place,))
    return place


def put_in(db: sqlite3.Connection, chance: random.Random) -> int:
    place = _place(db, chance)
    db.execute("UPDATE audit_event SET sequence = sequence + 1 WHERE sequence >= ?", (place,))
    insert(db, stored(an_entry(place, chance)) | {name: chance.randbytes(32) for name in BYTES})
    relink(db, place)
    return place


def reword_and_reseal(db: sqlite3.Connection, chance: random.Random) -> int:
    """As someone with the database and our source: everything is worked out anew but the signatures."""
    place = reword(db, chance)
    relink(db, place)
    return place


def delete_and_reseal(db: sqlite3.Connection, chance: random.Random) -> int:
    place = delete_and_close_the_gap(db, chance)
    relink(db, place)
    return place


def relink(db: sqlite3.Connection, first: int) -> None:
    """Make leaf hashes and links agree again from a place onwards."""
    rows = db.execute(f"SELECT {', '.join(NAMES)} FROM audit_event ORDER BY sequence").fetchall()
    before = Event(-1, None, link=bytes(32))
    for row in rows:
        event = _from_row(dict(zip(NAMES, row, strict=True)))
        leaf = event.leaf() if event.sequence >= first else event.leaf_hash
        value = (
            sha256(b"\x02", before.link, before.signature, leaf) if event.sequence >= first else event.link
        )
        db.execute(
            "UPDATE audit_event SET leaf_hash = ?, link = ? WHERE sequence = ?", (leaf, value, event.sequence)
        )
        before = Event(event.sequence, None, link=value, signature=event.signature)


ALL: tuple[Forgery, ...] = (
    reword, flip_a_bit, give_to_another, change_version, back_date, swap, delete, delete_and_close_the_gap,
    put_in, reword_and_reseal, delete_and_reseal,
)  # fmt: skip


def _count(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM audit_event").fetchone()[0])


def _place(db: sqlite3.Connection, chance: random.Random) -> int:
    return chance.randrange(_count(db))
