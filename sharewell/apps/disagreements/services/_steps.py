"""Writing a step of a held disagreement: sealed to its place, in the log, and told."""

from dataclasses import dataclass
from datetime import datetime

from sharewell.apps.audit.services import record_event
from sharewell.apps.disagreements.errors import NotPossibleNow
from sharewell.apps.disagreements.models import Disagreement, DisagreementStep
from sharewell.apps.disagreements.policies import SENTENCES
from sharewell.apps.disagreements.selectors import step_digest
from sharewell.apps.organisations.selectors import Colleague, Told, colleague, on_rung
from sharewell.apps.organisations.services import tell_desk_of, tell_people
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.disagreements import Level, StepKind, ladder_of, runs_out
from sharewell.domain.reaching import is_urgent
from sharewell.domain.sharing import Rung
from sharewell.kit.crypto import keyring
from sharewell.kit.notify import NoticeKind

PURPOSE = "safeguarding"
EVENTS: dict[StepKind, EventKind] = {
    StepKind.RAISED: EventKind.DISAGREEMENT_RAISED,
    StepKind.ANSWERED: EventKind.DISAGREEMENT_ANSWERED,
    StepKind.TAKEN_UP: EventKind.DISAGREEMENT_CLIMBED,
    StepKind.CLIMBED: EventKind.DISAGREEMENT_CLIMBED,
    StepKind.CLOSED: EventKind.DISAGREEMENT_CLOSED,
}
RUNGS: dict[Level, Rung] = {
    Level.PRACTITIONERS: Rung.DUTY,
    Level.MANAGERS: Rung.DEPUTY,
    Level.LEADS: Rung.LEAD,
    Level.CHIEFS: Rung.CHIEFS,
    Level.PARTNERSHIP: Rung.LEAD,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said or done in one step."""

    kind: StepKind
    words: str = ""
    outcome: str = ""


def held(disagreement: Disagreement) -> Disagreement:
    """The row as it stands, held until the transaction ends."""
    return Disagreement.objects.select_for_update().get(pk=disagreement.pk)


def set_level(row: Disagreement, level: Level, at: datetime) -> None:
    """Put a held disagreement on a level, with the clock of that level. The caller saves it."""
    row.level, row.level_at = level, at
    step = ladder_of(row.nation)[level]
    row.due_at = runs_out(step, urgency=row.urgency, nation=row.nation, start=at)
    row.next_climb_at = None if level is Level.PARTNERSHIP else row.due_at


def write_step(actor: Actor, row: Disagreement, said: Said, at: datetime) -> DisagreementStep:
    """Write the next step of a held disagreement, save it, and tell the log."""
    row.steps_made += 1
    row.save()
    step = DisagreementStep(
        disagreement=row,
        sequence=row.steps_made,
        kind=said.kind,
        level=row.level,
        outcome=said.outcome,
        organisation=actor.organisation,
        organisation_name=actor.organisation_name,
        person=actor.person,
        person_name=actor.name,
        at=at,
        words=_sealed(row, said.words) if said.words else b"",
    )
    step.sha256 = step_digest(step)
    step.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EVENTS[said.kind],
        at=at,
        record=row.pk,
        purpose=PURPOSE,
        fields=("words",) if said.words else (),
        version=step.sequence,
        detail={
            "reference": row.reference,
            "about": str(row.about),
            "level": str(row.level),
            "sha256": step.sha256,
        },
    )
    return step


def words_field(disagreement: Disagreement) -> str:
    """The name of the field under which what is said in a disagreement is sealed in its record."""
    return f"disagreement.{disagreement.pk}"


def tell_side(row: Disagreement, *, raiser: bool, kind: NoticeKind, at: datetime) -> None:
    """Tell one side: whoever is named there, and otherwise those of the level that it stands on."""
    organisation = row.raiser_id if raiser else row.other_id
    person = row.raised_by_id if raiser else row.other_person_id
    named = colleague(person, organisation=organisation) if person else None
    on_level = on_rung(organisation, RUNGS[Level(row.level)], at=at)
    people: list[Colleague | Told] = [*([named] if named else []), *on_level]
    link, key = f"/disagreements/{row.pk}/", f"disagreement:{row.pk}:{row.steps_made}:{kind}"
    urgent = is_urgent(row.urgency) and kind is not NoticeKind.DISAGREEMENT_MOVED
    if people:
        tell_people(people, kind=kind, link_path=link, key=key, at=at, urgent=urgent)
    else:
        key = f"{key}:{organisation}"
        tell_desk_of(organisation, kind=kind, link_path=link, key=key, at=at, urgent=urgent)


def tell_both(row: Disagreement, *, kind: NoticeKind, at: datetime) -> None:
    """Tell both sides."""
    for raiser in (True, False):
        tell_side(row, raiser=raiser, kind=kind, at=at)


def _sealed(row: Disagreement, words: str) -> bytes:
    """What is said, sealed with the key of whichever side has one: a share that was given back can still be spoken of.

    Raises:
        NotPossibleNow: neither side has it any more, because the record was erased.
    """
    for holder in (row.raiser_id, row.other_id):
        ring = keyring(holder=holder, records=[row.record])
        if row.record in ring:
            return ring.seal(record=row.record, field=words_field(row), text=words, version=row.steps_made)
    raise NotPossibleNow("erased", str(SENTENCES["erased"]))
