"""Signing an assessment, opening it again, and ending it."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.assessments.errors import NotPossible
from sharewell.apps.assessments.models import Assessment
from sharewell.apps.assessments.policies import require_see, require_sign
from sharewell.apps.assessments.selectors import content_of
from sharewell.apps.assessments.services._steps import held_row, write_step
from sharewell.domain.access import Actor
from sharewell.domain.assessments import Happened, Stage, assessment_form


@transaction.atomic
def sign_assessment(*, actor: Actor, assessment: Assessment, at: datetime) -> None:
    """Sign it as it stands.

    Raises:
        Refused: the actor is not the leader, or it is no draft.
        NotPossible: something is missing.
    """
    row = held_row(assessment)
    require_sign(actor, row)
    content = content_of(row)
    if content.lacks(assessment_form()):
        raise NotPossible("incomplete", _("Something is still missing. It cannot be signed yet."))
    row.stage, row.version, row.signed_at = Stage.SIGNED, row.version + 1, at
    row.annexed_version = row.annex_to.version if row.annex_to else 0
    row.review_on, row.amber, row.amber_since = content.review_on, {}, None
    write_step(actor, row, Happened.SIGNED, at, said=row.said)


@transaction.atomic
def open_again(*, actor: Actor, assessment: Assessment, at: datetime) -> None:
    """Make one that is signed or has ended a draft again, to be signed anew. Raises Refused, or NotPossible."""
    row = held_row(assessment)
    require_see(actor, row)
    if row.stage == Stage.DRAFT:
        raise NotPossible("a_draft", _("It is a draft already."))
    row.stage = Stage.DRAFT
    write_step(actor, row, Happened.OPENED_AGAIN, at)


@transaction.atomic
def retire(*, actor: Actor, assessment: Assessment, at: datetime) -> None:
    """End it: what it was about goes no more. Raises Refused, or NotPossible where it has ended."""
    row = held_row(assessment)
    require_see(actor, row)
    if row.stage == Stage.RETIRED:
        raise NotPossible("ended", _("It has ended already."))
    row.stage = Stage.RETIRED
    write_step(actor, row, Happened.RETIRED, at)
