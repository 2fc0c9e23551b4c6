"""Whether two sets of particulars are about one person: names, comparisons, weights, rivals, grades."""

from sharewell.domain.matching.comparing import Agreement, Families, compare
from sharewell.domain.matching.families import families_of, shipped_families
from sharewell.domain.matching.grades import (
    MATCH,
    POTENTIAL,
    Grade,
    agrees_firmly,
    differs_by_number,
    grade,
    overall,
)
from sharewell.domain.matching.keys import Key, day_key, keys_of, linking_keys, loose_keys
from sharewell.domain.matching.levels import LEVELS, Comparison, Level
from sharewell.domain.matching.names import name_words
from sharewell.domain.matching.particulars import HEALTH, SCHOOL, Particulars, Sex, postcode_district
from sharewell.domain.matching.rivals import Pair, against_rivals, mutually_best
from sharewell.domain.matching.scoring import ShareOf, Weighed, frequency_bits, probability, weigh
from sharewell.domain.matching.sounds import sound
from sharewell.domain.matching.weights import (
    BadWeights,
    Calibration,
    Chances,
    Weights,
    read_weights,
    shipped_weights,
)

__all__ = [
    "HEALTH",
    "LEVELS",
    "MATCH",
    "POTENTIAL",
    "SCHOOL",
    "Agreement",
    "BadWeights",
    "Calibration",
    "Chances",
    "Comparison",
    "Families",
    "Grade",
    "Key",
    "Level",
    "Pair",
    "Particulars",
    "Sex",
    "ShareOf",
    "Weighed",
    "Weights",
    "against_rivals",
    "agrees_firmly",
    "compare",
    "day_key",
    "differs_by_number",
    "families_of",
    "frequency_bits",
    "grade",
    "keys_of",
    "linking_keys",
    "loose_keys",
    "mutually_best",
    "name_words",
    "overall",
    "postcode_district",
    "probability",
    "read_weights",
    "shipped_families",
    "shipped_weights",
    "sound",
    "weigh",
]
