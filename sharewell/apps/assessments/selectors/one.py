"""Finding assessments."""

from django.db.models import QuerySet

from sharewell.apps.assessments.models import Assessment, AssessmentStep
from sharewell.domain.access import Actor
from sharewell.domain.assessments import Content, Stage, read_written
from sharewell.domain.assessments.sides import works

MOST = 50


def assessment_for(actor: Actor, reference: str) -> Assessment | None:
    """The assessment with this reference; None where there is none that the actor may see."""
    own = Assessment.objects.select_related("agreement", "annex_to").filter(organisation=actor.organisation)
    return own.filter(reference=reference).first() if works(actor) else None


def assessments_of(actor: Actor) -> QuerySet[Assessment]:
    """Those of the actor's organisation: amber ones first, then by title."""
    rows = Assessment.objects.filter(organisation=actor.organisation)
    return (rows if works(actor) else rows.none()).order_by("stage", "-amber_since", "title", "id")


def overarching_of(actor: Actor) -> list[Assessment]:
    """The signed assessments of everything that the actor's organisation shares, to which another can be an annex."""
    return list(
        assessments_of(actor).filter(overarching=True, stage=Stage.SIGNED, annex_to__isnull=True)[:MOST]
    )


def annexes_of(assessment: Assessment) -> list[Assessment]:
    """Its annexes, by their names."""
    return list(assessment.annexes.order_by("title", "id")[:MOST])


def content_of(assessment: Assessment) -> Content:
    """What it says."""
    return read_written(assessment.said)


def steps_of(assessment: Assessment) -> list[AssessmentStep]:
    """What happened, the newest first."""
    return list(assessment.steps.order_by("-sequence").defer("said"))
