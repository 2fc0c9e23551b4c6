"""The rules and scenarios as this installation has them, and who was told of what: only that is in the database."""

from sharewell.apps.guidance.selectors.alerts import news_told_since, unread_alerts
from sharewell.apps.guidance.selectors.changing import changes_between, changes_told
from sharewell.apps.guidance.selectors.checking import ToCheck, to_check
from sharewell.apps.guidance.selectors.own import own_facts
from sharewell.apps.guidance.selectors.rules import (
    Checked,
    RuleQuery,
    RulesFound,
    RuleWithTies,
    doubtful,
    law_begins,
    rule_with_its_ties,
    rules_found,
    topics,
)
from sharewell.apps.guidance.selectors.scenarios import Book, scenario_book

__all__ = [
    "Book",
    "Checked",
    "RuleQuery",
    "RuleWithTies",
    "RulesFound",
    "ToCheck",
    "changes_between",
    "changes_told",
    "doubtful",
    "law_begins",
    "news_told_since",
    "own_facts",
    "rule_with_its_ties",
    "rules_found",
    "scenario_book",
    "to_check",
    "topics",
    "unread_alerts",
]
