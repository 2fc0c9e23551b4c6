"""The life of a share, step by step, and of the tasks that follow a decision. One transition table for each."""

from sharewell.domain.sharing.content import (
    BASED_ON,
    AskedFor,
    BadContent,
    HowKnown,
    Item,
    Kind,
    Observation,
)
from sharewell.domain.sharing.decisions import Outcome, Route, Telling
from sharewell.domain.sharing.followups import FOLLOW_UPS, FollowUp, FollowUpStep, follow_up
from sharewell.domain.sharing.ladder import (
    RECEIPT_OF,
    TRANSITIONS,
    WAITS_FOR,
    How,
    ReceiptKind,
    ShareState,
    Step,
    is_finished,
    move,
)
from sharewell.domain.sharing.outcomes import Answer
from sharewell.domain.sharing.rungs import CLIMBS, Rung, climbed
from sharewell.domain.sharing.steps import StepRefused

__all__ = [
    "BASED_ON",
    "CLIMBS",
    "FOLLOW_UPS",
    "RECEIPT_OF",
    "TRANSITIONS",
    "WAITS_FOR",
    "Answer",
    "AskedFor",
    "BadContent",
    "FollowUp",
    "FollowUpStep",
    "How",
    "HowKnown",
    "Item",
    "Kind",
    "Observation",
    "Outcome",
    "ReceiptKind",
    "Route",
    "Rung",
    "ShareState",
    "Step",
    "StepRefused",
    "Telling",
    "climbed",
    "follow_up",
    "is_finished",
    "move",
]
