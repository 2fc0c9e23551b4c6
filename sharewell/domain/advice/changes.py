"""What changed when: the days on which the law of some pack changed, in a sentence each, with their source."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sharewell.domain.advice.guidance import PACKS_FOLDER, packs
from sharewell.domain.advice.rule import BadRule

CHANGES_FILE = "changes.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of the law. `pack` is the folder that tells of it, such as `nations/wales`."""

    on: date
    pack: str
    what: str
    source: str


def changes(folder: Path = PACKS_FOLDER) -> tuple[Change, ...]:
    """Every change that the packs tell of, the earliest first; raises BadRule for one that cannot be read."""
    found = [change for pack in packs(folder) for change in _changes(folder / pack / CHANGES_FILE, pack)]
    return tuple(sorted(found, key=lambda change: (change.on, change.pack)))


def _changes(file: Path, pack: str) -> list[Change]:
    if not file.exists():
        return []
    try:
        return [_change(data, pack) for data in tomllib.loads(file.read_text("utf-8"))["change"]]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise BadRule(f"{pack}/{CHANGES_FILE}: {type(fault).__name__}: {fault}") from fault


def _change(data: Mapping[str, Any], pack: str) -> Change:
    if not isinstance(data["on"], date):
        raise TypeError(f"{data['on']!r} is not a date")
    return Change(on=data["on"], pack=pack, what=str(data["what"]), source=str(data["source"]))
