"""One transfer, and lists of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.transfers.presenters.words import (
    MOVE_WORDS,
    NO_PLACE_WORDS,
    STATE_COLOURS,
    STATE_WORDS,
)
from sharewell.apps.transfers.selectors import Transfer
from sharewell.apps.transfers.selectors.words import LEAVING_WORDS
from sharewell.apps.transfers.services import OpenedMove, OpenedTransfer
from sharewell.domain.transfers import TransferState
from sharewell.kit.govuk.moments import by_words, day_words, moment_words, runs_out_words
from sharewell.kit.govuk.parts import Cell, Event, SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferPage:
    """The page of one transfer, for either side."""

    reference: str
    title: str
    state: str
    state_colour: str
    clock: str
    late: bool
    is_sender: bool
    rows: Sequence[SummaryRow]
    no_place: str
    manifest_columns: Sequence[str]
    manifest: Sequence[Sequence[str]]
    manifest_sha256: str
    events: Sequence[Event]
    can_send: bool
    can_send_rest: bool
    can_confirm: bool
    share_url: str
    early_url: str


def present_transfer(
    opened: OpenedTransfer, *, organisation: UUID, share: str, early: str, at: datetime
) -> TransferPage:
    """A transfer in words. `share` and `early` are references of what went; empty where nothing did."""
    transfer = opened.transfer
    is_sender, state = transfer.sender_id == organisation, TransferState(transfer.state)
    late = transfer.due_at is not None and transfer.due_at <= at
    return TransferPage(
        reference=transfer.reference,
        title=_("A child’s file to %(where)s") % {"where": transfer.recipient_name}
        if transfer.recipient_name
        else _("A child’s file"),
        state=str(STATE_WORDS[state]),
        state_colour=STATE_COLOURS[state],
        clock=_clock(transfer, at),
        late=late,
        is_sender=is_sender,
        rows=_rows(opened),
        no_place="" if transfer.recipient_id else str(NO_PLACE_WORDS.get(transfer.leaving, "")),
        manifest_columns=[_("What"), _("Date on it"), _("Written by"), _("Sent?")],
        manifest=[
            [line.title, line.dated, line.written_by, _sent(line.held_back)] for line in opened.manifest
        ],
        manifest_sha256=transfer.manifest_sha256,
        events=[_event(one, at) for one in opened.moves],
        can_send=is_sender and state is TransferState.TO_SEND,
        can_send_rest=is_sender and state is TransferState.INCOMPLETE,
        can_confirm=not is_sender and state in {TransferState.SENT, TransferState.INCOMPLETE},
        share_url=reverse("shares:share", args=[share]) if share else "",
        early_url=reverse("shares:share", args=[early]) if early else "",
    )


def present_list(transfers: Iterable[Transfer], *, coming: bool, at: datetime) -> list[list[Cell | str]]:
    """Rows of a table: with whom and which, where it stands, by when. Three columns fit a phone."""
    return [
        [
            _which(transfer, transfer.sender_name if coming else transfer.recipient_name),
            str(STATE_WORDS[TransferState(transfer.state)]),
            _clock(transfer, at),
        ]
        for transfer in transfers
    ]


def _which(transfer: Transfer, other: str) -> Cell:
    text = f"{other or _('Not known yet')}, {transfer.reference}"
    return Cell(text, url=reverse("transfers:transfer", args=[transfer.reference]))


def _rows(opened: OpenedTransfer) -> list[SummaryRow]:
    transfer = opened.transfer
    rows = [
        SummaryRow(key=_("From"), value=f"{transfer.started_by_name}, {transfer.sender_name}"),
        SummaryRow(key=_("To"), value=transfer.recipient_name or _("Not known yet")),
        SummaryRow(key=_("What happens"), value=str(LEAVING_WORDS[transfer.leaving])),
        SummaryRow(key=_("Last day"), value=day_words(transfer.leaves_on)),
    ]
    return [*rows, SummaryRow(key=_("About the move"), value=opened.about)] if opened.about else rows


def _clock(transfer: Transfer, at: datetime) -> str:
    if transfer.due_at is None:
        return ""
    if transfer.due_at <= at:
        return runs_out_words(transfer.due_at, at=at)
    return _("by %(when)s") % {"when": by_words(transfer.due_at, at=at)}


def _sent(held_back: str) -> str:
    return _("No: %(why)s") % {"why": held_back} if held_back else _("Yes")


def _event(move: OpenedMove, at: datetime) -> Event:
    return Event(
        title=str(MOVE_WORDS[move.kind]),
        when=moment_words(move.at, at=at),
        by=f"{move.person_name}, {move.organisation_name}",
        text=move.note,
    )
