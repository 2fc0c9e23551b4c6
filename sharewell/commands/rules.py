"""`sharewell rules`: what the rules are, what each rests on, what is still to be checked, and whether they hold.

Nothing here needs settings, keys, a database or Django.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from itertools import islice
from textwrap import fill
from zoneinfo import ZoneInfo

from sharewell.domain.advice import BadRule, Guidance, Rule, load_guidance
from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.proof import EXAMPLES, OF_THE_PACKS, PROOFS, Finding, broken_by
from sharewell.domain.advice.review import SEEN_WORDS, Doubt, does, doubts, how_checked, in_force, overdue
from sharewell.domain.advice.scenarios import BadScenario, fired_by, load_scenarios
from sharewell.kit.clock import now

DONE, FAILED, REFUSED = 0, 1, 2
WIDTH = 110


def add_arguments(parser: ArgumentParser) -> None:
    """The command's own arguments: one word that says what to do."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    listing = acts.add_parser("list", help="every rule: its days, what it does and says, how it was checked")
    listing.add_argument(
        "pack", nargs="?", default="", help="only rules whose id begins so, such as core/items"
    )
    showing = acts.add_parser("show", help="one rule, its sources, and the scenarios that fire it")
    showing.add_argument("id", help="the rule's id, such as core/emergencies/immediate-danger")
    acts.add_parser("unverified", help="everything cited that was not seen at its source, and what to check")
    stale = acts.add_parser("stale", help="the rules past their review; exit code 1 where there are any")
    stale.add_argument("--on", type=_day, default=None, metavar="DAY", help="as at this day instead of today")
    acts.add_parser(
        "prove", help="prove what must always hold, for every situation; exit code 1 where it fails"
    )


def run(arguments: Namespace) -> int:
    """Answer 0, 1 where something is overdue, fails or cannot be read, or 2 for an id that is no rule's."""
    try:
        return ACTS[arguments.act](load_guidance(), arguments)
    except (BadRule, BadScenario) as fault:
        return _say(f"the guidance cannot be read: {fault}", FAILED)
    except BrokenPipeError:
        # The reader has gone; Python must not try to flush to it again on the way out.
        sys.stdout = None
        return FAILED


def _list(guidance: Guidance, arguments: Namespace) -> int:
    rules = [rule for rule in guidance.rules if rule.id.startswith(arguments.pack)]
    if not rules:
        return _say(f"no rule's id begins with {arguments.pack!r}.", REFUSED)
    for rule in rules:
        print(f"{rule.id}  {in_force(rule)}  {does(rule)}{_weight(rule)}\n{_indented(rule.says.sentence)}")
        print(f"  ({how_checked(rule)})")
    print(f"\n{len(rules)} rules, guidance {guidance.version}.")
    return DONE


def _show(guidance: Guidance, arguments: Namespace) -> int:
    by_id = {rule.id: rule for rule in guidance.rules}
    rule = by_id.get(arguments.id)
    if rule is None:
        near = get_close_matches(arguments.id, by_id, n=1, cutoff=0.5)
        meant = f" Did you mean {near[0]}?" if near else ""
        return _say(f"there is no rule {arguments.id!r}.{meant}", REFUSED)
    firing = fired_by(load_scenarios(), guidance)[rule.id]
    print(f"{rule.id}\n{_indented(rule.says.sentence)}\n")
    print(
        f"It {does(rule)}, weight {rule.says.weight}, {in_force(rule)}. Review by {rule.review_by.isoformat()}."
    )
    _print_list("When", _conditions(rule))
    _print_list("Rests on", _citations(rule, guidance))
    _print_list(f"Scenarios that fire it ({len(firing)})", [str(scenario) for scenario in firing])
    return DONE


def _weight(rule: Rule) -> str:
    return f", weight {rule.says.weight}" if rule.says.weight else ""


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


def _citations(rule: Rule, guidance: Guidance) -> list[str]:
    found = []
    for cited in rule.sources:
        source = guidance.sources[cited.id]
        found.append(
            f"{source.title} ({source.publisher}), {cited.part}: "
            f"{SEEN_WORDS[cited.seen]}, {cited.checked.isoformat()}"
        )
    return found


def _unverified(guidance: Guidance, arguments: Namespace) -> int:
    found = doubts(guidance)
    for doubt in found:
        _print_doubt(doubt)
    counted = {seen: sum(doubt.seen is seen for doubt in found) for seen in SEEN_WORDS}
    print(", ".join(f"{count} {SEEN_WORDS[seen]}" for seen, count in counted.items() if count) + ".")
    return DONE


def _print_doubt(doubt: Doubt) -> None:
    print(f"{doubt.source.title} ({doubt.source.publisher}), {doubt.part}: {SEEN_WORDS[doubt.seen]}")
    print(_indented(doubt.to_check))
    for sentence in doubt.sentences:
        rules = ", ".join(rule.id for rule in doubt.rules if rule.says.sentence == sentence)
        print(_indented(f"* {sentence} ({rules})"))
    print()


def _stale(guidance: Guidance, arguments: Namespace) -> int:
    day = arguments.on or now().astimezone(ZoneInfo("Europe/London")).date()
    late = overdue(guidance, day)
    for rule in late:
        print(f"{rule.id}  review by {rule.review_by.isoformat()}  ({how_checked(rule)})")
    print(f"{len(late)} of {len(guidance.rules)} rules are past their review on {day.isoformat()}.")
    return FAILED if late else DONE


def _prove(guidance: Guidance, arguments: Namespace) -> int:
    broken = 0
    for check in OF_THE_PACKS:
        broken += _print_proof(check, islice(check(guidance), EXAMPLES))
    for proof in PROOFS:
        broken += _print_proof(proof, broken_by(guidance, proof))
    proofs = len(OF_THE_PACKS) + len(PROOFS)
    days = ", ".join(day.isoformat() for day in guidance.starts)
    print(f"\n{proofs - broken} of {proofs} hold for every situation under the law from {days}.")
    return FAILED if broken else DONE


def _print_proof(proof: Callable[..., Iterable[Finding]], findings: Iterable[Finding]) -> bool:
    found = list(findings)
    says = (proof.__doc__ or proof.__name__).splitlines()[0]
    print(f"{'fails' if found else 'holds'}  {says}", flush=True)
    for finding in found:
        print(_indented(str(finding)))
    return bool(found)


def _print_list(heading: str, lines: list[str]) -> None:
    print(f"\n{heading}:")
    for line in lines or ["none"]:
        print(_indented(f"* {line}"))


def _indented(text: str) -> str:
    return fill(text, WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise ArgumentTypeError(f"{text!r} is not a date such as 2026-11-22") from fault


def _say(sentence: str, exit_code: int) -> int:
    print(f"sharewell: {sentence}".encode("utf-8", "backslashreplace").decode(), file=sys.stderr)
    return exit_code


ACTS = {"list": _list, "show": _show, "unverified": _unverified, "stale": _stale, "prove": _prove}
