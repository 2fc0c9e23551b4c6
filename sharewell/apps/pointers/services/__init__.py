"""Looking, saying what others may learn, and telling both sides' logs."""

from sharewell.apps.pointers.errors import PointersError
from sharewell.apps.pointers.services.agreeing import agree_with, end_agreement
from sharewell.apps.pointers.services.choosing import (
    choose_showing,
    end_worker,
    name_worker,
)
from sharewell.apps.pointers.services.looking import ask_for_a_ring, look_who_knows, open_look
from sharewell.apps.pointers.services.noting import note_looks

__all__ = [
    "PointersError",
    "agree_with",
    "ask_for_a_ring",
    "choose_showing",
    "end_agreement",
    "end_worker",
    "look_who_knows",
    "name_worker",
    "note_looks",
    "open_look",
]
