"""That a child leaves, where to, and that a file need not go after all."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.children.policies import require_open_entry
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entry
from sharewell.apps.transfers.errors import NotMovable
from sharewell.apps.transfers.models import Transfer
from sharewell.apps.transfers.policies import require_send, require_start
from sharewell.apps.transfers.services._moving import held, set_clock, take_move, write_move
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.sharing import Rung
from sharewell.domain.sharing.text import checked
from sharewell.domain.transfers import Leaving, Move, TransferState
from sharewell.kit.crypto import create_record_key, seal
from sharewell.kit.ids import new_id, new_reference


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildLeaves:
    """That a child of the actor's organisation leaves. `about` is what the next place must know of the move itself."""

    entry: UUID
    leaving: Leaving
    leaves_on: date
    recipient: UUID | None = None
    urgency: str = Urgency.WELFARE_CONCERN
    about: str = ""


@transaction.atomic
def start_transfer(*, actor: Actor, at: datetime, child: ChildLeaves) -> Transfer:
    """Write down that a child leaves; the clock for the file begins.

    Raises:
        Refused: the role does not work with records, or the entry is not the actor's organisation's.
        NotMovable: the next place cannot receive anything.
        BadContent: the words cannot be kept.
    """
    require_start(actor)
    entry = entry_of(actor, child.entry)
    if entry is None:
        raise Refused(Permission.no("no_such_entry", _("There is no such record.")))
    require_open_entry(actor, entry)
    transfer = _new(actor, at, child)
    if child.recipient is not None:
        _goes_to(transfer, child.recipient, actor)
    create_record_key(record=transfer.pk, owner=actor.organisation)
    about = checked(child.about)
    transfer.about = seal(record=transfer.pk, holder=actor.organisation, field="about", text=about)
    set_clock(transfer, at)
    transfer.save(force_insert=True)
    write_move(actor, transfer, Move.STARTED, at)
    return transfer


@transaction.atomic
def place_known(*, actor: Actor, transfer: Transfer, at: datetime, recipient: UUID) -> Transfer:
    """Say where the child goes, once it is known or when it was another place than thought.

    Raises:
        Refused: the actor is not on the sending side.
        NotPossibleNow: the file has gone.
        NotMovable: the place cannot receive anything.
    """
    row = held(transfer)
    require_send(actor, row)
    _goes_to(row, recipient, actor)
    take_move(actor, row, Move.PLACE_KNOWN, at)
    return row


@transaction.atomic
def give_up(*, actor: Actor, transfer: Transfer, at: datetime, reason: str) -> Transfer:
    """Say that no file goes: the child stays, or there is none to send.

    Raises:
        Refused: the actor is not on the sending side.
        NotPossibleNow: the file has gone.
        BadContent: no reason is given.
    """
    row = held(transfer)
    require_send(actor, row)
    take_move(actor, row, Move.GIVEN_UP, at, note=checked(reason, required=True))
    return row


def _new(actor: Actor, at: datetime, child: ChildLeaves) -> Transfer:
    own = directory_entry(actor.organisation)
    if own is None or own.suspended_at is not None:
        raise NotMovable("no_such_organisation", _("Your organisation cannot send anything at present."))
    return Transfer(
        id=new_id(),
        reference=new_reference("TF"),
        entry_id=child.entry,
        sender_id=actor.organisation,
        sender_name=actor.organisation_name,
        started_by_id=actor.person,
        started_by_name=actor.name,
        started_at=at,
        leaving=child.leaving,
        leaves_on=child.leaves_on,
        nation=own.nation,
        sector=own.sector,
        urgency=child.urgency,
        state=TransferState.TO_SEND,
        state_at=at,
        rung=Rung.DUTY,
    )


def _goes_to(transfer: Transfer, recipient: UUID, actor: Actor) -> DirectoryEntry:
    found = directory_entry(recipient)
    if found is None or found.suspended_at is not None or not found.is_shown_to(actor.organisation):
        raise NotMovable("no_such_place", _("This organisation cannot receive anything at present."))
    if found.id == actor.organisation:
        raise NotMovable("own_organisation", _("This is your own organisation."))
    transfer.recipient_id, transfer.recipient_name = found.id, found.name
    return found
