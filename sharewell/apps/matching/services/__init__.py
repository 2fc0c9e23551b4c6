"""What can be done with runs and agreements."""

from sharewell.apps.matching.errors import NotPossible
from sharewell.apps.matching.services._private import public_key_of
from sharewell.apps.matching.services._private_found import OpenedChild, open_found
from sharewell.apps.matching.services._private_steps import Step, go_on_privately, take_step
from sharewell.apps.matching.services.agreeing import agree_to_compare, end_agreement
from sharewell.apps.matching.services.forgetting import forget_pairs
from sharewell.apps.matching.services.going import go_on
from sharewell.apps.matching.services.pairs import OpenedPair, open_pairs
from sharewell.apps.matching.services.private_asking import (
    accept_privately,
    ask_privately,
    begin_by_files,
    decline_privately,
)
from sharewell.apps.matching.services.private_shielded import answer_about_shielded, why_shielded
from sharewell.apps.matching.services.starting import start_run

__all__ = [
    "NotPossible",
    "OpenedChild",
    "OpenedPair",
    "Step",
    "accept_privately",
    "agree_to_compare",
    "answer_about_shielded",
    "ask_privately",
    "begin_by_files",
    "decline_privately",
    "end_agreement",
    "forget_pairs",
    "go_on",
    "go_on_privately",
    "open_found",
    "open_pairs",
    "public_key_of",
    "start_run",
    "take_step",
    "why_shielded",
]
