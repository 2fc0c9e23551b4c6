"""Noting which rules a decision rests on, beside its sealed advice."""

from sharewell.apps.decisions.models import Decision, DecisionRule
from sharewell.apps.decisions.selectors import rule_keys
from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.cited import rules_cited
from sharewell.domain.sharing import Deciding


def keep_rules(decision: Decision, deciding: Deciding) -> None:
    """One row for each rule, in one statement; none where no advice was recorded."""
    cited = rules_cited(deciding.situation, deciding.advice or {}, load_guidance()) if deciding.advice else ()
    keys = set(rule_keys(decision.concern.organisation_id, cited).values())
    # By hash: rows in the order of the ids would tell which is which.
    DecisionRule.objects.bulk_create(DecisionRule(decision=decision, rule=key) for key in sorted(keys))
