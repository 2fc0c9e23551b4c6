"""`sharewell rules`: what the rules are, what each rests on, what is still to be checked, and whether they hold.

Each act is a module of its own. Nothing here needs settings, keys, a database or Django, but replaying a decision and
comparing kept versions, which look into this installation.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace

from sharewell.commands.answering import answered
from sharewell.commands.rules import (
    comparing,
    counting,
    linting,
    listing,
    proving,
    replaying,
    showing,
    staleness,
    unverified,
)
from sharewell.commands.rules.at_hand import FAILED, say
from sharewell.domain.advice.faults import BadFile
from sharewell.domain.outside import folders_in, use_packs

PACKS_SETTING = "SHAREWELL_PACKS"
ACTS = {
    "list": listing,
    "show": showing,
    "unverified": unverified,
    "stale": staleness,
    "lint": linting,
    "prove": proving,
    "inventory": counting,
    "diff": comparing,
    "replay": replaying,
}


def add_arguments(parser: ArgumentParser) -> None:
    """The command's own arguments: one word that says what to do, and what that takes."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    for name, act in ACTS.items():
        act.add_arguments(acts.add_parser(name, help=act.HELP, description=act.HELP))


def run(arguments: Namespace) -> int:
    """Answer 0, 1 where something is overdue, fails or cannot be read, or 2 for an id that is no rule's."""
    return answered(lambda: _run(arguments))


def _run(arguments: Namespace) -> int:
    use_packs(folders_in(os.environ.get(PACKS_SETTING, "")))
    try:
        return int(ACTS[arguments.act].run(arguments))
    except BadFile as fault:
        return say(f"the guidance cannot be read: {fault}", FAILED)
