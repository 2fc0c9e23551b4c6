"""What goes with a child's file, list and papers: looked through before any of it goes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sharewell.apps.attachments.services import words_in_attachments
from sharewell.apps.children.services import Going, let_out
from sharewell.apps.disagreements.selectors import entries_concerned
from sharewell.apps.transfers.models import Transfer
from sharewell.apps.transfers.services._packed import Packed, Paper
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.kit.crypto import keyring

OF_LINE = ("title", "dated", "written_by", "held_back")


def let_file(actor: Actor, row: Transfer, to: UUID, packed: Packed, at: datetime) -> Packed:
    """The papers and their list as they may go, with what is said about the move.

    What is held back is looked at, too: its title and why it stays stand in the list.

    Raises:
        KeptSafe: something tells the next place what must be kept safe. Nothing has gone; what was packed is kept.
    """
    files = words_in_attachments(actor=actor, attachments=_files(packed)) if _files(packed) else {}
    texts = {f"{place}.{name}": text for place, one in enumerate(packed.papers) for name, text in _of(one)}
    read = {f"file.{key}": words for key, words in files.items()}
    ring = keyring(holder=actor.organisation, records=[row.pk])
    about = ring.unseal(record=row.pk, field="about", sealed=bytes(row.about))
    told = let_out(
        actor=actor, going=_going(row, "send_file", to), texts={**texts, **read, "about": about}, at=at
    )
    papers = (_with(one, place, told) for place, one in enumerate(packed.papers))
    return replace(packed, papers=tuple(papers))


def let_note(actor: Actor, row: Transfer, to: UUID, words: str, at: datetime) -> str:
    """A note that goes ahead of the file, as it may go. Raises KeptSafe."""
    return let_out(actor=actor, going=_going(row, "note_ahead", to), texts={"words": words}, at=at)["words"]


def let_reply(actor: Actor, row: Transfer, way: str, words: str, at: datetime) -> str:
    """What the next place says back, as it may go to the sender. Raises KeptSafe."""
    entries = entries_concerned(actor, row.share) if row.share else ()
    going = Going(
        way=f"transfers.{way}",
        record=row.pk,
        entries=entries,
        to=(row.sender_id,),
        emergency=row.urgency == Urgency.IMMEDIATE_DANGER,
    )
    return let_out(actor=actor, going=going, texts={"words": words}, at=at)["words"]


def _going(row: Transfer, way: str, to: UUID) -> Going:
    return Going(
        way=f"transfers.{way}",
        record=row.pk,
        entries=(row.entry_id,),
        to=(to,),
        emergency=row.urgency == Urgency.IMMEDIATE_DANGER,
    )


def _files(packed: Packed) -> list[UUID]:
    return [one.attachment for one in packed.papers if one.attachment and not one.line.held_back]


def _of(paper: Paper) -> list[tuple[str, str]]:
    return [("text", paper.text), *((name, getattr(paper.line, name)) for name in OF_LINE)]


def _with(paper: Paper, place: int, told: Mapping[str, str]) -> Paper:
    said: dict[str, Any] = {name: told[f"{place}.{name}"] for name in OF_LINE}
    line = replace(paper.line, **said)
    return replace(paper, line=line, text=told[f"{place}.text"])
