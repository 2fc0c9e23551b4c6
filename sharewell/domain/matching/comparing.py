"""How far two people agree, comparison by comparison. `kit.linkage` says the same in SQL; a test compares them."""

from collections.abc import Callable, Mapping
from datetime import date

from rapidfuzz.distance import Levenshtein

from sharewell.domain.matching.families import families_of
from sharewell.domain.matching.levels import (
    SHORTEST_ALIKE,
    SHORTEST_NEAR,
    SHORTEST_START,
    Comparison,
    Level,
)
from sharewell.domain.matching.particulars import HEALTH, SCHOOL, Particulars, Sex, postcode_district
from sharewell.domain.matching.sounds import sound

Families = Mapping[str, frozenset[str]]
Agreement = Mapping[Comparison, Level | None]
"""The level of each comparison; None where one side has nothing to compare."""


def compare(one: Particulars, other: Particulars, families: Families) -> dict[Comparison, Level | None]:
    """How far two people agree. It is the same whichever comes first."""
    return {comparison: level_of(one, other, families) for comparison, level_of in COMPARING.items()}


def given_level(one: Particulars, other: Particulars, families: Families) -> Level | None:
    """Forenames: the first the same, the first of one among the others', a nickname, a slip, the start, the sound."""
    if not one.given or not other.given:
        return None
    first, second = one.given[0], other.given[0]
    if first == second:
        return Level.SAME
    # What the forenames after the first have in common with each other is said by `middle_level`, and counts once.
    if first in other.given or second in one.given:
        return Level.SHARED
    if _kin_to_first(one, other, families) or _kin_to_first(other, one, families):
        return Level.KIN
    if near(first, second):
        return Level.NEAR
    if starts(first, second):
        return Level.START
    return _last_levels(first, second, swapped=_crossed(one, other))


def middle_level(one: Particulars, other: Particulars, families: Families) -> Level | None:
    """Forenames after the first: one in common, or the same two in another order; another spelling; none."""
    mine, theirs = one.given[1:], other.given[1:]
    if not mine or not theirs:
        return None
    if set(mine) & set(theirs) or len(set(one.given) & set(other.given)) > 1:
        return Level.SAME
    return Level.KIN if families_of(mine, families) & families_of(theirs, families) else Level.OTHER


def family_level(one: Particulars, other: Particulars, families: Families) -> Level | None:
    """Family names: all the same, one in common (double-barrelled, former), another spelling, a slip, the sound."""
    if not one.family or not other.family:
        return None
    if one.family == other.family:
        return Level.SAME
    if set(one.family) & set(other.family):
        return Level.SHARED
    if families_of(one.family, families) & families_of(other.family, families):
        return Level.KIN
    first, second = one.family[0], other.family[0]
    if near(first, second):
        return Level.NEAR
    return _last_levels(first, second, swapped=_crossed(one, other))


def born_level(one: Particulars, other: Particulars, _: Families) -> Level | None:
    """Dates of birth: the same, day and month turned, one figure wrong, two of three parts the same, the year."""
    if one.born is None or other.born is None:
        return None
    return date_level(one.born, other.born)


def date_level(one: date, other: date) -> Level:
    """How far two dates agree."""
    if one == other:
        return Level.SAME
    if one.year == other.year and (one.month, one.day) == (other.day, other.month):
        return Level.TURNED
    if sum(a != b for a, b in zip(one.isoformat(), other.isoformat(), strict=True)) == 1:
        return Level.SLIP
    if (one.year == other.year) + (one.month == other.month) + (one.day == other.day) == 2:
        return Level.PARTS
    return Level.YEAR if one.year == other.year else Level.OTHER


def place_level(one: Particulars, other: Particulars, _: Families) -> Level | None:
    """Postcodes, present and earlier: one in common, one character wrong, the same district."""
    if not one.postcodes or not other.postcodes:
        return None
    if set(one.postcodes) & set(other.postcodes):
        return Level.SAME
    if Levenshtein.distance(one.postcodes[0], other.postcodes[0], score_cutoff=1) <= 1:
        return Level.NEAR
    districts = {postcode_district(each) for each in one.postcodes}
    return (
        Level.DISTRICT if districts & {postcode_district(each) for each in other.postcodes} else Level.OTHER
    )


def health_level(one: Particulars, other: Particulars, _: Families) -> Level | None:
    """NHS, CHI and Health and Care numbers: the same, one figure wrong, two different ones."""
    mine, theirs = one.numbers_of(HEALTH), other.numbers_of(HEALTH)
    if not mine or not theirs:
        return None
    if set(mine) & set(theirs):
        return Level.SAME
    return Level.NEAR if Levenshtein.distance(mine[0], theirs[0], score_cutoff=1) <= 1 else Level.OTHER


def school_level(one: Particulars, other: Particulars, _: Families) -> Level | None:
    """Pupil and learner numbers. Different ones say little: a pupil number can lapse and be given anew."""
    mine, theirs = one.numbers_of(SCHOOL), other.numbers_of(SCHOOL)
    if not mine or not theirs:
        return None
    return Level.SAME if set(mine) & set(theirs) else Level.OTHER


def sex_level(one: Particulars, other: Particulars, _: Families) -> Level | None:
    """Sex as held. Weak either way."""
    if one.sex is Sex.UNKNOWN or other.sex is Sex.UNKNOWN:
        return None
    return Level.SAME if one.sex is other.sex else Level.OTHER


def near(one: str, other: str) -> bool:
    """Whether one edit makes one word the other, both long enough that a slip is likelier than two names."""
    if min(len(one), len(other)) < SHORTEST_NEAR:
        return False
    return Levenshtein.distance(one, other, score_cutoff=1) <= 1


def starts(one: str, other: str) -> bool:
    """Whether the shorter word begins the longer one."""
    short, long = sorted((one, other), key=len)
    return len(short) >= SHORTEST_START and long.startswith(short)


def _kin_to_first(one: Particulars, other: Particulars, families: Families) -> bool:
    return bool(families_of(one.given[:1], families) & families_of(other.given, families))


def _last_levels(first: str, second: str, *, swapped: bool) -> Level:
    if swapped:
        return Level.SWAPPED
    far_apart = min(len(first), len(second)) < SHORTEST_ALIKE
    if sound(first) == sound(second) or (
        not far_apart and Levenshtein.distance(first, second, score_cutoff=2) <= 2
    ):
        return Level.ALIKE
    return Level.OTHER


def _crossed(one: Particulars, other: Particulars) -> bool:
    return bool(set(one.given) & set(other.family)) or bool(set(one.family) & set(other.given))


LevelOf = Callable[[Particulars, Particulars, Families], Level | None]
COMPARING: dict[Comparison, LevelOf] = {
    Comparison.GIVEN: given_level,
    Comparison.MIDDLE: middle_level,
    Comparison.FAMILY: family_level,
    Comparison.BORN: born_level,
    Comparison.PLACE: place_level,
    Comparison.HEALTH: health_level,
    Comparison.SCHOOL: school_level,
    Comparison.SEX: sex_level,
}
