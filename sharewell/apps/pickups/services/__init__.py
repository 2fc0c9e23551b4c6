"""What can be done with pick-ups. Each write leaves its events in the log, in the same transaction."""

from sharewell.apps.pickups.errors import CodeNotTexted, NothingToLeave, PickUpsError, UnsafeAddress
from sharewell.apps.pickups.services.answering import (
    SaidHere,
    answer_ask_here,
    clarify_here,
    hold_nothing_here,
    read_ask_here,
    refuse_here,
    take_answer_back_here,
)
from sharewell.apps.pickups.services.calling import note_letter, read_for_call, write_down_call
from sharewell.apps.pickups.services.collecting import Collected, collect
from sharewell.apps.pickups.services.ending import end_pick_up, leave_visit, say_wrong_person
from sharewell.apps.pickups.services.letters import CollectedLetter, collect_letter, leave_letter, read_letter
from sharewell.apps.pickups.services.making import leave_for_collection
from sharewell.apps.pickups.services.texting import after_texts, text_code
from sharewell.apps.pickups.services.visiting import (
    answer_here,
    ask_here,
    confirm_here,
    give_back_here,
    note_copy,
    open_file_here,
    read_here,
    take_on_here,
)

__all__ = [
    "CodeNotTexted",
    "Collected",
    "CollectedLetter",
    "NothingToLeave",
    "PickUpsError",
    "SaidHere",
    "UnsafeAddress",
    "after_texts",
    "answer_ask_here",
    "answer_here",
    "ask_here",
    "clarify_here",
    "collect",
    "collect_letter",
    "confirm_here",
    "end_pick_up",
    "give_back_here",
    "hold_nothing_here",
    "leave_for_collection",
    "leave_letter",
    "leave_visit",
    "note_copy",
    "note_letter",
    "open_file_here",
    "read_ask_here",
    "read_for_call",
    "read_here",
    "read_letter",
    "refuse_here",
    "say_wrong_person",
    "take_answer_back_here",
    "take_on_here",
    "text_code",
    "write_down_call",
]
