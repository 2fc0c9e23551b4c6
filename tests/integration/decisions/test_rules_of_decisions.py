"""Which rules a decision rests on is noted beside it, and open decisions are found by a rule."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from sharewell.apps.decisions.models import DecisionRule, LookAgain
from sharewell.apps.decisions.selectors import (
    Decision,
    count_resting_on,
    decisions_resting_on,
    is_kept,
    kept_versions,
)
from sharewell.apps.decisions.services import decide_again, keep_guidance_in_force, record_decision
from sharewell.apps.shares.selectors import concerns_that_wait
from sharewell.domain.access import SYSTEM, Actor, Refused
from sharewell.domain.advice import Item, Situation, advise, load_guidance
from sharewell.domain.advice.cited import rules_cited
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.sharing import Outcome
from tests.cast import Cast
from tests.factories.decisions import deciding, make_concern
from tests.factories.shares import answered, make_share, opened

pytestmark = pytest.mark.django_db
SITUATION = Situation(on=date(2026, 11, 22), items=(Item(),))
RULES = rules_cited(SITUATION.to_mapping(), advise(SITUATION).to_json(), load_guidance())
ONE = sorted(RULES)[0]


def decide(actor: Actor, at: datetime, *, outcome: Outcome = Outcome.DO_NOT_SHARE, **given: Any) -> Decision:
    """A decision with advice of today's rules; not sharing, it is open until it is looked at again."""
    values = {"situation": SITUATION.to_mapping(), "advice": advise(SITUATION).to_json(), **given}
    concern = make_concern(actor, at=at)
    return record_decision(actor=actor, at=at, concern=concern, deciding=deciding(outcome, **values))


def resting(actor: Actor, *rules: str) -> list[str]:
    found = decisions_resting_on(actor, rules or RULES, also_open=concerns_that_wait(actor.organisation))
    return [one.reference for one in found]


def test_a_decision_notes_every_rule_that_its_advice_gives_the_words_of_in_one_statement(
    cast: Cast, standing_clock: datetime
) -> None:
    with CaptureQueriesContext(connection) as asked:
        decision = decide(cast.owner.actor, standing_clock)
    noted = set(DecisionRule.objects.filter(decision=decision).values_list("rule", flat=True))
    assert noted == RULES
    advice = advise(SITUATION)
    assert {one.rule for one in (*advice.reasons, *advice.actions)} < noted, "and those about items"
    assert len([query for query in asked if "decisionrule" in query["sql"].lower()]) == 1


def test_advice_for_several_recipients_notes_the_rules_of_each(cast: Cast, standing_clock: datetime) -> None:
    other = Situation(on=date(2026, 11, 22), urgency=Urgency.IMMEDIATE_DANGER)
    beside = {**advise(other).to_json(), "situation": other.to_mapping(), "recipient_name": "Canary"}
    both = {**advise(SITUATION).to_json(), "other_recipients": [beside]}
    decision = decide(cast.owner.actor, standing_clock, advice=both)
    noted = set(DecisionRule.objects.filter(decision=decision).values_list("rule", flat=True))
    assert noted == RULES | rules_cited(other.to_mapping(), advise(other).to_json(), load_guidance())
    assert noted > RULES


def test_advice_of_other_rules_notes_its_reasons_alone_and_no_advice_notes_nothing(
    cast: Cast, standing_clock: datetime
) -> None:
    older = {**advise(SITUATION).to_json(), "guidance": {"version": "1", "sha256": "ab" * 32}}
    decision = decide(cast.owner.actor, standing_clock, advice=older)
    noted = set(DecisionRule.objects.filter(decision=decision).values_list("rule", flat=True))
    assert noted == {one.rule for one in advise(SITUATION).reasons}
    odd = decide(cast.owner.actor, standing_clock, situation={"no": "situation"})
    assert odd.rules.count() == len(noted)  # type: ignore[attr-defined]
    assert decide(cast.owner.actor, standing_clock, advice=None).rules.count() == 0  # type: ignore[attr-defined]


def test_what_was_noted_cannot_be_changed_or_taken_away(cast: Cast, standing_clock: datetime) -> None:
    decide(cast.owner.actor, standing_clock)
    for change in (
        lambda: DecisionRule.objects.update(rule="other"),
        lambda: DecisionRule.objects.all().delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_open_decisions_are_found_by_whoever_may_see_them_and_by_nobody_else(
    cast: Cast, standing_clock: datetime
) -> None:
    mine = decide(cast.owner.actor, standing_clock).concern.reference
    theirs = decide(cast.colleague.actor, standing_clock - timedelta(days=1)).concern.reference
    decide(cast.stranger.actor, standing_clock)
    assert resting(cast.owner.actor) == [mine]
    assert resting(cast.lead.actor, ONE) == [mine, theirs], "the newest first"
    for member in (cast.leader, cast.administrator, cast.information_governance_lead, cast.recipient):
        assert resting(member.actor) == []
    assert resting(cast.lead.actor, "core/no/such-rule") == []
    waits = concerns_that_wait(cast.school.id)
    assert count_resting_on(cast.school.id, RULES, also_open=waits) == 2
    (found, _other) = decisions_resting_on(cast.lead.actor, RULES, also_open=waits)
    assert set(found.rules) == RULES


def test_a_decision_is_open_until_it_was_looked_at_again_and_only_its_newest_version_counts(
    cast: Cast, standing_clock: datetime
) -> None:
    decision = decide(cast.owner.actor, standing_clock)
    again = LookAgain.objects.get(decision=decision)
    empty = {"advice": {"reasons": [{"rule": "core/other/rule"}]}}
    decide_again(
        actor=cast.owner.actor,
        at=standing_clock,
        look_again=again,
        deciding=deciding(Outcome.DO_NOT_SHARE, **empty),
    )
    assert resting(cast.owner.actor) == []
    assert resting(cast.owner.actor, "core/other/rule") == [decision.concern.reference]
    newest = LookAgain.objects.exclude(pk=again.pk).get()
    decide_again(
        actor=cast.owner.actor, at=standing_clock, look_again=newest, deciding=deciding(Outcome.SHARE)
    )
    assert resting(cast.owner.actor, "core/other/rule", "core/test") == []


def test_a_decision_to_share_is_open_until_the_share_is_answered(
    cast: Cast, standing_clock: datetime
) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    assert resting(cast.owner.actor, "core/test") == [share.concern.reference]
    assert resting(cast.recipient.actor, "core/test") == [], "who received did not decide"
    answered(opened(share, cast.recipient.actor), cast.recipient.actor)
    assert resting(cast.owner.actor, "core/test") == []


def test_the_rules_in_force_are_kept_by_the_software_alone_and_once(
    cast: Cast, standing_clock: datetime
) -> None:
    with pytest.raises(Refused):
        keep_guidance_in_force(actor=cast.owner.actor, at=standing_clock)
    assert kept_versions() == []
    for _twice in range(2):
        assert is_kept(keep_guidance_in_force(actor=SYSTEM, at=standing_clock))
    assert len(kept_versions()) == 1
