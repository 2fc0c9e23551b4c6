"""`sharewell rules lint`: every fault of the shipped packs, or of packs from outside, with its line and the remedy."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from sharewell.commands.rules.at_hand import DONE, FAILED
from sharewell.commands.rules.proving import print_proofs
from sharewell.domain.advice.faults import Fault
from sharewell.domain.advice.files import PACKS_FOLDER, pack_folders, pack_of
from sharewell.domain.advice.lint import lint
from sharewell.domain.advice.packs import located, read_packs
from sharewell.domain.outside import packs_in_use
from sharewell.domain.requests.askable_files import askables
from sharewell.domain.requests.lint_askable import lint_askables

HELP = "every fault of the shipped packs, or of packs from outside; exit code 1 where there is one"


def add_arguments(parser: ArgumentParser) -> None:
    """Which packs."""
    parser.add_argument(
        "folder",
        nargs="*",
        type=Path,
        metavar="FOLDER",
        help="a pack from outside; none for the shipped packs",
    )


def run(arguments: Namespace) -> int:
    """1 where a fault is found, or where the packs together break what must always hold."""
    return _lint_outside(arguments.folder) if arguments.folder else _lint_shipped()


def _lint_shipped() -> int:
    packs = read_packs()
    found = [*lint(packs), *lint_askables()]
    counted = f"{len(packs.guidance.rules)} rules and {len(packs.scenarios)} scenarios"
    return _told(found, f"{counted}; {len(askables())} facts that can be asked for" if not found else counted)


def _lint_outside(folders: Sequence[Path]) -> int:
    asked = list(dict.fromkeys(folder.resolve() for folder in folders))
    outside = (*asked, *(folder for folder in packs_in_use() if folder.resolve() not in asked))
    packs = read_packs(PACKS_FOLDER, outside)
    names = [name for name, folder in pack_folders(PACKS_FOLDER, outside).items() if folder in asked]
    found = [fault for fault in lint(packs) if pack_of(fault.file) in names]
    if not found and print_proofs(packs.guidance, only_broken=True):
        print("\nWith the shipped rules, this breaks what must always hold.")
        return FAILED
    rules = sum(pack_of(f"{rule.id}.toml") in names for rule in packs.guidance.rules)
    said = f"{rules} rules from outside, proved together with the shipped ones"
    return _told(located(found, outside), said)


def _told(found: Sequence[Fault], what: str) -> int:
    for fault in found:
        print(fault)
    print(f"{len(found)} faults." if found else f"No faults: {what}.")
    return FAILED if found else DONE
