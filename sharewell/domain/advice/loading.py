"""Guidance read from its files, each file checked; every fault of every file is told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from sharewell.domain.advice.faults import BadRule, Fault
from sharewell.domain.advice.files import (
    LOCAL,
    PACKS_FOLDER,
    VERSION_FILE,
    Files,
    guidance_files,
    pack_of,
    parts_of,
    rule_names,
    source_names,
)
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.local import Pack, contact_rules, pack_from, what_packs_may_not
from sharewell.domain.advice.reading import Reading, read_toml
from sharewell.domain.advice.rule import Rule, Source, rule_from, sources_from
from sharewell.domain.outside import packs_in_use

LONGEST_VERSION = 64
Note = Callable[[BadRule], None]


def load_guidance(path: Path | str | None = None) -> Guidance:
    """The packs in a folder, read once; without one, the shipped packs and those in use from outside.

    Raises BadRule with every fault of every file that cannot be read.
    """
    if path is None:
        return _load(PACKS_FOLDER, packs_in_use())
    return _load(Path(path), ())


@lru_cache(maxsize=8)
def _load(folder: Path, outside: tuple[Path, ...]) -> Guidance:
    return guidance_from(guidance_files(folder, outside))


def guidance_from(files: Files) -> Guidance:
    """The guidance that these files hold; raises BadRule with every fault."""
    guidance, faults = read_guidance(files)
    if faults:
        raise BadRule(*faults)
    return guidance


def read_guidance(files: Files) -> tuple[Guidance, tuple[Fault, ...]]:
    """As much guidance as can be read from these files, and everything that is wrong with the rest."""
    faults: list[Fault] = []

    def note(bad: BadRule) -> None:
        faults.extend(bad.faults)

    sources = _sources(files, note)
    version = _version(files, note)
    packs = list(_packs(files, note))
    rules = list(_rules(files, note))
    for pack in packs:
        rules.extend(contact_rules(pack, files, note))
    faults.extend(what_packs_may_not(rules, files))
    told = _told([version, *(f"{pack.name}-{pack.version}" for pack in packs)])
    return Guidance(tuple(rules), sources, told, digest_of(files), files), tuple(faults)


def _told(parts: list[str]) -> str:
    """What versions are called, within what is kept of it beside a decision; the digest tells them apart."""
    said = "+".join(parts)
    return said if len(said) <= LONGEST_VERSION else f"{said[: LONGEST_VERSION - 3]}..."


def digest_of(files: Files) -> str:
    """The SHA-256 of every file that rules are read from, in a steady order."""
    digest = sha256()
    for name in _in_order(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return digest.hexdigest()


def _in_order(files: Files) -> Iterator[str]:
    """Sources, version, rules, and then what packs from outside have besides. Kept digests rest on this order."""
    first = [*source_names(files), *([VERSION_FILE] if VERSION_FILE in files else []), *rule_names(files)]
    yield from first
    yield from sorted(files.keys() - set(first), key=parts_of)


def _sources(files: Files, note: Note) -> dict[str, Source]:
    found: dict[str, Source] = {}
    # Packs from outside come last: what is listed twice is theirs to mend.
    for name in sorted(source_names(files), key=lambda name: (pack_of(name).startswith(LOCAL), name)):
        try:
            data, text = read_toml(name, files[name])
            listed = sources_from(name, data, text)
        except BadRule as bad:
            note(bad)
            continue
        for twice in sorted(found.keys() & listed.keys()):
            note(
                _at(
                    name,
                    text,
                    twice,
                    f"The source {twice} is listed already.",
                    "Cite that one, or choose another id.",
                )
            )
        found |= {source: held for source, held in listed.items() if source not in found}
    if not found:
        note(BadRule(Fault("sources.toml", 0, "No sources are listed.", "List what the rules cite.")))
    return found


def _at(file: str, text: str, key: str, says: str, instead: str) -> BadRule:
    reading = Reading(file, text)
    reading.fault((key,), says, instead)
    return BadRule(*reading.faults)


def _version(files: Files, note: Note) -> str:
    if VERSION_FILE not in files:
        note(BadRule(Fault(VERSION_FILE, 0, "The version is missing.", 'Write version = "2026.11.22".')))
        return ""
    try:
        data, text = read_toml(VERSION_FILE, files[VERSION_FILE])
        reading = Reading(VERSION_FILE, text)
        version = reading.table(data).some_text("version")
        reading.done()
        return version
    except BadRule as bad:
        note(bad)
        return ""


def _rules(files: Files, note: Note) -> Iterator[Rule]:
    for name in rule_names(files):
        try:
            data, text = read_toml(name, files[name])
            yield rule_from(name.removesuffix(".toml"), data, text)
        except BadRule as bad:
            note(bad)


def _packs(files: Files, note: Note) -> Iterable[Pack]:
    for name in sorted({pack_of(name) for name in files if name.startswith(f"{LOCAL}/")}):
        try:
            yield pack_from(name, files)
        except BadRule as bad:
            note(bad)
