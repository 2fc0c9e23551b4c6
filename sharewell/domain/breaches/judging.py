"""How large the risk is, what is expected of it, what is missing before a breach is closed, and its clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sharewell.domain.breaches.data import BreachRules
from sharewell.domain.breaches.words import Bad, Choice, Likely, Risk
from sharewell.domain.cited import in_force
from sharewell.domain.deadlines import Milestone, Start, deadlines_after
from sharewell.domain.deadlines.clocks import local_day

_LIKELY, _BAD, _RISKS = tuple(Likely), tuple(Bad), tuple(Risk)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What was decided so far. An empty choice is none yet; `to_learn` counts lessons that nobody has finished."""

    risk: str = ""
    contained: bool = False
    regulator: str = ""
    regulator_told: bool = False
    people: str = ""
    people_told: bool = False
    to_learn: int = 0


def risk_of(likely: Likely, bad: Bad) -> Risk:
    """The risk by the two answers: none only where both are at their least, high where they add up to three."""
    weight = _LIKELY.index(likely) + _BAD.index(bad)
    return Risk.HIGH if weight >= 3 else Risk.SOME if weight else Risk.NONE


def is_expected(whom: str, risk: str, *, rules: BreachRules, at: datetime) -> bool:
    """Whether telling them is expected at this risk, by the rules of the day; never where no risk is judged."""
    lines = [one for one in rules.tellings if one.whom == whom]
    there = in_force(lines, nation="", sector="", day=local_day(at))
    return bool(risk) and any(_RISKS.index(Risk(risk)) >= _RISKS.index(one.risk) for one in there)


def lacks(standing: Standing) -> tuple[str, ...]:
    """What must be done before it is closed, as codes. Telling people later keeps it open; lessons do not."""
    told = Choice.TELL
    missing = {
        "not_contained": not standing.contained,
        "not_judged": not standing.risk,
        "regulator_undecided": not standing.regulator,
        "regulator_not_told": standing.regulator == told and not standing.regulator_told,
        "people_undecided": not standing.people or standing.people == Choice.LATER,
        "people_not_told": standing.people == told and not standing.people_told,
    }
    return tuple(code for code, is_missing in missing.items() if is_missing)


def told_by(known_at: datetime, nation: str) -> datetime | None:
    """When the time to tell the regulator ends: hours that really pass, through the change of the clock.

    Nothing where no length is in force on that day; none is made up.
    """
    for one in deadlines_after(Start.BREACH_KNOWN, at=known_at, nation=nation):
        if one.limit.milestone is Milestone.BREACH_REPORTED:
            return one.due_at
    return None


def next_reminder(known_at: datetime, *, after: datetime, rules: BreachRules) -> datetime | None:
    """The first reminder that comes after a moment; nothing where none is left."""
    lines = in_force(rules.reminders, nation="", sector="", day=local_day(known_at))
    return next((when for when in _moments(known_at, (one.hours for one in lines)) if when > after), None)


def hours_left(due_at: datetime, *, at: datetime) -> int:
    """Whole hours until then, rounded down; below nothing once it has passed."""
    return int((due_at - at) // timedelta(hours=1))


def _moments(known_at: datetime, hours: Iterable[int]) -> list[datetime]:
    return [known_at + timedelta(hours=one) for one in hours]
