"""Starting an assessment, and changing it while it is a draft."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.agreements.selectors import Agreement
from sharewell.apps.assessments.errors import NotPossible
from sharewell.apps.assessments.models import Assessment
from sharewell.apps.assessments.policies import require_see, require_work, require_write
from sharewell.apps.assessments.selectors import content_of, described_from, flows_out, known_answers
from sharewell.apps.assessments.services._steps import held_row, note_change, write_step
from sharewell.domain.access import Actor
from sharewell.domain.assessments import (
    MOST_RISKS,
    Answer,
    Content,
    Described,
    Happened,
    Risk,
    Stage,
    assessment_form,
    written,
)
from sharewell.kit.ids import new_reference


@transaction.atomic
def start_assessment(
    *,
    actor: Actor,
    at: datetime,
    title: str,
    screening: Mapping[str, Answer],
    agreement: Agreement | None = None,
    annex_to: Assessment | None = None,
) -> Assessment:
    """Begin a draft, filled from the agreement and from what really goes. Without an agreement it is overarching.

    An annex begins with the answers and risks of the overarching one, and is not overarching itself.

    Raises:
        Refused: the actor's work is not with assessments, or does not see the overarching one.
        NotPossible: the other one is not a signed assessment of everything.
    """
    require_work(actor)
    above = _above(actor, annex_to)
    flows = flows_out(actor, agreement, at)
    content = Content(
        screening=dict(screening),
        answers={**above.answers, **known_answers(actor, agreement, flows, screening, at)},
        risks=above.risks,
        described=described_from(flows),
    )
    row = Assessment.objects.create(
        reference=new_reference("IA"),
        organisation_id=actor.organisation,
        organisation_name=actor.organisation_name,
        agreement=agreement,
        annex_to=annex_to,
        title=title,
        overarching=agreement is None and annex_to is None,
        stage=Stage.DRAFT,
        said=written(content),
        created_at=at,
    )
    write_step(actor, row, Happened.STARTED, at)
    return row


def _above(actor: Actor, annex_to: Assessment | None) -> Content:
    if annex_to is None:
        return Content()
    require_see(actor, annex_to)
    if not annex_to.overarching or annex_to.stage != Stage.SIGNED:
        raise NotPossible("not_overarching", _("Choose a signed assessment of everything that you share."))
    return content_of(annex_to)


@transaction.atomic
def write_answers(*, actor: Actor, assessment: Assessment, at: datetime, answers: Mapping[str, str]) -> None:
    """Answer these questions. Raises Refused, or NotPossible for a question that is not asked."""
    row = _writable(actor, assessment)
    if set(answers) - {one.key for one in assessment_form().questions}:
        raise NotPossible("no_such_question", _("This question is not asked."))
    _keep(
        actor,
        row,
        at,
        content_of(row).with_answers(answers),
        *sorted(answers),
    )


@transaction.atomic
def add_risk(*, actor: Actor, assessment: Assessment, at: datetime, risk: Risk) -> None:
    """Add a risk with its measure. Raises Refused, or NotPossible where the list is full."""
    row = _writable(actor, assessment)
    content = content_of(row)
    if len(content.risks) >= MOST_RISKS:
        raise NotPossible("list_full", _("The list is full."))
    _keep(actor, row, at, replace(content, risks=(*content.risks, risk)), "risks")


@transaction.atomic
def remove_risk(*, actor: Actor, assessment: Assessment, at: datetime, place: int) -> None:
    """Take out the risk at a place, counted from 0; what is out already is no fault. Raises Refused."""
    row = _writable(actor, assessment)
    content = content_of(row)
    kept = tuple(one for number, one in enumerate(content.risks) if number != place)
    if len(kept) < len(content.risks):
        _keep(actor, row, at, replace(content, risks=kept), "risks")


@transaction.atomic
def describe(
    *, actor: Actor, assessment: Assessment, at: datetime, described: Described, review_on: date
) -> None:
    """Say what will go, how often at most, and when this is looked at again. Raises Refused."""
    row = _writable(actor, assessment)
    content = replace(content_of(row), described=described, review_on=review_on)
    _keep(actor, row, at, content, "described", "review_on")


def _writable(actor: Actor, assessment: Assessment) -> Assessment:
    row = held_row(assessment)
    require_write(actor, row)
    return row


def _keep(actor: Actor, row: Assessment, at: datetime, content: Content, *fields: str) -> None:
    row.said = written(content)
    note_change(actor, row, at, *fields)
