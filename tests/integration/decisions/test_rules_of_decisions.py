"""Which rules a decision rests on is noted beside it, and open decisions are found by a rule."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

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
    rule_keys,
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


def noted_beside(decision: Decision) -> set[bytes]:
    return {bytes(row.rule) for row in DecisionRule.objects.filter(decision=decision)}


def keys_of(organisation: UUID, rules: Collection[str]) -> set[bytes]:
    return set(rule_keys(organisation, rules).values())


def resting(actor: Actor, *rules: str) -> list[str]:
    found = decisions_resting_on(actor, rules or RULES, also_open=concerns_that_wait(actor.organisation))
    return [one.reference for one in found]


def test_a_decision_notes_every_rule_that_its_advice_gives_the_words_of_in_one_statement(
    cast: Cast, standing_clock: datetime
) -> None:
    with CaptureQueriesContext(connection) as asked:
        decision = decide(cast.owner.actor, standing_clock)
    noted = noted_beside(decision)
    assert noted == keys_of(cast.school.id, RULES)
    advice = advise(SITUATION)
    without_items = {one.rule for one in (*advice.reasons, *advice.actions)}
    assert keys_of(cast.school.id, without_items) < noted, "and those about items"
    assert len([query for query in asked if "decisionrule" in query["sql"].lower()]) == 1


def test_advice_for_several_recipients_notes_the_rules_of_each(cast: Cast, standing_clock: datetime) -> None:
    other = Situation(on=date(2026, 11, 22), urgency=Urgency.IMMEDIATE_DANGER)
    beside = {**advise(other).to_json(), "situation": other.to_mapping(), "recipient_name": "Canary"}
    both = {**advise(SITUATION).to_json(), "other_recipients": [beside]}
    decision = decide(cast.owner.actor, standing_clock, advice=both)
    noted = noted_beside(decision)
    others = rules_cited(other.to_mapping(), advise(other).to_json(), load_guidance())
    assert noted == keys_of(cast.school.id, RULES | others)
    assert noted > keys_of(cast.school.id, RULES)


def test_advice_of_other_rules_notes_its_reasons_alone_and_no_advice_notes_nothing(
    cast: Cast, standing_clock: datetime
) -> None:
    older = {**advise(SITUATION).to_json(), "guidance": {"version": "1", "sha256": "ab" * 32}}
    decision = decide(cast.owner.actor, standing_clock, advice=older)
    noted = noted_beside(decision)
    assert noted == keys_of(cast.school.id, {one.rule for one in advise(SITUATION).reasons})
    odd = decide(cast.owner.actor, standing_clock, situation={"no": "situation"})
    assert odd.rules.count() == len(noted)  # type: ignore[attr-defined]
    assert decide(cast.owner.actor, standing_clock, advice=None).rules.count() == 0  # type: ignore[attr-defined]


def test_what_was_noted_cannot_be_changed_or_taken_away(cast: Cast, standing_clock: datetime) -> None:
    decide(cast.owner.actor, standing_clock)
    for change in (
        lambda: DecisionRule.objects.update(rule=b"other"),
        lambda: DecisionRule.objects.all().delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_one_rule_leaves_unlike_marks_in_two_organisations_and_their_order_tells_nothing(
    cast: Cast, standing_clock: datetime
) -> None:
    mine, theirs = (decide(member.actor, standing_clock) for member in (cast.owner, cast.stranger))
    assert not noted_beside(mine) & noted_beside(theirs)
    assert len(noted_beside(mine)) == len(noted_beside(theirs)) == len(RULES)
    rows = DecisionRule.objects.filter(decision=mine).order_by("pk")
    keys = [bytes(row.rule) for row in rows]
    assert keys == sorted(keys) != list(rule_keys(cast.school.id, sorted(RULES)).values())


def test_noting_and_finding_look_for_the_key_once_however_many_rules_changed(
    cast: Cast, standing_clock: datetime
) -> None:
    waits = concerns_that_wait(cast.school.id)
    decide(cast.owner.actor, standing_clock)
    many = {*RULES, *(f"core/many/{number}" for number in range(5000))}
    for find in (
        lambda: len(decisions_resting_on(cast.lead.actor, many, also_open=waits)),
        lambda: count_resting_on(cast.school.id, many, also_open=waits),
    ):
        with CaptureQueriesContext(connection) as asked:
            assert find() == 1
        assert len(asked) == 2, "the key, and the decisions"
    with CaptureQueriesContext(connection) as asked:
        assert decisions_resting_on(cast.leader.actor, many, also_open=waits) == ()
        assert decisions_resting_on(cast.lead.actor, (), also_open=waits) == ()
        assert count_resting_on(cast.school.id, (), also_open=waits) == 0
    assert len(asked) == 0, "nothing to find, nothing asked"


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
    assert found.rules == tuple(sorted(RULES))


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
