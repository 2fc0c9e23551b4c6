"""What a probability is called, and what nobody may do by machine."""

from collections.abc import Sequence
from enum import StrEnum

from sharewell.domain.matching.comparing import Agreement
from sharewell.domain.matching.levels import Comparison, Level

MATCH, POTENTIAL = 0.95, 0.85
"""The thresholds of the Department for Education's matcher (DFE-Digital/SUI_Matcher, seen at the source, July 2026)."""


class Grade(StrEnum):
    """What one search or one pair came to."""

    MATCH = "match"
    POTENTIAL = "potential"
    LOW = "low"
    MANY = "many"
    NONE = "none"


def grade(probability: float, levels: Agreement) -> Grade:
    """The grade of one pair. Two different health numbers are never a match, however much else agrees."""
    if probability >= MATCH:
        return Grade.POTENTIAL if differs_by_number(levels) else Grade.MATCH
    return Grade.POTENTIAL if probability >= POTENTIAL else Grade.LOW


def overall(grades: Sequence[Grade]) -> Grade:
    """The grade of a whole search: many where more than one reached the same best grade above low."""
    if not grades:
        return Grade.NONE
    best = min(grades, key=tuple(Grade).index)
    if best is Grade.LOW:
        return Grade.LOW
    return Grade.MANY if grades.count(best) > 1 else best


def of_search(apart: Sequence[Grade], among: Sequence[Grade]) -> Grade:
    """The grade of a search: of each by itself, and of the same among the others, who may be rivals.

    Twins lower each other until neither is likely. Then it is many, and not low.
    """
    found = overall(among)
    several = sum(each in (Grade.MATCH, Grade.POTENTIAL) for each in apart) > 1
    return Grade.MANY if several and found is Grade.LOW else found


def agrees_firmly(levels: Agreement) -> bool:
    """Whether the date of birth or the health number is the very same: names and places alone can be a cousin's."""
    return levels.get(Comparison.BORN) is Level.SAME or levels.get(Comparison.HEALTH) is Level.SAME


def differs_by_number(levels: Agreement) -> bool:
    """Whether both have a health number and these are not the same: numbers are reissued on adoption, and mistyped."""
    return levels.get(Comparison.HEALTH) in (Level.NEAR, Level.OTHER)
