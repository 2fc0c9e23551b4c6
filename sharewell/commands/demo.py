"""`sharewell demo`: the fictional partnership, loaded where absent, and served on this machine alone."""

import argparse
import os
import sys

from sharewell.commands.serve import port_is_free, serve
from sharewell.commands.standing import note_greeting, noted_greeting
from sharewell.config.environment import Environment, load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--load", action="store_true", help="set up and load, and do not serve")


def run(arguments: argparse.Namespace) -> int:
    """0 after a clean end; 1 when it could not start."""
    environment = load(os.environ)
    if not arguments.load and not port_is_free(environment):
        return 1
    if not _packs_stand(environment):
        return 1
    greeting = noted_greeting(environment)
    if greeting is None or arguments.load:
        greeting = _set_up_and_load(environment)
    return 0 if arguments.load else serve(environment, greeting=greeting)


def _packs_stand(environment: Environment) -> bool:
    if not environment.packs:
        return True
    from sharewell.commands.installation import pack_problems

    found = tuple(pack_problems(environment))
    for problem in found:
        print(f"sharewell cannot serve: {problem}", file=sys.stderr)
    return not found


def _set_up_and_load(environment: Environment) -> str:
    from sharewell.commands.setup import set_up

    set_up()
    from sharewell.config import demo

    print("The demo partnership is loaded." if demo.load() else "The demo partnership is there.", flush=True)
    greeting = _greeting(environment.public_address, demo.people_to_try())
    note_greeting(environment, greeting)
    return greeting


def _greeting(address: str, people: tuple[str, ...]) -> str:
    lines = [f"Sharewell's demo is at {address} (Ctrl-C ends it)."]
    if people:
        lines += ["Everyone and everything in it is made up. Sign in with one press as, for instance:"]
        lines += [f"  {person}" for person in people]
    return "\n".join(lines)
