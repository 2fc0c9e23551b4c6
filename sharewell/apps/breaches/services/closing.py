"""Closing a breach, and opening it again."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.breaches.errors import NotPossible
from sharewell.apps.breaches.models import Breach
from sharewell.apps.breaches.policies import require_answer_for, require_see
from sharewell.apps.breaches.selectors import standing_of
from sharewell.apps.breaches.services._steps import held, workable, write_step
from sharewell.domain.access import Actor
from sharewell.domain.breaches import Stage, Step, lacks
from sharewell.domain.sharing.text import checked


@transaction.atomic
def close_breach(*, actor: Actor, breach: Breach, at: datetime, words: str = "") -> None:
    """Close it; lessons may still be open. Raises Refused, BadContent, or NotPossible while something is missing."""
    row = workable(actor, breach)
    if lacks(standing_of(row)):
        raise NotPossible("something_missing", _("Something is still missing. It cannot be closed yet."))
    row.stage, row.closed_at, row.remind_at = Stage.CLOSED, at, None
    write_step(actor, row, Step.CLOSED, at, words=words)


@transaction.atomic
def reopen_breach(*, actor: Actor, breach: Breach, at: datetime, why: str) -> None:
    """Open it again, because more is known. Raises Refused, BadContent, or NotPossible where it is open."""
    row = held(breach)
    require_see(actor, row)
    require_answer_for(actor)
    if row.stage == Stage.OPEN:
        raise NotPossible("open", _("It is open already."))
    row.stage, row.closed_at = Stage.OPEN, None
    write_step(actor, row, Step.REOPENED, at, why=checked(why, required=True))
