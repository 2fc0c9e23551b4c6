"""Who else knows a child: what an organisation lets others learn, for what they may look, and how often."""

from sharewell.domain.pointers.rules import BadPointerRules, PointerRules, Purpose, pointer_rules, read_rules
from sharewell.domain.pointers.showing import Showing, Told, told_as

__all__ = [
    "BadPointerRules",
    "PointerRules",
    "Purpose",
    "Showing",
    "Told",
    "pointer_rules",
    "read_rules",
    "told_as",
]
