"""Saying that one sees something differently."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.disagreements.errors import NotPossibleNow
from sharewell.apps.disagreements.models import Disagreement
from sharewell.apps.disagreements.services._steps import Said, set_level, tell_side, write_step
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.disagreements import About, Level, State, StepKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import keyring
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What is seen differently. `other` is the other side, `other_person` who acted for it."""

    record: UUID
    position: int | None
    about: About
    reference: str
    link_path: str
    other: UUID
    other_person: UUID | None
    urgency: str
    nation: str


@transaction.atomic
def raise_disagreement(*, actor: Actor, dispute: Dispute, view: str, at: datetime) -> Disagreement:
    """Record another view and start the nation's ladder.

    Whoever calls has asked the policy of the record whether the actor stands on a side of it; that their organisation
    holds its key is asked here.

    Raises:
        Refused: the role does not work with records, or the organisation cannot open this one.
        NotPossibleNow: this organisation has an open disagreement about the same thing.
        BadContent: no view is given.
    """
    checked(view, required=True)
    if actor.role not in CONTENT_ROLES or dispute.record not in keyring(
        holder=actor.organisation, records=[dispute.record]
    ):
        raise Refused(Permission.no("no_key", _("There is no such record here.")))
    _refuse_twice(actor, dispute)
    other = directory_entry(dispute.other)
    row = Disagreement(
        id=new_id(),
        record=dispute.record,
        position=dispute.position,
        about=dispute.about,
        reference=dispute.reference,
        link_path=dispute.link_path,
        raiser_id=actor.organisation,
        raiser_name=actor.organisation_name,
        raised_by_id=actor.person,
        raised_by_name=actor.name,
        other_id=dispute.other,
        other_name=other.name if other else "",
        other_person_id=dispute.other_person,
        nation=dispute.nation,
        urgency=dispute.urgency,
        raised_at=at,
        state=State.OPEN,
    )
    set_level(row, Level.PRACTITIONERS, at)
    row.save(force_insert=True)
    write_step(actor, row, Said(kind=StepKind.RAISED, words=view), at)
    tell_side(row, raiser=False, kind=NoticeKind.DISAGREEMENT_WAITING, at=at)
    return row


def _refuse_twice(actor: Actor, dispute: Dispute) -> None:
    same = Disagreement.objects.select_for_update().filter(
        record=dispute.record,
        position=dispute.position,
        about=dispute.about,
        raiser_id=actor.organisation,
        state=State.OPEN,
    )
    if same.exists():
        raise NotPossibleNow(
            "raised_already", _("Your organisation has raised this already. Add to it there.")
        )
