"""Writing down what was decided, and correcting it. A correction is a later version; the earlier one stays."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.discussions.errors import NotCallable
from sharewell.apps.discussions.models import Discussion, Seat
from sharewell.apps.discussions.policies import require_lead
from sharewell.apps.discussions.selectors import seats_of
from sharewell.apps.discussions.services._guard import let_in
from sharewell.apps.discussions.services._moving import Told, ask_to_confirm, held, take_act
from sharewell.apps.discussions.services._notices import tell_others
from sharewell.domain.access import Actor
from sharewell.domain.discussions import (
    Act,
    DiscussionKind,
    DiscussionState,
    Minutes,
    missing_from,
    terms_of,
)


@transaction.atomic
def record_discussion(*, actor: Actor, discussion: Discussion, at: datetime, minutes: Minutes) -> Discussion:
    """Write down what was decided, or correct what was written; all who are asked are told, and who was there confirms.

    Raises:
        Refused: the actor's organisation did not call it.
        NotPossibleNow: it was called off.
        NotCallable: somebody was there who is not asked, or who must be there was not and nothing says why.
    """
    row = held(discussion)
    require_lead(actor, row)
    seats = seats_of(row)
    _refuse_without(row, seats, minutes)
    said = [text for one in minutes.decisions for text in (one.what, one.who, one.agreed_by, one.other_view)]
    texts = [minutes.words, minutes.without, minutes.restricted, *said]
    let_in(actor, row, "record_discussion", at, texts)
    again = row.state == DiscussionState.RECORDED
    take_act(actor, row, Act.CORRECTED if again else Act.RECORDED, at, Told(text=minutes.to_text()))
    ask_to_confirm(row, (UUID(one) for one in minutes.present), at)
    tell_others(row, actor.organisation, key=f"recorded:{row.pk}:{row.acts_made}", at=at)
    return row


def _refuse_without(row: Discussion, seats: Iterable[Seat], minutes: Minutes) -> None:
    there = {UUID(one) for one in minutes.present}
    by_id = {seat.organisation_id: seat for seat in seats}
    if not there or there - set(by_id):
        raise NotCallable("present", _("Choose who was there."))
    if row.kind != DiscussionKind.DISCUSSION or minutes.without.strip():
        return
    if missing_from(terms_of(row.nation), (by_id[one].sector for one in there)):
        raise NotCallable("without", _("Somebody who must be there was not. Say why you went ahead."))
