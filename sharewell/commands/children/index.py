"""`sharewell children index --organisation NAME`: writes the keys by which entries are found, or a copy to search."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from sharewell.commands.children.acting import acting_for, fail

if TYPE_CHECKING:
    from sharewell.domain.access import Actor


def add_arguments(parser: ArgumentParser) -> None:
    """Whose entries, whether all of them, and where a copy goes."""
    parser.add_argument("--organisation", required=True, help="its name, or its id")
    parser.add_argument("--all", action="store_true", help="every entry, not only those that want it")
    parser.add_argument(
        "--copy",
        type=Path,
        metavar="FILE",
        help="write a sealed copy for `children find --copy FILE` instead",
    )


def run(arguments: Namespace) -> int:
    """0 when every entry has its keys, or the copy stands."""
    actor = acting_for(arguments.organisation)
    if actor is None:
        return 1
    if arguments.copy:
        return _copy(actor, arguments.copy)
    from sharewell.apps.children.services import index_entries

    print(f"{index_entries(actor=actor, all_of_them=arguments.all)} entries were indexed.")
    return 0


def _copy(actor: "Actor", file: Path) -> int:
    from sharewell.apps.children.services.serving import write_serving_copy
    from sharewell.kit.clock import now

    try:
        entries = write_serving_copy(actor=actor, at=now(), file=file, progress=_tell)
    except OSError as failed:
        return fail(f"{file} cannot be written: {failed.strerror}.")
    print(file=sys.stderr)
    print(f"{entries} entries are in the copy.")
    return 0


def _tell(entries: int) -> None:
    print(f"\r{entries} entries", end="", file=sys.stderr, flush=True)
