"""Forms of this app. They hold facts of a situation and words to look for, never anything about a child by name."""

from sharewell.apps.guidance.forms.ask import AskForm
from sharewell.apps.guidance.forms.between import BetweenForm
from sharewell.apps.guidance.forms.search import RuleSearchForm
from sharewell.apps.guidance.forms.subscribe import SubscribeForm

__all__ = ["AskForm", "BetweenForm", "RuleSearchForm", "SubscribeForm"]
