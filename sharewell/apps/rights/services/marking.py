"""Marking live records for a request to restrict or an objection, and lifting the marks with a reason that is told."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.children.services import lift_marks, mark_records
from sharewell.apps.rights.errors import NotPossibleNow, NotReady
from sharewell.apps.rights.models import RightsRequest
from sharewell.apps.rights.policies import require_see
from sharewell.apps.rights.selectors import things_of
from sharewell.apps.rights.services._steps import has_changed, held_row, open_row, write_step
from sharewell.domain.access import Actor
from sharewell.domain.children.marks import MarkKind
from sharewell.domain.rights import Happened, Right

MARKS = {Right.RESTRICTION: MarkKind.RESTRICTED, Right.OBJECTION: MarkKind.OBJECTED}


@transaction.atomic
def mark_for(*, actor: Actor, request: RightsRequest, at: datetime, things: Collection[UUID]) -> int:
    """Mark the records of these things that were found; everybody who opens one sees it from now on.

    A mark can be set at once, while it is still being looked into: that is what a request to restrict is for.

    Raises:
        Refused: the actor does not work with this.
        NotPossibleNow: the request has ended, or is about another right.
        NotReady: nothing was chosen.
    """
    row = open_row(actor, request)
    if Right(row.right) not in MARKS:
        raise NotPossibleNow("other_right", _("They asked for something else."))
    records = [one.record for one in things_of(row) if one.pk in things]
    if not records:
        raise NotReady("no_things", _("Choose what is marked."))
    kind = MARKS[Right(row.right)]
    made = mark_records(actor=actor, records=records, kind=kind, because=row.reference, at=at)
    has_changed(row)
    write_step(actor, row, Happened.MARKED, at)
    return len(made)


@transaction.atomic
def unmark(*, actor: Actor, request: RightsRequest, at: datetime, reason: str) -> None:
    """Lift all marks of a request, also after it was answered, with the reason as it was told to whoever asked.

    Raises:
        Refused: the actor does not work with this.
        NotReady: no reason was told.
        NotPossibleNow: nothing is marked.
    """
    row = held_row(request)
    require_see(actor, row)
    if not reason.strip():
        raise NotReady("no_words", _("Write why, and how you told whoever asked before lifting it."))
    if not lift_marks(actor=actor, because=row.reference, at=at):
        raise NotPossibleNow("no_marks", _("Nothing is marked any more."))
    write_step(actor, row, Happened.UNMARKED, at, note=reason)
