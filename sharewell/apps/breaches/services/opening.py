"""Opening a breach, and listing who saw what it is about. The look is in the log before anything is given back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_noop

from sharewell.apps.audit.selectors import Look, looks_at
from sharewell.apps.audit.services import record_read
from sharewell.apps.breaches.models import Breach
from sharewell.apps.breaches.policies import require_answer_for, require_see
from sharewell.apps.breaches.selectors import entries_of, steps_of
from sharewell.apps.breaches.services._steps import FIELD
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.breaches import Step
from sharewell.kit.crypto import keyring

PURPOSE = gettext_noop("to see to something that went wrong")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedStep:
    """One thing that was done, with what was said."""

    kind: Step
    sequence: int
    person_name: str
    at: datetime
    said: Mapping[str, str]


def open_breach(*, actor: Actor, breach: Breach, at: datetime) -> tuple[OpenedStep, ...]:
    """Everything that was said of a breach, in order. Raises Refused or CannotUnseal."""
    require_see(actor, breach)
    record_read(
        actor=actor, kind=EventKind.BREACH_OPENED, at=at, record=breach.pk, purpose=PURPOSE, fields=(FIELD,)
    )
    ring = keyring(holder=actor.organisation, records=[breach.pk])
    return tuple(
        OpenedStep(
            kind=Step(row.kind),
            sequence=row.sequence,
            person_name=row.person_name,
            at=row.at,
            said=json.loads(
                ring.unseal(record=breach.pk, field=FIELD, sealed=bytes(row.said), version=row.sequence)
            ),
        )
        for row in steps_of(breach)
    )


def who_saw(*, actor: Actor, breach: Breach, at: datetime) -> list[Look]:
    """Who opened what the breach is about, with how often and which fields, the latest first.

    The share is told of whoever looked, also at the other side; a record of the organisation's own, of its own people.

    Raises:
        Refused: the actor does not answer for it.
    """
    require_see(actor, breach)
    require_answer_for(actor)
    record_read(actor=actor, kind=EventKind.BREACH_READERS_LISTED, at=at, record=breach.pk, purpose=PURPOSE)
    return looks_at(records=[breach.about] if breach.about else [], children=entries_of(breach), of=actor)
