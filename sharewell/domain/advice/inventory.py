"""How much each pack holds, and what was held before: a mass edit must not lose a rule unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import tomli

from sharewell.domain.advice.files import (
    CLOCKS_FILE,
    PACKS_FOLDER,
    SOURCES_FILE,
    guidance_files,
    is_rule,
    is_scenarios,
    other_files,
    pack_folders,
    pack_of,
    within_pack,
)

INVENTORY_FILE = "inventory.toml"
COUNTED = ("rules", "scenarios", "sources", "clocks")
SHARED = "shared"
"""Where sources are counted that belong to no pack."""
_HEADING = """\
# How much each pack holds. `sharewell rules inventory` fails where a count has fallen, so that no rule, scenario,
# source or clock is lost unseen. After a deliberate change: `sharewell rules inventory --write`.
"""
Counts = Mapping[str, Mapping[str, int]]


def count(folder: Path = PACKS_FOLDER) -> Counts:
    """For each pack of a folder, how many rules, scenarios, sources and clocks it has. Reads no pack from outside."""
    found: dict[str, Counter[str]] = {pack: Counter() for pack in pack_folders(folder, ())}
    for name, content in {**guidance_files(folder, ()), **other_files(folder, ())}.items():
        held = found.setdefault(pack_of(name) or SHARED, Counter())
        if is_rule(name):
            held["rules"] += 1
        elif is_scenarios(name):
            held["scenarios"] += len(tomli.loads(content.decode())["scenario"])
        elif (within_pack(name) or (name,)) == (SOURCES_FILE,):
            held["sources"] += len(tomli.loads(content.decode()))
        elif within_pack(name) == (CLOCKS_FILE,):
            data = tomli.loads(content.decode())
            held["clocks"] += len(data.get("clock", ())) + len(data.get("milestone", ()))
    return {pack: {kind: held[kind] for kind in COUNTED} for pack, held in sorted(found.items())}


def kept_counts(folder: Path = PACKS_FOLDER) -> Counts:
    """The counts as they were last written down; none where they never were."""
    file = folder / INVENTORY_FILE
    return tomli.loads(file.read_text("utf-8")) if file.exists() else {}


def fallen(before: Counts, now: Counts) -> list[str]:
    """A sentence for each count that is lower than it was."""
    return [
        f"{pack} has {now.get(pack, {}).get(kind, 0)} {kind}; it had {number}."
        for pack, held in before.items()
        for kind, number in held.items()
        if now.get(pack, {}).get(kind, 0) < number
    ]


def written(counts: Counts) -> str:
    """The counts as they are written down."""
    tables = [
        "\n".join([f'["{pack}"]', *(f"{kind} = {held[kind]}" for kind in COUNTED)])
        for pack, held in counts.items()
    ]
    return "\n\n".join([_HEADING.rstrip(), *tables]) + "\n"
