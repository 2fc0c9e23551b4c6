"""What the acts of `sharewell rules` share: the guidance at hand, days, and how text is printed."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from textwrap import fill
from zoneinfo import ZoneInfo

from sharewell.domain.advice import Guidance, Rule, load_guidance
from sharewell.kit.clock import now

DONE, FAILED, REFUSED = 0, 1, 2
WIDTH = 110


def guidance() -> Guidance:
    """The shipped packs and those from outside that are in use; raises BadRule."""
    return load_guidance()


def today() -> date:
    """The date by the local clock."""
    return now().astimezone(ZoneInfo("Europe/London")).date()


def day(text: str) -> date:
    """A date as an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise ArgumentTypeError(f"{text!r} is not a date such as 2026-11-22") from fault


def rule_called(name: str, rules: Iterable[Rule]) -> Rule | None:
    """The rule of that id; where there is none, the nearest is named and none given."""
    by_id = {rule.id: rule for rule in rules}
    if name not in by_id:
        near = get_close_matches(name, by_id, n=1, cutoff=0.5)
        say(f"there is no rule {name!r}.{f' Did you mean {near[0]}?' if near else ''}", REFUSED)
    return by_id.get(name)


def indented(text: str) -> str:
    """A sentence set into lines of one width."""
    return fill(text, WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def print_list(heading: str, lines: Iterable[str]) -> None:
    """A heading and its lines; \"none\" where there are none."""
    print(f"\n{heading}:")
    for line in list(lines) or ["none"]:
        print(indented(f"* {line}"))


def say(sentence: str, exit_code: int) -> int:
    """Tell of a fault in one line, and answer the exit code."""
    print(f"sharewell: {sentence}".encode("utf-8", "backslashreplace").decode(), file=sys.stderr)
    return exit_code
