"""A step of a nation's ladder, and when its time runs out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sharewell.domain.cited import Source
from sharewell.domain.deadlines import NoCalendar, Span, calendar_of, reckon
from sharewell.domain.disagreements.life import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderStep:
    """One step: who has it, what they do, by which source, and how long they have by urgency.

    The source is of the step; the lengths are Sharewell's own unless `lengths_seen` says otherwise.
    """

    level: Level
    says: str
    source: Source
    lengths_seen: str
    spans: Mapping[str, Span]


def runs_out(step: LadderStep, *, urgency: str, nation: str, start: datetime) -> datetime:
    """When a step that began at `start` has had its time; an urgency that is not named gets the shortest length.

    Beyond the bank holidays that are known each weekday counts as a working day.
    """
    span, calendar = step.spans.get(urgency), calendar_of(nation)
    spans = [span] if span else list(step.spans.values())
    try:
        return min(reckon(start, one, calendar) for one in spans)
    except NoCalendar:
        return min(reckon(start, one, calendar.with_weekdays_beyond()) for one in spans)
