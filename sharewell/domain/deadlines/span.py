"""A length of time as a clock states it."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST = 10_000
"""Of any unit: what is longer would leave the calendar, and no law waits for it."""


class Unit(StrEnum):
    """What a length counts. Minutes and hours run through the night; the others follow the local calendar.

    A month ends on the same date of the later month, or on its last day where there is no such date.
    """

    MINUTES = "minutes"
    HOURS = "hours"
    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"

    @property
    def runs_through_the_night(self) -> bool:
        """Whether it is time that really passes, not days of the calendar."""
        return self in {Unit.MINUTES, Unit.HOURS}


@dataclass(frozen=True, slots=True)
class Span:
    """So many of a unit.

    Raises:
        ValueError: the length is not a whole number of at least 1, or it is longer than any that is reckoned with.
    """

    length: int
    unit: Unit

    def __post_init__(self) -> None:
        if isinstance(self.length, bool) or not isinstance(self.length, int) or self.length < 1:
            raise ValueError(f"a length is a whole number of at least 1, not {self.length!r}")
        if self.length > LONGEST:
            raise ValueError(f"a length is at most {LONGEST}, not {self.length}")
