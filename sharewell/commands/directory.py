"""`sharewell directory …`: bring organisations and contacts in from a file, write them out, say who keeps them."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sharewell.domain.access import SYSTEM
from sharewell.domain.directory_file import EXAMPLE, LARGEST, BadFile, Plan, What, written

OPERATOR = replace(SYSTEM, origin="cli")


def add_arguments(parser: ArgumentParser) -> None:
    """One word for what is done, and its own arguments."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    brought = what.add_parser("import", help="bring organisations and contacts in from a CSV file")
    brought.add_argument("file", type=Path, help="the file; its first line has the names of the template")
    brought.add_argument("--check", action="store_true", help="say what would change, and change nothing")
    for name, says in (("export", "write the directory out as CSV"), ("template", "write an example as CSV")):
        what.add_parser(name, help=says).add_argument(
            "file", type=Path, help="the file to write; never replaces one"
        )
    for name, says in (
        ("keeper", "have an organisation's administrators keep the directory"),
        ("no-keeper", "have them keep it no more"),
        ("suspend", "shut an organisation and its people out"),
        ("resume", "let a suspended organisation back in"),
    ):
        what.add_parser(name, help=says).add_argument("organisation", help="its name, or its id")


def run(arguments: Namespace) -> int:
    """0 when it was done; 1 with a line for each thing to mend."""
    from sharewell.commands import installation

    if not installation.stands():
        return 1
    if arguments.what == "import":
        return _import(arguments.file, check=arguments.check)
    if arguments.what in ("export", "template"):
        return _write(arguments.file, arguments.what)
    return _decide(arguments.what, arguments.organisation)


def _import(file: Path, *, check: bool) -> int:
    from sharewell.apps.organisations.errors import FileHasFaults
    from sharewell.apps.organisations.selectors import bad_file_words, fault_line, plan_for
    from sharewell.apps.organisations.services import import_directory
    from sharewell.kit.clock import now

    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
        plan = plan_for(content) if check else import_directory(actor=OPERATOR, content=content, at=now())
    except OSError as failed:
        return _fail(f"{file} cannot be read: {failed.strerror}.")
    except BadFile as bad:
        return _fail(bad_file_words(bad))
    except FileHasFaults as wrong:
        plan = wrong.plan
    for fault in plan.faults:
        print(fault_line(fault), file=sys.stderr)
    if plan.faults:
        return _fail("nothing was changed. Mend these lines and try again.")
    _tell(plan, done=not check)
    return 0


def _tell(plan: Plan, *, done: bool) -> None:
    for change in plan.changes:
        if change.what is not What.UNCHANGED:
            which = " / ".join(filter(None, (*change.organisation, *(change.contact or ()))))
            told = "; ".join(
                f"{one.column}: {one.before!r} becomes {one.after!r}" for one in change.differences
            )
            print(f"line {change.line}, {change.what}: {which}: {told}")
    counts = ", ".join(f"{len(plan.of(what))} {what}" for what in What)
    print(f"{counts}. {'All of it is done.' if done else 'Nothing was changed: this was a check.'}")


def _write(file: Path, what: str) -> int:
    from sharewell.apps.organisations.selectors import directory_file

    try:
        with file.open("xb") as opened:
            opened.write(directory_file() if what == "export" else written([EXAMPLE]))
    except OSError as failed:
        return _fail(f"{file} cannot be written: {failed.strerror}.")
    print(f"{file} is written.")
    return 0


def _decide(what: str, called: str) -> int:
    from sharewell.apps.organisations import services
    from sharewell.commands.add_person import NotFound, named_organisation
    from sharewell.kit.clock import now

    try:
        organisation = named_organisation(called)
    except NotFound as unclear:
        return _fail(str(unclear))
    keeps = what == "keeper"
    acts: dict[str, Callable[[], Any]] = {
        "suspend": lambda: services.suspend_organisation(actor=OPERATOR, organisation=organisation, at=now()),
        "resume": lambda: services.resume_organisation(actor=OPERATOR, organisation=organisation, at=now()),
    }
    keep = services.set_directory_keeper
    kept = acts.get(
        what, lambda: keep(actor=OPERATOR, organisation=organisation, keeps_directory=keeps, at=now())
    )()
    print(f"{kept.name}: {DONE[what]}")
    return 0


DONE = {
    "keeper": "its administrators keep the directory.",
    "no-keeper": "its administrators keep the directory no more.",
    "suspend": "it is suspended; its people act as nobody from now on.",
    "resume": "it is back, and is asked to confirm its contacts.",
}


def _fail(sentence: str) -> int:
    print(f"sharewell: {sentence}", file=sys.stderr)
    return 1
