"""`sharewell rules list`: every rule, or those of a pack."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from sharewell.commands.rules.at_hand import DONE, REFUSED, guidance, indented, say
from sharewell.domain.advice import Rule
from sharewell.domain.advice.review import does, how_checked, in_force, last_checked
from sharewell.domain.advice.scenarios import fired_by, load_scenarios

HELP = "every rule: its days, what it does and says, how it was checked, how many scenarios fire it"


def add_arguments(parser: ArgumentParser) -> None:
    """Which rules."""
    parser.add_argument(
        "pack", nargs="?", default="", help="only rules whose id begins so, such as core/items"
    )


def run(arguments: Namespace) -> int:
    """0, or 2 where no rule's id begins so."""
    known = guidance()
    rules = [rule for rule in known.rules if rule.id.startswith(arguments.pack)]
    if not rules:
        return say(f"no rule's id begins with {arguments.pack!r}.", REFUSED)
    firing = fired_by(load_scenarios(), known)
    for rule in rules:
        _print(rule, len(firing[rule.id]))
    print(f"\n{len(rules)} rules, guidance {known.version}.")
    return DONE


def _print(rule: Rule, tests: int) -> None:
    weight = f", weight {rule.says.weight}" if rule.says.weight else ""
    print(f"{rule.id}  {in_force(rule)}  {does(rule)}{weight}\n{indented(rule.says.sentence)}")
    scenarios = "1 scenario" if tests == 1 else f"{tests} scenarios"
    print(f"  ({how_checked(rule)}; last checked {last_checked(rule).isoformat()}; {scenarios})")
