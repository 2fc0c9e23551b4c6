"""How long a record is kept, what stops it from being destroyed, and when copies of it are gone everywhere."""

from sharewell.domain.retention.data import (
    BadPeriods,
    Moratorium,
    moratoriums,
    periods,
    read_moratoriums,
    read_periods,
)
from sharewell.domain.retention.files import Facts, FileStep, last_day, look_on, proposed_kind
from sharewell.domain.retention.judging import Held, Judgement, State, judge
from sharewell.domain.retention.periods import (
    After,
    FileKind,
    Life,
    OwnPeriod,
    Period,
    kept_until,
    period_for,
)

__all__ = [
    "After",
    "BadPeriods",
    "Facts",
    "FileKind",
    "FileStep",
    "Held",
    "Judgement",
    "Life",
    "Moratorium",
    "OwnPeriod",
    "Period",
    "State",
    "judge",
    "kept_until",
    "last_day",
    "look_on",
    "moratoriums",
    "period_for",
    "periods",
    "proposed_kind",
    "read_moratoriums",
    "read_periods",
]
