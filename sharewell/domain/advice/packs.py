"""All that packs hold, read as far as it can be read, with everything that is wrong with the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sharewell.domain.advice.changes import Change, read_changes
from sharewell.domain.advice.faults import BadRule, Fault
from sharewell.domain.advice.files import (
    CLOCKS_FILE,
    LOCAL,
    PACKS_FOLDER,
    Files,
    guidance_files,
    other_files,
    pack_folders,
    pack_of,
    within_pack,
)
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.loading import read_guidance
from sharewell.domain.advice.scenarios import Scenario, read_scenarios
from sharewell.domain.deadlines.local import faults_of_clocks


@dataclass(frozen=True, slots=True)
class Packs:
    """Rules, changes and scenarios as read; `faults` are those of files that could not be, `files` all there are."""

    guidance: Guidance
    changes: tuple[Change, ...]
    scenarios: tuple[Scenario, ...]
    faults: tuple[Fault, ...]
    files: Files


def read_packs(folder: Path = PACKS_FOLDER, outside: Iterable[Path] | None = None) -> Packs:
    """The packs of a folder and those from outside; without `outside`, the shipped folder has those in use.

    Raises BadRule only where there is nothing to read: a folder without a name, a file that cannot be opened.
    """
    beside = None if outside is None else tuple(outside)
    of_rules, other = guidance_files(folder, beside), other_files(folder, beside)
    guidance, in_rules = read_guidance(of_rules)
    changes, in_changes = read_changes(other)
    scenarios, in_scenarios = read_scenarios(other)
    faults = (*in_rules, *in_changes, *in_scenarios, *_in_local_clocks(other))
    return Packs(guidance, changes, scenarios, faults, {**of_rules, **other})


def _in_local_clocks(files: Files) -> Iterator[Fault]:
    for name, content in files.items():
        if within_pack(name) == (CLOCKS_FILE,) and name.startswith(f"{LOCAL}/"):
            try:
                text = content.decode()
            except UnicodeDecodeError as bad:
                line = content.count(b"\n", 0, bad.start) + 1
                yield Fault(name, line, "This is not UTF-8 text.", "Save the file as UTF-8.")
                continue
            for fault in faults_of_clocks(text, pack=pack_of(name)):
                told = f"{fault.clock}: {fault.says}" if fault.clock else fault.says
                yield Fault(name, _line_of(text, fault.clock), told, fault.instead)


def _line_of(text: str, clock: str) -> int:
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, start=1) if clock and f'"{clock}"' in line), 1)


def faults_of_packs(outside: Iterable[Path]) -> tuple[Fault, ...]:
    """Why these packs cannot be used beside the shipped guidance, if they cannot."""
    folders = tuple(outside)
    try:
        _, in_rules = read_guidance(guidance_files(PACKS_FOLDER, folders))
        everything = other_files(PACKS_FOLDER, folders)
        other = {name: everything[name] for name in everything if name.startswith(f"{LOCAL}/")}
        return located((*in_rules, *_in_others(other)), folders)
    except BadRule as bad:
        return bad.faults


def _in_others(files: Files) -> Iterator[Fault]:
    yield from read_changes(files)[1]
    yield from read_scenarios(files)[1]
    yield from _in_local_clocks(files)


def located(faults: Iterable[Fault], outside: Iterable[Path]) -> tuple[Fault, ...]:
    """The same faults; those of packs from outside by the paths of their files instead of the names of their rules."""
    lies = {
        name: folder
        for name, folder in pack_folders(PACKS_FOLDER, outside).items()
        if name.startswith(f"{LOCAL}/")
    }
    return tuple(
        replace(fault, file=f"{lies[pack_of(fault.file)]}/{'/'.join(within_pack(fault.file))}")
        if pack_of(fault.file) in lies
        else fault
        for fault in faults
    )
