"""Concerns, decisions, and the tasks that follow them. All text is sealed under the concern's own key."""

from sharewell.apps.decisions.models.concern import Concern, ConcernChild
from sharewell.apps.decisions.models.decision import Decision
from sharewell.apps.decisions.models.followups import CompletionTask, LookAgain
from sharewell.apps.decisions.models.lead_question import LeadQuestion

__all__ = ["CompletionTask", "Concern", "ConcernChild", "Decision", "LeadQuestion", "LookAgain"]
