"""Assessments of the school of the cast."""

from dataclasses import replace
from datetime import datetime, timedelta

from sharewell.apps.assessments.selectors import Assessment, assessment_for
from sharewell.apps.assessments.services import (
    add_risk,
    describe,
    sign_assessment,
    start_assessment,
    write_answers,
)
from sharewell.domain.access import Actor
from sharewell.domain.assessments import (
    NOTHING,
    Answer,
    Effect,
    Likelihood,
    Overall,
    Risk,
    Severity,
    assessment_form,
)
from tests.cast import Cast

SCREENED = {one.key: Answer.YES for one in assessment_form().screens}
RISK = Risk(
    says="It reaches the wrong person.",
    likelihood=Likelihood.POSSIBLE,
    severity=Severity.SEVERE,
    measure="Two people look.",
    owner="The lead",
    effect=Effect.REDUCED,
    left=Overall.LOW,
)


def a_draft(
    cast: Cast, at: datetime, *, most: int = 100, kinds: frozenset[str] = frozenset({"health"})
) -> Assessment:
    """An overarching draft of the school's that lacks nothing."""
    keeper = cast.information_governance_lead.actor
    made = start_assessment(actor=keeper, at=at, title="All that we share", screening=SCREENED)
    answers = {one.key: "Said." for one in assessment_form().questions}
    write_answers(actor=keeper, assessment=made, at=at, answers=answers)
    add_risk(actor=keeper, assessment=made, at=at, risk=RISK)
    described = replace(
        NOTHING, recipients=frozenset({str(cast.front_door.pk)}), kinds=kinds, most_in_thirty_days=most
    )
    describe(
        actor=keeper,
        assessment=made,
        at=at,
        described=described,
        review_on=(at + timedelta(days=365)).date(),
    )
    return fresh(keeper, made)


def signed(cast: Cast, at: datetime, **more: object) -> Assessment:
    """The same, signed by the leader."""
    made = a_draft(cast, at, **more)  # type: ignore[arg-type]
    sign_assessment(actor=cast.leader.actor, assessment=made, at=at)
    return fresh(cast.leader.actor, made)


def fresh(actor: Actor, assessment: Assessment) -> Assessment:
    """The assessment as the actor finds it now."""
    found = assessment_for(actor, assessment.reference)
    assert found is not None
    return found
