"""What the rules say of a situation, with reasons: situation, rules as data, evaluation, whole-space proofs."""

from sharewell.domain.advice.answer import Action, Advice, Fired, Instead, ItemAnswer, Reason, Step
from sharewell.domain.advice.evaluate import OtherGuidance, advise, replay
from sharewell.domain.advice.faults import BadRule
from sharewell.domain.advice.guidance import Guidance, NoLawForDate
from sharewell.domain.advice.loading import load_guidance
from sharewell.domain.advice.rule import Rule, Source
from sharewell.domain.advice.situation import BadSituation, Item, Situation

__all__ = [
    "Action",
    "Advice",
    "BadRule",
    "BadSituation",
    "Fired",
    "Guidance",
    "Instead",
    "Item",
    "ItemAnswer",
    "NoLawForDate",
    "OtherGuidance",
    "Reason",
    "Rule",
    "Situation",
    "Source",
    "Step",
    "advise",
    "load_guidance",
    "replay",
]
