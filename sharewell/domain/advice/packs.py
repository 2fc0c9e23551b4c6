"""All that packs hold, read as far as it can be read, with everything that is wrong with the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sharewell.domain.advice.changes import Change, read_changes
from sharewell.domain.advice.faults import BadRule, Fault
from sharewell.domain.advice.files import PACKS_FOLDER, Files, guidance_files, other_files
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.loading import read_guidance
from sharewell.domain.advice.scenarios import Scenario, read_scenarios


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
    return Packs(guidance, changes, scenarios, (*in_rules, *in_changes, *in_scenarios), {**of_rules, **other})


def faults_of_packs(outside: Iterable[Path]) -> tuple[Fault, ...]:
    """Why these packs cannot be used beside the shipped guidance, if they cannot."""
    try:
        return read_packs(PACKS_FOLDER, outside).faults
    except BadRule as bad:
        return bad.faults
