"""The comparisons, and how far two people can agree in each. The same levels are used live and in bulk.

Only equality, a word in common and whole edits (Levenshtein) are used, because every engine gives the same answer for
these: Jaro-Winkler differs between DuckDB and Spark.
"""

from enum import StrEnum


class Comparison(StrEnum):
    """What is compared, each by itself."""

    GIVEN = "given"
    MIDDLE = "middle"
    FAMILY = "family"
    BORN = "born"
    PLACE = "place"
    HEALTH = "health"
    SCHOOL = "school"
    SEX = "sex"


class Level(StrEnum):
    """How far two people agree in one comparison."""

    SAME = "same"
    SHARED = "shared"
    KIN = "kin"
    NEAR = "near"
    START = "start"
    ALIKE = "alike"
    SWAPPED = "swapped"
    TURNED = "turned"
    SLIP = "slip"
    PARTS = "parts"
    YEAR = "year"
    DISTRICT = "district"
    OTHER = "other"


LEVELS: dict[Comparison, tuple[Level, ...]] = {
    Comparison.GIVEN: (
        Level.SAME, Level.SHARED, Level.KIN, Level.NEAR, Level.START, Level.SWAPPED, Level.ALIKE, Level.OTHER,
    ),
    Comparison.MIDDLE: (Level.SAME, Level.KIN, Level.OTHER),
    Comparison.FAMILY: (
        Level.SAME, Level.SHARED, Level.KIN, Level.NEAR, Level.SWAPPED, Level.ALIKE, Level.OTHER,
    ),
    Comparison.BORN: (Level.SAME, Level.TURNED, Level.SLIP, Level.PARTS, Level.YEAR, Level.OTHER),
    Comparison.PLACE: (Level.SAME, Level.NEAR, Level.DISTRICT, Level.OTHER),
    Comparison.HEALTH: (Level.SAME, Level.NEAR, Level.OTHER),
    Comparison.SCHOOL: (Level.SAME, Level.OTHER),
    Comparison.SEX: (Level.SAME, Level.OTHER),
}  # fmt: skip
"""The levels of each comparison, first that holds first. What one side does not have is no level: it says nothing."""

BY_FREQUENCY = ((Comparison.GIVEN, Level.SAME), (Comparison.FAMILY, Level.SAME))
"""Where a rare name says more than a common one."""
SHORTEST_NEAR = 4
"""Names shorter than this are never near each other: Ali and Ari are two names."""
SHORTEST_ALIKE = 6
SHORTEST_START = 3
