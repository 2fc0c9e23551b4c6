"""Finding assessments."""

from django.db.models import QuerySet

from sharewell.apps.assessments.models import Assessment, AssessmentStep
from sharewell.domain.access import Actor
from sharewell.domain.assessments import Content, read_written
from sharewell.domain.assessments.sides import works


def assessment_for(actor: Actor, reference: str) -> Assessment | None:
    """The assessment with this reference; None where there is none that the actor may see."""
    own = Assessment.objects.select_related("agreement").filter(organisation=actor.organisation)
    return own.filter(reference=reference).first() if works(actor) else None


def assessments_of(actor: Actor) -> QuerySet[Assessment]:
    """Those of the actor's organisation: amber ones first, then by title."""
    rows = Assessment.objects.filter(organisation=actor.organisation)
    return (rows if works(actor) else rows.none()).order_by("stage", "-amber_since", "title", "id")


def content_of(assessment: Assessment) -> Content:
    """What it says."""
    return read_written(assessment.said)


def steps_of(assessment: Assessment) -> list[AssessmentStep]:
    """What happened, the newest first."""
    return list(assessment.steps.order_by("-sequence").defer("said"))
