"""Views that differ: what they can be about, how they end, and the ladder of the nation that they climb."""

from sharewell.domain.disagreements.data import BadLadder, ladder_of, read_ladder
from sharewell.domain.disagreements.life import (
    About,
    Ending,
    Level,
    State,
    StepKind,
    StepRefused,
    ending_of,
    level_above,
)
from sharewell.domain.disagreements.sides import stands
from sharewell.domain.disagreements.steps import LadderStep, runs_out

__all__ = [
    "About",
    "BadLadder",
    "Ending",
    "LadderStep",
    "Level",
    "State",
    "StepKind",
    "StepRefused",
    "ending_of",
    "ladder_of",
    "level_above",
    "read_ladder",
    "runs_out",
    "stands",
]
