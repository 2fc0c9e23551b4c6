"""The answers to one request as one story. Each look and each print is in the log before anything is given back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from sharewell.apps.audit.services import record_event
from sharewell.apps.requests.selectors import Request
from sharewell.apps.requests.services import OpenedRequest, open_request
from sharewell.apps.shares.services import OpenedAnswer, open_answers
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind

PURPOSE = gettext_noop("reading the answers together")
PRINTING = gettext_noop("printing the answers together")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedChronology:
    """A request with every ask, and the answers to them, in plain text. Answers are by the id of their share."""

    request: OpenedRequest
    answers: dict[UUID, OpenedAnswer]


def open_chronology(*, actor: Actor, request: Request, at: datetime, purpose: str) -> OpenedChronology:
    """A request with the answers to it, for its asking side.

    Raises:
        Refused: the actor is not on the asking side.
        EventRefused: no purpose is named.
        CannotUnseal: a key was destroyed, or a sealed text was changed.
    """
    opened = open_request(
        actor=actor, request=request, at=at, purpose=purpose, kind=EventKind.CHRONOLOGY_READ
    )
    shares = [share for one in opened.asks for share in one.shares]
    answers = open_answers(actor=actor, shares=shares, at=at, purpose=purpose, kind=EventKind.CHRONOLOGY_READ)
    return OpenedChronology(request=opened, answers={one.share.pk: one for one in answers})


@transaction.atomic
def note_chronology_printed(
    *, actor: Actor, request: Request, at: datetime, document: str, copy: str
) -> None:
    """Tell the log that the answers were made into a document, with its SHA-256 and the id of the copy."""
    record_event(
        actor=actor,
        kind=EventKind.CHRONOLOGY_PRINTED,
        at=at,
        record=request.pk,
        child=request.entry_id,
        purpose=PRINTING,
        detail={"reference": request.reference, "document": document, "copy": copy},
    )
