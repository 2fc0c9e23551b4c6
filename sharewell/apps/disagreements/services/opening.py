"""Opening a disagreement: the look is in the log before anything is given back."""

from dataclasses import dataclass
from datetime import datetime

from sharewell.apps.audit.services import record_read
from sharewell.apps.disagreements.models import Disagreement, DisagreementStep
from sharewell.apps.disagreements.policies import require_see
from sharewell.apps.disagreements.services._steps import words_field
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.disagreements import Level, StepKind
from sharewell.kit.crypto import KeyRing, keyring


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedStep:
    """One step in plain text. `words` is empty where the record's key is not here any more."""

    kind: StepKind
    level: Level
    outcome: str
    person_name: str
    organisation_name: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDisagreement:
    """A disagreement with all that was said. `is_here` is false where the record was taken or given back."""

    disagreement: Disagreement
    steps: tuple[OpenedStep, ...]
    is_here: bool


def open_disagreement(
    *, actor: Actor, disagreement: Disagreement, at: datetime, purpose: str
) -> OpenedDisagreement:
    """All that was said in it.

    Raises:
        Refused: the actor is on neither side.
        EventRefused: no purpose is named.
    """
    require_see(actor, disagreement)
    record_read(
        actor=actor,
        kind=EventKind.DISAGREEMENT_OPENED,
        at=at,
        record=disagreement.pk,
        purpose=purpose,
        fields=("words",),
    )
    ring = keyring(holder=actor.organisation, records=[disagreement.record])
    rows = DisagreementStep.objects.filter(disagreement_id=disagreement.pk).order_by("sequence")
    return OpenedDisagreement(
        disagreement=disagreement,
        steps=tuple(_step(ring, disagreement, row) for row in rows),
        is_here=disagreement.record in ring,
    )


def _step(ring: KeyRing, disagreement: Disagreement, row: DisagreementStep) -> OpenedStep:
    return OpenedStep(
        kind=StepKind(row.kind),
        level=Level(row.level),
        outcome=row.outcome,
        person_name=row.person_name,
        organisation_name=row.organisation_name,
        at=row.at,
        words=_words(ring, disagreement, row),
    )


def _words(ring: KeyRing, disagreement: Disagreement, row: DisagreementStep) -> str:
    if not row.words or disagreement.record not in ring:
        return ""
    return ring.unseal(
        record=disagreement.record, field=words_field(disagreement), sealed=row.words, version=row.sequence
    )
