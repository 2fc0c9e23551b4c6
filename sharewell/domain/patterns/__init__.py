"""What belongs together over time: moments of one child's story, gaps, and counts. A count is never a risk."""

from sharewell.domain.patterns.counting import Found, found_in
from sharewell.domain.patterns.family import Band, Kin, kin_of
from sharewell.domain.patterns.moments import Moment, MomentKind, WatchedKind, gaps_between
from sharewell.domain.patterns.picture import Group, Person, Picture, drawn
from sharewell.domain.patterns.rules import BadPatterns, Pattern, PatternRules, pattern_rules, read_patterns

__all__ = [
    "BadPatterns",
    "Band",
    "Found",
    "Group",
    "Kin",
    "Moment",
    "MomentKind",
    "Pattern",
    "PatternRules",
    "Person",
    "Picture",
    "WatchedKind",
    "drawn",
    "found_in",
    "gaps_between",
    "kin_of",
    "pattern_rules",
    "read_patterns",
]
