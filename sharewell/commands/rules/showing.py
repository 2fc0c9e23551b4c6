"""`sharewell rules show`: one rule with its answers, its sources in full, its past, and the scenarios that fire it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from sharewell.commands.rules.at_hand import DONE, REFUSED, guidance, indented, print_list, rule_called
from sharewell.domain.advice import Guidance, Rule
from sharewell.domain.advice.diff import NATIONS, SECTORS, nations_of, sectors_of
from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.review import SEEN_WORDS, does, in_force, last_checked, predecessors, successors
from sharewell.domain.advice.scenarios import fired_by, load_scenarios

HELP = "one rule: its answers, its sources in full, what it took over from, and the scenarios that fire it"


def add_arguments(parser: ArgumentParser) -> None:
    """Which rule."""
    parser.add_argument("id", help="the rule's id, such as core/emergencies/immediate-danger")


def run(arguments: Namespace) -> int:
    """0, or 2 where there is no such rule."""
    known = guidance()
    rule = rule_called(arguments.id, known.rules)
    if rule is None:
        return REFUSED
    says = rule.says
    firing = fired_by(load_scenarios(), known)[rule.id]
    print(f"{rule.id}\n{indented(says.sentence)}\n")
    print(f"It {does(rule)}, weight {says.weight}, {in_force(rule)}. Review by {rule.review_by.isoformat()}.")
    print_list("When", _conditions(rule))
    print_list("For", _reach(rule))
    print_list("Rests on", _citations(rule, known))
    print_list("Last change", _past(rule, known))
    print_list(f"Scenarios that fire it ({len(firing)})", [f"{one} ({one.source})" for one in firing])
    return DONE


def _conditions(rule: Rule) -> list[str]:
    lines = []
    for key, answers in rule.when.items():
        permitted = FACTS_BY_KEY[key].permitted
        other = [answer for answer in permitted if answer not in answers]
        if len(other) < len(answers):
            lines.append(f"{key} is anything but {', '.join(other)}")
        else:
            lines.append(f"{key} is {' or '.join(answer for answer in permitted if answer in answers)}")
    return lines or ["always"]


def _reach(rule: Rule) -> Iterator[str]:
    nations, sectors = nations_of(rule), sectors_of(rule)
    yield "every nation" if nations == NATIONS else ", ".join(nations)
    yield "every sector" if sectors == SECTORS else ", ".join(sectors)


def _citations(rule: Rule, known: Guidance) -> Iterator[str]:
    for cited in rule.sources:
        source = known.sources[cited.id]
        until = f" to {source.until.isoformat()}" if source.until else ""
        yield (
            f"{source.title} ({source.publisher}), {cited.part}: {SEEN_WORDS[cited.seen]}, "
            f"{cited.checked.isoformat()}; {source.id}, from {source.from_.isoformat()}{until}"
        )


def _past(rule: Rule, known: Guidance) -> Iterator[str]:
    yield f"it began on {rule.from_.isoformat()} and was last checked on {last_checked(rule).isoformat()}"
    for before in predecessors(rule, known):
        yield f"it took over from {before.id}, {in_force(before)}"
    for after in successors(rule, known):
        yield f"{after.id} takes over from it, {in_force(after)}"
