"""Concerns, decisions, what follows them, and the rules they rest on. Text is sealed under the concern's own key."""

from sharewell.apps.decisions.models.concern import Concern, ConcernChild
from sharewell.apps.decisions.models.decision import Decision
from sharewell.apps.decisions.models.decision_rule import DecisionRule
from sharewell.apps.decisions.models.followups import CompletionTask, LookAgain
from sharewell.apps.decisions.models.kept_guidance import KeptGuidance
from sharewell.apps.decisions.models.lead_question import LeadQuestion

__all__ = [
    "CompletionTask",
    "Concern",
    "ConcernChild",
    "Decision",
    "DecisionRule",
    "KeptGuidance",
    "LeadQuestion",
    "LookAgain",
]
