"""`sharewell demo`: the fictional partnership, loaded where absent, and served on this machine alone."""

import argparse
import os

from sharewell.commands.setup import set_up
from sharewell.config.environment import load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--load", action="store_true", help="set up and load, and do not serve")


def run(arguments: argparse.Namespace) -> int:
    """0 after a clean end; 1 when it could not start."""
    set_up()
    from sharewell.config import demo

    loaded = demo.load()
    if arguments.load:
        print("The demo partnership is loaded." if loaded else "The demo partnership was there already.")
        return 0
    from sharewell.commands.serve import serve

    environment = load(os.environ)
    return serve(environment, greeting=_greeting(environment.public_address, demo.people_to_try()))


def _greeting(address: str, people: tuple[str, ...]) -> str:
    lines = [f"Sharewell's demo is at {address} (Ctrl-C ends it)."]
    if people:
        lines += ["Everyone and everything in it is made up. Sign in with one press as, for instance:"]
        lines += [f"  {person}" for person in people]
    return "\n".join(lines)
