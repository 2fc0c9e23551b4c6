"""The decisions that an inspector chose, without who they are about or what was said."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sharewell.apps.accountability.models import Pack
from sharewell.apps.accountability.services._sections import proof_of_version
from sharewell.apps.audit.selectors import written_by
from sharewell.apps.decisions.selectors import references_of_concerns
from sharewell.domain.accountability import MOST, chosen, numbers_from, places_by_seed
from sharewell.domain.audit.kinds import EventKind

WORD = "#"
BY_WORD = 20
"""How many are drawn by a word."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision as the log tells of it: when it was written down, the concern, its version, and the detail."""

    at: datetime
    concern: UUID
    version: int
    detail: dict[str, Any]


def decided_by(organisation: UUID, *, until: datetime) -> list[Decided]:
    """Every decision of an organisation up to a moment, in the order of the log: the first is number 1."""
    rows = written_by(organisation, [EventKind.DECISION_RECORDED], until=until)
    return [
        Decided(at, record, version, json.loads(detail)) for at, record, version, detail in rows if record
    ]


def numbers_of(pack: Pack, *, of: int) -> tuple[int, ...]:
    """The numbers of a pack's samples, out of so many decisions."""
    if pack.samples.startswith(WORD):
        return places_by_seed(pack.samples.removeprefix(WORD), of=of, count=min(BY_WORD, MOST))
    return chosen(numbers_from(pack.samples), of=of)


def sampled(pack: Pack, found: Sequence[Decided]) -> list[dict[str, Any]]:
    """What the pack says of each: its number, its month, what was decided, its digest, and that the log has it."""
    return [_sample(number, found[number - 1]) for number in numbers_of(pack, of=len(found))]


def _sample(number: int, one: Decided) -> dict[str, Any]:
    return {
        "number": number,
        "month": f"{one.at:%Y-%m}",
        "outcome": one.detail.get("outcome", ""),
        "departs_from_advice": bool(one.detail.get("departs_from_advice")),
        "sha256": one.detail.get("sha256", ""),
        "in_the_log": proof_of_version(one.concern, EventKind.DECISION_RECORDED, one.version),
    }


def references_of(pack: Pack, found: Sequence[Decided]) -> list[list[str]]:
    """The number of each sample with the reference of its concern, by which the house finds it."""
    numbers = numbers_of(pack, of=len(found))
    references = references_of_concerns({found[one - 1].concern for one in numbers})
    return [[str(one), references.get(found[one - 1].concern, "")] for one in numbers]
