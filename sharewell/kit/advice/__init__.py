"""Advice on a page: its words, its answer with reasons and law, and the way from a reason to its rule.

What does not live here: the rules (domain/advice), the facts of a child, and who asked.
"""

from sharewell.kit.advice.links import rule_url
from sharewell.kit.advice.presenter import AdvicePresenter, ShownQuestion, source_words

__all__ = ["AdvicePresenter", "ShownQuestion", "rule_url", "source_words"]
