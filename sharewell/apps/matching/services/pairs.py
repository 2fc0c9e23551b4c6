"""Opening the pairs that a run found. Each look at an entry is in the log before anything is given back."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.children.selectors import entries_of
from sharewell.apps.children.services import open_entries
from sharewell.apps.matching.models import MatchPair, Run
from sharewell.apps.matching.policies import require_see_pairs
from sharewell.apps.matching.selectors import pairs_of
from sharewell.apps.matching.services._finishing import FIELD
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.matching import Agreement, Comparison, Grade, Level
from sharewell.kit.crypto import keyring

AT_ONCE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPair:
    """A pair with what the reader's own organisation holds of it: both sides, or of two lists its own alone."""

    place: int
    grade: Grade
    probability: float
    rivals: int
    levels: Agreement
    own: Sequence[Identity]


def open_pairs(
    *, actor: Actor, at: datetime, run: Run, after: int = 0, purpose: str
) -> tuple[list[OpenedPair], int | None]:
    """Some pairs from a place on, and the place where the next ones begin. What is not open to the actor is absent.

    Raises:
        Refused: the actor may not see whom the run found.
    """
    require_see_pairs(actor, run)
    rows = list(pairs_of(run, after=after, most=AT_ONCE + 1))
    shown, more = rows[:AT_ONCE], rows[AT_ONCE:]
    wanted = {pair.pk: _own(actor, run, pair) for pair in shown}
    entries = list(entries_of(actor, {one for own in wanted.values() for one in own}))
    known = open_entries(actor=actor, entries=entries, at=at, purpose=purpose) if entries else {}
    ring = keyring(holder=actor.organisation, records=[run.pk])
    found = []
    for pair in shown:
        own = [known[one] for one in wanted[pair.pk] if one in known]
        if len(own) == len(wanted[pair.pk]):
            text = ring.unseal(record=run.pk, field=FIELD.format(pair.pk), sealed=bytes(pair.detail))
            found.append(_opened(pair, own, text))
    return found, more[0].place if more else None


def _own(actor: Actor, run: Run, pair: MatchPair) -> list[UUID]:
    if run.other_id is None:
        return [pair.left_id, pair.right_id]
    return [pair.left_id if actor.organisation == run.organisation_id else pair.right_id]


def _opened(pair: MatchPair, own: Sequence[Identity], text: str) -> OpenedPair:
    detail = json.loads(text)
    levels = {Comparison(name): Level(level) for name, level in detail["levels"].items()}
    return OpenedPair(
        place=pair.place,
        grade=Grade(pair.grade),
        probability=detail["probability"],
        rivals=detail["rivals"],
        levels={comparison: levels.get(comparison) for comparison in Comparison},
        own=own,
    )
