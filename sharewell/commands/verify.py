"""`sharewell verify`: check the audit log, here or in a file, and say in plain words what was altered and where.

With a file it reads that file alone and needs no settings. Without one it checks this installation: its log with
the key that it signs with, the records whose digests stand in the log, and the triggers that keep tables growing.
"""

import argparse
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sharewell.domain.access import SYSTEM, Actor
from sharewell.domain.audit import verifier
from sharewell.domain.audit.verifier import CannotCheck, Report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which log, and what it is compared with."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--database", type=Path, metavar="FILE", help="check this SQLite database")
    which.add_argument("--export", type=Path, metavar="FILE", help="check this exported log")
    which.add_argument("--write-export", type=Path, metavar="FILE", help="write this installation's log")
    which.add_argument("--write-kept", type=Path, metavar="FILE", help="write what a partner should keep")
    parser.add_argument("--kept", type=Path, metavar="FILE", help="checkpoints that you kept earlier")
    parser.add_argument("--key", action="append", default=[], metavar="LINE", help="the log's public key")


def run(arguments: argparse.Namespace) -> int:
    """0 when all is sound; 1 when something was altered; 2 when it could not be checked."""
    try:
        return _run(arguments)
    except (CannotCheck, OSError, ValueError) as failed:
        print(f"The log could not be checked: {failed}.")
        return verifier.COULD_NOT_CHECK


def _run(arguments: argparse.Namespace) -> int:
    kept = arguments.kept.read_text("utf-8") if arguments.kept else ""
    if arguments.write_export:
        return _write(arguments.write_export, _exported())
    if arguments.write_kept:
        return _write(arguments.write_kept, _kept())
    file = arguments.database or arguments.export
    if file:
        report = verifier.check(verifier.open_log(file), kept=kept, keys=arguments.key)
    else:
        report = _check_installation(kept, arguments.key)
    print("\n".join(report.lines()))
    return report.exit_code


def _check_installation(kept: str, keys: list[str]) -> Report:
    _start_django()
    from django.db import connection

    from sharewell.apps.audit.services import changed_records, exported_log, log_key
    from sharewell.kit.append_only import unprotected_tables
    from sharewell.kit.crypto import signature_holds

    if connection.vendor == "sqlite":
        log = verifier.log_in_database(Path(connection.settings_dict["NAME"]))
    else:
        log = verifier.log_in_lines(exported_log())
    report = verifier.check(log, kept=kept, keys=[log_key().text(), *keys], holds=signature_holds)
    report.faults += changed_records()
    for table in unprotected_tables(connection):
        report.faults.append(f"The triggers that keep {table} from being changed were taken away.")
    return report


def _exported() -> Iterator[str]:
    _start_django()
    from sharewell.apps.audit.services import export_log
    from sharewell.kit.clock import now

    return export_log(actor=_operator(), at=now())


def _kept() -> Iterator[str]:
    _start_django()
    from sharewell.apps.audit.services import sign_checkpoint, take_checkpoint
    from sharewell.kit.clock import now

    sign_checkpoint(actor=_operator(), at=now())
    text = take_checkpoint(actor=_operator(), at=now())
    if text is None:
        raise CannotCheck("nothing has happened yet, so there is nothing to keep")
    return iter(text.splitlines())


def _operator() -> Actor:
    return replace(SYSTEM, origin="cli")


def _write(path: Path, lines: Iterator[str]) -> int:
    with path.open("x", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
    print(f"Written to {path}.")
    return verifier.SOUND


def _start_django() -> None:
    from sharewell.config.environment import SettingsRefused

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharewell.config.settings")
    import django

    try:
        django.setup()
    except SettingsRefused as refused:
        raise CannotCheck("the settings must be mended first: " + "; ".join(refused.problems)) from refused
