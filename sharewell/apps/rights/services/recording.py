"""Writing a request down on the day it comes, by whatever channel, and giving it to somebody."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.organisations.selectors import colleague, directory_entry
from sharewell.apps.rights.errors import NotReady
from sharewell.apps.rights.models import RightsRequest
from sharewell.apps.rights.policies import require_work
from sharewell.apps.rights.services._notices import tell
from sharewell.apps.rights.services._steps import open_row, put_content, write_step
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Asker, Channel, Content, Happened, Right, Stage, Told
from sharewell.domain.rights.sides import WORKING
from sharewell.kit.crypto import create_record_key
from sharewell.kit.ids import new_id, new_reference
from sharewell.kit.notify import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """A request as it came."""

    right: Right
    asker: Asker
    channel: Channel
    received_on: date
    told: Told
    entry: UUID | None = None


@transaction.atomic
def record_request(*, actor: Actor, at: datetime, came: Came) -> RightsRequest:
    """Write a request down; its clock runs from the day on which it came.

    Raises:
        Refused: the actor's work is not with requests, or the entry is not the organisation's.
        NotReady: the day has not come yet, or the organisation is not known.
        BadContent: the words cannot be kept.
    """
    require_work(actor)
    if came.entry is not None and entry_of(actor, came.entry) is None:
        raise Refused(Permission.no("no_such_entry", "There is no such record."))
    own = directory_entry(actor.organisation)
    if own is None:
        raise NotReady("no_such_organisation", _("Your organisation is not in the directory."))
    if came.received_on > local_day(at):
        raise NotReady("not_yet", _("The day on which it came cannot be after today."))
    row = RightsRequest(
        id=new_id(),
        reference=new_reference("RR"),
        organisation_id=actor.organisation,
        organisation_name=actor.organisation_name,
        nation=own.nation,
        sector=own.sector,
        right=came.right,
        asker=came.asker,
        channel=came.channel,
        entry_id=came.entry,
        received_on=came.received_on,
        recorded_at=at,
        recorded_by_name=actor.name,
        owner_id=actor.person,
        owner_name=actor.name,
        stage=Stage.OPEN,
    )
    create_record_key(record=row.pk, owner=actor.organisation)
    put_content(row, Content(told=came.told))
    row.save(force_insert=True)
    write_step(actor, row, Happened.RECEIVED, at, on=came.received_on)
    return row


@transaction.atomic
def give_to(*, actor: Actor, request: RightsRequest, at: datetime, person: UUID) -> None:
    """Give it to a colleague whose work this is too. Raises Refused, NotPossibleNow, or NotReady for anybody else."""
    row = open_row(actor, request)
    found = colleague(person, organisation=actor.organisation)
    if found is None or found.role not in WORKING:
        raise NotReady("no_keeper", _("Choose somebody who answers requests in your organisation."))
    row.owner_id, row.owner_name = found.person, found.name
    step = write_step(actor, row, Happened.OWNER, at, note=found.name)
    tell(row, [found], kind=NoticeKind.RIGHTS_MOVED, key=f"owner:{step.sequence}", at=at)
