"""`sharewell rules diff`: which rules differ between two days, two folders or two kept versions, and for whom."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from importlib import import_module
from pathlib import Path

from sharewell.commands.rules.at_hand import DONE, REFUSED, guidance, print_list, say
from sharewell.domain.advice import Guidance, load_guidance
from sharewell.domain.advice.diff import NATIONS, SECTORS, RuleChange, diff, diff_days

HELP = "which rules differ between two days, or two versions: a folder, a kept version, or `now`"
NOW = "now"
KEPT = "sharewell.commands.kept_guidance"


def add_arguments(parser: ArgumentParser) -> None:
    """What is compared with what."""
    what = "a day such as 2026-09-30, a folder of packs, the beginning of a kept version's digest, or now"
    parser.add_argument("before", help=what)
    parser.add_argument("after", help="the same; a day is compared with a day")


def run(arguments: Namespace) -> int:
    """0 whether or not anything differs; 2 where one of the two is not known."""
    days = (_day(arguments.before), _day(arguments.after))
    if days[0] is not None and days[1] is not None:
        return _told(diff_days(guidance(), days[0], days[1]))
    if days[0] is not None or days[1] is not None:
        return say("a day is compared with a day, and a version with a version.", REFUSED)
    before, after = _version(arguments.before), _version(arguments.after)
    if before is None or after is None:
        missing = arguments.before if before is None else arguments.after
        return say(f"{missing!r} is no day, no folder of packs, and no version that is kept here.", REFUSED)
    return _told(diff(before, after))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _version(text: str) -> Guidance | None:
    if text == NOW:
        return guidance()
    if _is_folder(text):
        return load_guidance(Path(text).resolve())
    # Kept versions are in the database; whoever compares days and folders needs none, so it is not imported above.
    found: Guidance | None = import_module(KEPT).kept_version(text)
    return found


def _is_folder(text: str) -> bool:
    try:
        return bool(text) and Path(text).is_dir()
    except (OSError, ValueError):
        return False


def _told(changes: tuple[RuleChange, ...]) -> int:
    for change in changes:
        lines = [change.sentence, *change.what, f"For {_reach(change)}."]
        print_list(f"{change.kind.value}  {change.id}", lines)
    touched = sorted({nation for change in changes for nation in change.nations})
    sectors = sorted({sector for change in changes for sector in change.sectors})
    print(f"\n{len(changes)} rules differ.")
    if changes:
        print(f"Nations: {_all_or(touched, NATIONS)}. Sectors: {_all_or(sectors, SECTORS)}.")
    return DONE


def _reach(change: RuleChange) -> str:
    return f"{_all_or(change.nations, NATIONS)}; {_all_or(change.sectors, SECTORS)}"


def _all_or(some: tuple[str, ...] | list[str], every: tuple[str, ...]) -> str:
    return "all" if set(some) == set(every) else ", ".join(some)
