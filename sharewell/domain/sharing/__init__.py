"""The life of a share, step by step, and of the tasks that follow a decision. One transition table for each."""

from sharewell.domain.sharing.after import (
    ERRAND_CLOCKS,
    GIVEN_BACK,
    GOES_ON,
    GONE,
    IN_DANGER,
    ErrandKind,
    Going,
    ReturnAnswer,
    going_on,
)
from sharewell.domain.sharing.content import (
    BASED_ON,
    AskedFor,
    HowKnown,
    Item,
    Kind,
    Observation,
    Parcel,
    Worry,
)
from sharewell.domain.sharing.decisions import Deciding, departs
from sharewell.domain.sharing.fact_answers import FactAnswer, FactOutcome
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
from sharewell.domain.sharing.limits import OnwardLimit, strictest
from sharewell.domain.sharing.outcomes import Answer
from sharewell.domain.sharing.proposals import Limits, limits_proposed
from sharewell.domain.sharing.rungs import CLIMBS, Rung, climbed
from sharewell.domain.sharing.steps import StepRefused
from sharewell.domain.sharing.text import BadContent
from sharewell.domain.sharing.words import Outcome, Route, Telling

__all__ = [
    "BASED_ON",
    "CLIMBS",
    "ERRAND_CLOCKS",
    "FOLLOW_UPS",
    "GIVEN_BACK",
    "GOES_ON",
    "GONE",
    "IN_DANGER",
    "RECEIPT_OF",
    "TRANSITIONS",
    "WAITS_FOR",
    "Answer",
    "AskedFor",
    "BadContent",
    "Deciding",
    "ErrandKind",
    "FactAnswer",
    "FactOutcome",
    "FollowUp",
    "FollowUpStep",
    "Going",
    "How",
    "HowKnown",
    "Item",
    "Kind",
    "Limits",
    "Observation",
    "OnwardLimit",
    "Outcome",
    "Parcel",
    "ReceiptKind",
    "ReturnAnswer",
    "Route",
    "Rung",
    "ShareState",
    "Step",
    "StepRefused",
    "Telling",
    "Worry",
    "climbed",
    "departs",
    "follow_up",
    "going_on",
    "is_finished",
    "limits_proposed",
    "move",
    "strictest",
]
