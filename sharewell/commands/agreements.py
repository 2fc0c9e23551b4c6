"""`sharewell agreements verify FILE`: whether a file of an agreement is, to the letter, as it was given out here."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

SOUND, ALTERED, NOT_OURS = 0, 1, 2


def add_arguments(parser: ArgumentParser) -> None:
    """One word for what is done, and the file."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    verify = what.add_parser("verify", help="say whether a JSON file is sound, altered or not ours")
    verify.add_argument("file", type=Path, help="the JSON file of an agreement")


def run(arguments: Namespace) -> int:
    """0 when it is sound; 1 when it was altered; 2 when it is not ours or cannot be read."""
    from sharewell.commands import installation

    if not installation.stands():
        return NOT_OURS
    return _verify(arguments.file)


def _verify(file: Path) -> int:
    from sharewell.apps.agreements.selectors import copy_looked_at, looked_words
    from sharewell.domain.agreements import Verdict, agreement_schema
    from sharewell.domain.agreements.exchange import LARGEST
    from sharewell.kit.schemas import BadFile, read_json

    try:
        looked = copy_looked_at(read_json(file.read_bytes(), agreement_schema(), largest=LARGEST))
    except OSError as failed:
        print(f"{file} cannot be read: {failed.strerror}.")
        return NOT_OURS
    except BadFile as bad:
        print("\n".join(("This is no file of an agreement.", *bad.faults)))
        return NOT_OURS
    print("\n".join(looked_words(looked)))
    return {Verdict.SOUND: SOUND, Verdict.ALTERED: ALTERED}.get(looked.verdict, NOT_OURS)
