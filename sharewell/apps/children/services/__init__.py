"""What can be done with entries and with what is protected of them."""

from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.services.adopting import adopt_facts
from sharewell.apps.children.services.keep import amend_entry, register_entry
from sharewell.apps.children.services.open import names_matching, open_entries, open_entry, search_entries
from sharewell.apps.children.services.shields import (
    OpenedShield,
    answer_lift,
    ask_to_lift,
    open_lift,
    open_shields,
    protected_facts,
    set_shield,
)
from sharewell.apps.children.services.watching import Watch, check_text, watch_over

__all__ = [
    "NotPossibleNow",
    "OpenedShield",
    "Watch",
    "adopt_facts",
    "amend_entry",
    "answer_lift",
    "ask_to_lift",
    "check_text",
    "names_matching",
    "open_entries",
    "open_entry",
    "open_lift",
    "open_shields",
    "protected_facts",
    "register_entry",
    "search_entries",
    "set_shield",
    "watch_over",
]
