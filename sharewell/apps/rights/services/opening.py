"""Opening a request. The look is in the log before anything is given back."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from sharewell.apps.audit.services import record_read
from sharewell.apps.rights.models import RightsRequest
from sharewell.apps.rights.policies import require_see
from sharewell.apps.rights.selectors import RightsStep, steps_of
from sharewell.apps.rights.services._steps import CONTENT, note_field
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.rights import Content, Happened, content_from
from sharewell.kit.crypto import keyring

FIELDS = ("content", "steps")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedStep:
    """One thing that happened, with what was said."""

    kind: Happened
    on: date
    at: datetime
    person_name: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedRequest:
    """A request in plain text. `rows` are its steps as they are stored."""

    request: RightsRequest
    content: Content
    steps: tuple[OpenedStep, ...]
    rows: tuple[RightsStep, ...]


@transaction.atomic
def open_request(*, actor: Actor, request: RightsRequest, at: datetime, purpose: str) -> OpenedRequest:
    """What it says, what was settled, and what happened. Raises Refused, or CannotUnseal."""
    require_see(actor, request)
    record_read(
        actor=actor,
        kind=EventKind.RIGHTS_OPENED,
        at=at,
        record=request.pk,
        child=request.entry_id,
        purpose=purpose,
        fields=FIELDS,
    )
    ring, rows = keyring(holder=actor.organisation, records=[request.pk]), steps_of(request)

    def text(field: str, sealed: bytes | memoryview) -> str:
        return ring.unseal(record=request.pk, field=field, sealed=bytes(sealed)) if sealed else ""

    return OpenedRequest(
        request=request,
        content=content_from(text(CONTENT, request.content)),
        rows=rows,
        steps=tuple(
            OpenedStep(
                kind=Happened(row.kind),
                on=row.on,
                at=row.at,
                person_name=row.person_name,
                note=text(note_field(row), row.note),
            )
            for row in rows
        ),
    )
