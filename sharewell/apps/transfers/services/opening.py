"""Opening a transfer. The look is in the log before anything is given back."""

from dataclasses import dataclass
from datetime import datetime

from sharewell.apps.audit.services import record_read
from sharewell.apps.transfers.models import Transfer
from sharewell.apps.transfers.policies import may_see_transfer
from sharewell.apps.transfers.selectors import moves_of
from sharewell.domain.access import Actor, require
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.transfers import Line, Move, manifest_from_text
from sharewell.kit.crypto import keyring

FIELDS = ("about", "manifest", "moves")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedMove:
    """One thing that happened, with what was said."""

    kind: Move
    person_name: str
    organisation_name: str
    at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedTransfer:
    """A transfer in plain text. `transfer` is the row as it stands now."""

    transfer: Transfer
    about: str
    manifest: tuple[Line, ...]
    moves: tuple[OpenedMove, ...]


def open_transfer(*, actor: Actor, transfer: Transfer, at: datetime, purpose: str) -> OpenedTransfer:
    """What is in the file and what became of it. Raises Refused, or CannotUnseal."""
    require(may_see_transfer(actor, transfer))
    record_read(
        actor=actor,
        kind=EventKind.TRANSFER_OPENED,
        at=at,
        record=transfer.pk,
        child=transfer.entry_id if actor.organisation == transfer.sender_id else None,
        purpose=purpose,
        fields=FIELDS,
    )
    ring = keyring(holder=actor.organisation, records=[transfer.pk])

    def text(field: str, sealed: bytes | memoryview, version: int = 1) -> str:
        return (
            ring.unseal(record=transfer.pk, field=field, sealed=bytes(sealed), version=version)
            if sealed
            else ""
        )

    manifest = text("manifest", transfer.manifest)
    return OpenedTransfer(
        transfer=transfer,
        about=text("about", transfer.about),
        manifest=manifest_from_text(manifest) if manifest else (),
        moves=tuple(
            OpenedMove(
                kind=Move(row.kind),
                person_name=row.person_name,
                organisation_name=row.organisation_name,
                at=row.at,
                note=text("move.note", row.note, row.sequence),
            )
            for row in moves_of(transfer)
        ),
    )
