"""`sharewell rules prove`: what must always hold, proved for every situation on every day."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from sharewell.commands.rules.at_hand import DONE, FAILED, guidance, indented
from sharewell.domain.advice import Guidance
from sharewell.domain.advice.files import PACKS_FOLDER, guidance_files
from sharewell.domain.advice.loading import guidance_from
from sharewell.domain.advice.proof import EXAMPLES, OF_THE_PACKS, PROOFS, Finding, broken_by
from sharewell.domain.outside import packs_in_use

HELP = "prove what must always hold, for every situation; exit code 1 where it fails"


def add_arguments(parser: ArgumentParser) -> None:
    """With which packs from outside."""
    parser.add_argument(
        "--pack",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="with this pack from outside too",
    )


def run(arguments: Namespace) -> int:
    """1 where something does not hold."""
    known = combined(arguments.pack) if arguments.pack else guidance()
    broken = print_proofs(known)
    proofs = len(OF_THE_PACKS) + len(PROOFS)
    days = ", ".join(day.isoformat() for day in known.starts)
    print(f"\n{proofs - broken} of {proofs} hold for every situation under the law from {days}.")
    return FAILED if broken else DONE


def combined(folders: Iterable[Path]) -> Guidance:
    """The shipped guidance, the packs in use and these; raises BadRule."""
    outside = dict.fromkeys(folder.resolve() for folder in (*packs_in_use(), *folders))
    return guidance_from(guidance_files(PACKS_FOLDER, outside))


def print_proofs(known: Guidance, *, only_broken: bool = False) -> int:
    """Each law with whether it holds, and examples where it does not; answers how many do not."""
    broken = 0
    for check in OF_THE_PACKS:
        broken += _print(check, islice(check(known), EXAMPLES), only_broken)
    for proof in PROOFS:
        broken += _print(proof, broken_by(known, proof), only_broken)
    return broken


def _print(proof: Callable[..., Iterable[Finding]], findings: Iterable[Finding], only_broken: bool) -> bool:
    found = list(findings)
    says = (proof.__doc__ or proof.__name__).splitlines()[0]
    if found or not only_broken:
        print(f"{'fails' if found else 'holds'}  {says}", flush=True)
    for finding in found:
        print(indented(str(finding)))
    return bool(found)
