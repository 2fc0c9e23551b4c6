"""The second reader: reads the answer whole as it would go, and agrees or sends it back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_read
from sharewell.apps.rights.errors import NotPossibleNow, NotReady
from sharewell.apps.rights.models import PreparedAnswer
from sharewell.apps.rights.policies import require_read, require_see
from sharewell.apps.rights.services._answer import data_in, document_in, letter_in
from sharewell.apps.rights.services._notices import owner_or_keepers, tell
from sharewell.apps.rights.services._steps import held_row, write_step
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.rights import Happened, Stage
from sharewell.kit.notify import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnswer:
    """An answer as it would go, or as it went. `near` are words that look like something kept safe of somebody else."""

    answer: PreparedAnswer
    letter: dict[str, Any]
    near: tuple[str, ...]
    why: str
    to_danger: bool
    data: str


def read_to_agree(*, actor: Actor, answer: PreparedAnswer, at: datetime, purpose: str) -> ReadAnswer:
    """The answer, for the second reader. Raises Refused."""
    require_read(actor, answer)
    return _opened(actor, answer, at, purpose)


def read_again(*, actor: Actor, answer: PreparedAnswer, at: datetime, purpose: str) -> ReadAnswer:
    """The answer, for those whose work requests are: also years later. Raises Refused."""
    require_see(actor, answer.request)
    return _opened(actor, answer, at, purpose)


def answer_document(*, actor: Actor, answer: PreparedAnswer, at: datetime, purpose: str) -> bytes:
    """The very bytes that were made ready. Raises Refused."""
    if answer.request.stage == Stage.READING:
        require_read(actor, answer)
    else:
        require_see(actor, answer.request)
    _tell_log(actor, answer, at, purpose)
    return document_in(answer)


@transaction.atomic
def agree(*, actor: Actor, answer: PreparedAnswer, at: datetime) -> None:
    """Say that it was read whole and can go. Raises Refused, also where it was changed meanwhile."""
    row = held_row(answer.request)
    answer.request = row
    if row.stage != Stage.READING or answer.change != row.changes:
        raise NotPossibleNow(
            "changed", _("This was changed meanwhile. It has to be read again once it is ready.")
        )
    require_read(actor, answer)
    row.stage = Stage.READ
    step = write_step(actor, row, Happened.READ, at, answer=answer)
    tell(row, owner_or_keepers(row), kind=NoticeKind.RIGHTS_MOVED, key=f"step:{step.sequence}", at=at)


@transaction.atomic
def send_back(*, actor: Actor, answer: PreparedAnswer, at: datetime, reason: str) -> None:
    """Say what has to be changed first. Raises Refused, or NotReady without a reason."""
    row = held_row(answer.request)
    answer.request = row
    require_read(actor, answer)
    if not reason.strip():
        raise NotReady("no_words", _("Write what has to be changed."))
    row.stage = Stage.OPEN
    step = write_step(actor, row, Happened.SENT_BACK, at, note=reason, answer=answer)
    tell(row, owner_or_keepers(row), kind=NoticeKind.RIGHTS_MOVED, key=f"step:{step.sequence}", at=at)


def _opened(actor: Actor, answer: PreparedAnswer, at: datetime, purpose: str) -> ReadAnswer:
    _tell_log(actor, answer, at, purpose)
    said = letter_in(answer)
    return ReadAnswer(
        answer=answer,
        letter=said["letter"],
        near=tuple(said["near"]),
        why=said["why"],
        to_danger=said["to_danger"],
        data=data_in(answer),
    )


@transaction.atomic
def _tell_log(actor: Actor, answer: PreparedAnswer, at: datetime, purpose: str) -> None:
    record_read(
        actor=actor,
        kind=EventKind.RIGHTS_OPENED,
        at=at,
        record=answer.request_id,
        child=answer.request.entry_id,
        purpose=purpose,
        fields=("answer",),
    )
