"""What each organisation does: say who comes, put in what it knows, agree to the record or record another view."""

import json
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.discussions.models import Discussion, Seat
from sharewell.apps.discussions.policies import require_see
from sharewell.apps.discussions.selectors import seats_of
from sharewell.apps.discussions.services._guard import let_in
from sharewell.apps.discussions.services._moving import Told, held, take_act
from sharewell.apps.discussions.services._notices import tell_others
from sharewell.apps.discussions.services._reporting import send_report
from sharewell.apps.organisations.selectors import colleague
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.discussions import Act, Contribution, DiscussionKind, SeatState
from sharewell.domain.sharing.text import checked


@transaction.atomic
def say_who_comes(
    *, actor: Actor, discussion: Discussion, at: datetime, who: UUID, role: str, can_decide: bool
) -> Discussion:
    """Say who comes for the actor's organisation, and whether they can decide for it. That person can open it then.

    Raises:
        Refused: the actor is not asked, or the colleague does not work with records.
        NotPossibleNow: it is over.
        BadContent: it is not said in what role.
    """
    row, seat = _held_seat(actor, discussion)
    comes = colleague(who, organisation=actor.organisation)
    if comes is None or comes.role not in CONTENT_ROLES:
        raise Refused(Permission.no("no_such_colleague", ""))
    said = {"name": comes.name, "role": checked(role, required=True), "can_decide": can_decide}
    let_in(actor, row, "say_who_comes", at, [role])
    seat.attends_id = comes.person
    seat.save(update_fields=["attends"])
    take_act(actor, row, Act.COMING, at, _of(seat, json.dumps(said, ensure_ascii=False)))
    return row


@transaction.atomic
def put_in(*, actor: Actor, discussion: Discussion, at: datetime, contribution: Contribution) -> Discussion:
    """Put in what the actor's organisation knows; all who are asked can read it. Again adds a later version.

    A report to somebody else's conference goes to them as a share.

    Raises:
        Refused: the actor is not asked.
        NotPossibleNow: it is over.
        KeptSafe: it tells what the actor's organisation protects of the child.
    """
    row, seat = _held_seat(actor, discussion)
    seats = seats_of(row)
    let_in(actor, row, "put_in", at, contribution.texts)
    told = _of(seat, contribution.to_text())
    if row.kind == DiscussionKind.CONFERENCE and actor.organisation != row.caller_id:
        share, text = send_report(actor, row, seats, at, contribution)
        told = replace(told, text=text, share=share)
    take_act(actor, row, Act.PUT_IN, at, told)
    seat.state, seat.due_at, seat.next_climb_at = SeatState.PUT_IN, None, None
    seat.save()
    tell_others(row, actor.organisation, key=f"put-in:{row.pk}:{row.acts_made}", at=at)
    return row


@transaction.atomic
def say_view(*, actor: Actor, discussion: Discussion, at: datetime, agrees: bool, words: str) -> Discussion:
    """Confirm that the record has this organisation's own words right, or have another view stand beside it.

    Raises:
        Refused: the actor is not asked.
        NotPossibleNow: nothing is recorded yet.
        BadContent: another view is not said.
    """
    row, seat = _held_seat(actor, discussion)
    said = checked(words, required=not agrees)
    let_in(actor, row, "say_view", at, [said])
    take_act(actor, row, Act.AGREED if agrees else Act.OTHER_VIEW, at, _of(seat, said))
    seat.due_at = seat.next_climb_at = None
    seat.save(update_fields=["due_at", "next_climb_at"])
    if not agrees:
        tell_others(row, actor.organisation, key=f"view:{row.pk}:{row.acts_made}", at=at)
    return row


def _held_seat(actor: Actor, discussion: Discussion) -> tuple[Discussion, Seat]:
    row = held(discussion)
    seats = seats_of(row)
    require_see(actor, row, seats)
    return row, next(seat for seat in seats if seat.organisation_id == actor.organisation)


def _of(seat: Seat, text: str) -> Told:
    return Told(text=text, about=seat.organisation_id, about_name=seat.organisation_name)
