"""What belongs together over time: moments of one child's story, gaps, and counts. A count is never a risk."""

from sharewell.domain.patterns.counting import Found, found_in
from sharewell.domain.patterns.moments import Moment, MomentKind, WatchedKind, gaps_between
from sharewell.domain.patterns.rules import BadPatterns, Pattern, PatternRules, pattern_rules, read_patterns

__all__ = [
    "BadPatterns",
    "Found",
    "Moment",
    "MomentKind",
    "Pattern",
    "PatternRules",
    "WatchedKind",
    "found_in",
    "gaps_between",
    "pattern_rules",
    "read_patterns",
]
