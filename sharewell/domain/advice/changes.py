"""What changed when: the days on which the law of some pack changed, in a sentence each, with their source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sharewell.domain.advice.faults import BadRule, Fault
from sharewell.domain.advice.files import (
    CHANGES_FILE,
    PACKS_FOLDER,
    Files,
    other_files,
    pack_of,
    parts_of,
    within_pack,
)
from sharewell.domain.advice.reading import Reading, Table, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of the law. `pack` is the folder that tells of it, such as `nations/wales`."""

    on: date
    pack: str
    what: str
    source: str


def changes(folder: Path = PACKS_FOLDER) -> tuple[Change, ...]:
    """Every change that the packs tell of, the earliest first; raises BadRule with every fault."""
    found, faults = read_changes(other_files(folder))
    if faults:
        raise BadRule(*faults)
    return found


def read_changes(files: Files) -> tuple[tuple[Change, ...], tuple[Fault, ...]]:
    """As many changes as can be read, the earliest first, and everything that is wrong with the rest."""
    found: list[Change] = []
    faults: list[Fault] = []
    for name in sorted((name for name in files if within_pack(name) == (CHANGES_FILE,)), key=parts_of):
        try:
            found += _changes(name, files[name])
        except BadRule as bad:
            faults += bad.faults
    return tuple(sorted(found, key=lambda change: (change.on, change.pack))), tuple(faults)


def _changes(name: str, content: bytes) -> list[Change]:
    data, text = read_toml(name, content)
    reading = Reading(name, text)
    table = reading.table(data)
    table.only({"change"})
    found = [_change(entry, pack_of(name)) for entry in table.tables("change")]
    reading.done()
    return found


def _change(table: Table, pack: str) -> Change:
    table.only({"on", "what", "source"})
    return Change(
        on=table.day("on"), pack=pack, what=table.some_text("what"), source=table.some_text("source")
    )
