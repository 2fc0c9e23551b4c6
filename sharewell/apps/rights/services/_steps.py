"""Writing down what happens to a request: hold the row, write the step, set the clock, tell the log."""

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.rights.errors import NotPossibleNow
from sharewell.apps.rights.models import PreparedAnswer, RightsRequest, RightsStep
from sharewell.apps.rights.policies import require_change
from sharewell.apps.rights.selectors import clock_of, step_digest, steps_of
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Content, Happened, Stage, content_from, content_text, next_look
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import seal, unseal

STEP_EVENTS = (EventKind.RIGHTS_MOVED,)
CONTENT = "content"


def held_row(request: RightsRequest) -> RightsRequest:
    """The row as it stands, held until the transaction ends."""
    return RightsRequest.objects.select_for_update().get(pk=request.pk)


def open_row(actor: Actor, request: RightsRequest) -> RightsRequest:
    """The same, to be changed. Raises Refused, or NotPossibleNow where it has ended."""
    row = held_row(request)
    if row.stage == Stage.ENDED:
        raise NotPossibleNow("ended", _("This request has been answered or has ended."))
    require_change(actor, row)
    return row


def content_of(row: RightsRequest) -> Content:
    """What it says, for a service that has written the event."""
    return content_from(
        unseal(record=row.pk, holder=row.organisation_id, field=CONTENT, sealed=bytes(row.content))
    )


def put_content(row: RightsRequest, content: Content) -> None:
    """Seal what it says into the row. The caller saves it."""
    row.content = seal(record=row.pk, holder=row.organisation_id, field=CONTENT, text=content_text(content))


def has_changed(row: RightsRequest) -> None:
    """Say that an answer would now say something else: what was read must be read again. The caller saves it."""
    row.changes += 1
    if row.stage in {Stage.READING, Stage.READ}:
        row.stage = Stage.OPEN


def note_change(actor: Actor, row: RightsRequest, at: datetime, *fields: str, **detail: str) -> None:
    """Save a held row, and tell the log in what it was changed."""
    row.save()
    record_event(
        actor=actor,
        kind=EventKind.RIGHTS_CHANGED,
        at=at,
        record=row.pk,
        child=row.entry_id,
        fields=fields,
        detail={"reference": row.reference, **detail},
    )


def write_step(
    actor: Actor,
    row: RightsRequest,
    kind: Happened,
    at: datetime,
    *,
    on: date | None = None,
    note: str = "",
    thing: UUID | None = None,
    answer: PreparedAnswer | None = None,
) -> RightsStep:
    """Write the next step of a held request, set its clock anew, save it, and tell the log. Raises BadContent."""
    row.steps_made += 1
    step = RightsStep(
        request=row,
        sequence=row.steps_made,
        kind=kind,
        on=on or local_day(at),
        at=at,
        person=actor.person,
        person_name=actor.name,
        thing=thing,
        answer=answer,
    )
    if note:
        step.note = seal(
            record=row.pk, holder=row.organisation_id, field=note_field(step), text=checked(note)
        )
    step.sha256 = step_digest(step)
    _set_clock(row, step, at)
    row.save()
    step.save(force_insert=True)
    _tell_log(actor, row, step)
    return step


def note_field(step: RightsStep) -> str:
    """The place in the request's record to which a step's words are sealed."""
    return f"step.{step.sequence}"


def _set_clock(row: RightsRequest, step: RightsStep, at: datetime) -> None:
    if row.stage == Stage.ENDED:
        row.next_climb_at = None
        return
    row.due_at = clock_of(row, [*steps_of(row), step]).due_at
    row.next_climb_at = next_look(row.due_at, at=at)


def _tell_log(actor: Actor, row: RightsRequest, step: RightsStep) -> None:
    record_event(
        actor=actor,
        kind=EventKind.RIGHTS_MOVED,
        at=step.at,
        record=row.pk,
        child=row.entry_id,
        version=step.sequence,
        detail={"reference": row.reference, "step": str(step.kind), "sha256": step.sha256},
    )
