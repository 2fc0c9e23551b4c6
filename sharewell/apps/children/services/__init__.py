"""What can be done with entries and with what is protected of them."""

from sharewell.apps.children.errors import KeptSafe, NotPossibleNow
from sharewell.apps.children.services.adopting import adopt_facts
from sharewell.apps.children.services.answering_for import birth_day, forget_entries, known_identities
from sharewell.apps.children.services.barring import (
    answer_bar_lift,
    ask_to_lift_bar,
    open_bar_lift,
    open_bars,
    shut_out,
)
from sharewell.apps.children.services.cards import OpenedCard, Said, Side, open_card
from sharewell.apps.children.services.explaining import Compared, compare_entries, entry_by_reference
from sharewell.apps.children.services.finding import (
    Findings,
    FoundEntry,
    find_entries,
    index_entries,
    likely_entries,
)
from sharewell.apps.children.services.held import (
    OpenedHeld,
    answer_held,
    ask_about_held,
    give_up_held,
    hold_words,
    open_held,
)
from sharewell.apps.children.services.keep import amend_entry, register_entry
from sharewell.apps.children.services.likening import ask_about_new_entries
from sharewell.apps.children.services.linking import (
    answer_link,
    answer_merge,
    ask_about_pair,
    ask_to_merge,
    split_link,
)
from sharewell.apps.children.services.listing import list_to_compare
from sharewell.apps.children.services.look import (
    LookedAt,
    PastVersion,
    list_entries,
    look_at_entry,
    open_history,
)
from sharewell.apps.children.services.marking import lift_marks, mark_records
from sharewell.apps.children.services.mixtures import (
    Mixture,
    Reader,
    Went,
    register_what_went,
    saw_the_mixture,
    tell_of_mixture,
)
from sharewell.apps.children.services.moving import moved_since
from sharewell.apps.children.services.offering import Offer, offer_entries, offered_choices
from sharewell.apps.children.services.open import open_entries, open_entry, open_for_answer
from sharewell.apps.children.services.outgoing import Agreed, Going, agreed_words, let_out
from sharewell.apps.children.services.paper import covered_for_paper, covering
from sharewell.apps.children.services.pointing import KnownThere, known_to
from sharewell.apps.children.services.shields import (
    OpenedShield,
    answer_lift,
    ask_to_lift,
    open_lift,
    open_shields,
    protected_facts,
    set_shield,
)
from sharewell.apps.children.services.still_needed import keep_standing, remind_to_look_again
from sharewell.apps.children.services.tip_off_waits import HeldBack, held_back_by, register_held_back
from sharewell.apps.children.services.tipping_off import (
    answer_tip_off_lift,
    ask_to_lift_tip_off,
    keep_tip_off_lock,
    lock_telling,
    open_tip_off_lift,
    open_tip_off_lock,
    remind_of_tip_off_locks,
)
from sharewell.apps.children.services.watching import Watch, check_text, watch_over, watch_over_all

__all__ = [
    "Agreed",
    "Compared",
    "Findings",
    "FoundEntry",
    "Going",
    "HeldBack",
    "KeptSafe",
    "KnownThere",
    "LookedAt",
    "Mixture",
    "NotPossibleNow",
    "Offer",
    "OpenedCard",
    "OpenedHeld",
    "OpenedShield",
    "PastVersion",
    "Reader",
    "Said",
    "Side",
    "Watch",
    "Went",
    "adopt_facts",
    "agreed_words",
    "amend_entry",
    "answer_bar_lift",
    "answer_held",
    "answer_lift",
    "answer_link",
    "answer_merge",
    "answer_tip_off_lift",
    "ask_about_held",
    "ask_about_new_entries",
    "ask_about_pair",
    "ask_to_lift",
    "ask_to_lift_bar",
    "ask_to_lift_tip_off",
    "ask_to_merge",
    "birth_day",
    "check_text",
    "compare_entries",
    "covered_for_paper",
    "covering",
    "entry_by_reference",
    "find_entries",
    "forget_entries",
    "give_up_held",
    "held_back_by",
    "hold_words",
    "index_entries",
    "keep_standing",
    "keep_tip_off_lock",
    "known_identities",
    "known_to",
    "let_out",
    "lift_marks",
    "likely_entries",
    "list_entries",
    "list_to_compare",
    "lock_telling",
    "look_at_entry",
    "mark_records",
    "moved_since",
    "offer_entries",
    "offered_choices",
    "open_bar_lift",
    "open_bars",
    "open_card",
    "open_entries",
    "open_entry",
    "open_for_answer",
    "open_held",
    "open_history",
    "open_lift",
    "open_shields",
    "open_tip_off_lift",
    "open_tip_off_lock",
    "protected_facts",
    "register_entry",
    "register_held_back",
    "register_what_went",
    "remind_of_tip_off_locks",
    "remind_to_look_again",
    "saw_the_mixture",
    "set_shield",
    "shut_out",
    "split_link",
    "tell_of_mixture",
    "watch_over",
    "watch_over_all",
]
