"""`sharewell add-organisation NAME …`: brings an organisation into the partnership, with its key."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace

from sharewell.commands.answers import email, phone, words
from sharewell.domain.access import SYSTEM
from sharewell.domain.advice.vocabulary import Body, Nation, Sector

UNKNOWN = "unknown"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", type=words(200), help="what people call it")
    parser.add_argument(
        "--sector", required=True, choices=_known(Sector), metavar="SECTOR", help=_listed(Sector)
    )
    parser.add_argument("--body", required=True, choices=_known(Body), metavar="BODY", help=_listed(Body))
    parser.add_argument(
        "--nation", required=True, choices=_known(Nation), metavar="NATION", help=_listed(Nation)
    )
    parser.add_argument("--area", required=True, type=words(100), help="the council area it works in")
    parser.add_argument("--phone", required=True, type=phone, help="a number that is answered")
    parser.add_argument(
        "--notice-email", required=True, type=email, help="is told that something waits, never what"
    )
    parser.add_argument("--out-of-hours-phone", type=phone)
    parser.add_argument("--duty-hours", type=words(200), help="such as: weekdays, 8am to 6pm")
    parser.add_argument(
        "--front-door", action="store_true", help="worries about children in its area go here first"
    )


def run(arguments: Namespace) -> int:
    """0 when it was added, 1 with one line when it could not be."""
    from sharewell.commands import installation

    if not installation.stands():
        return 1
    from sharewell.apps.organisations.errors import NameInUse
    from sharewell.apps.organisations.services import register_organisation
    from sharewell.kit.clock import now

    given = {name: value for name, value in vars(arguments).items() if value is not None}
    given["is_front_door"] = given.pop("front_door")
    try:
        added = register_organisation(actor=replace(SYSTEM, origin="cli"), at=now(), **given)
    except NameInUse:
        print(
            f"sharewell: {arguments.area} has an organisation called {arguments.name} already.",
            file=sys.stderr,
        )
        return 1
    print(f"{added.name} is added. Its id is {added.id}.")
    print(f"Next: sharewell add-person NAME EMAIL --role administrator --organisation {added.id}")
    return 0


def _known(words: type[Sector] | type[Body] | type[Nation]) -> list[str]:
    """The values that an organisation can have: who is added is known."""
    return [str(word) for word in words if word != UNKNOWN]


def _listed(words: type[Sector] | type[Body] | type[Nation]) -> str:
    return "one of: " + ", ".join(_known(words))
