"""Whether advice, given again under the rules of its day, is exactly what was recorded then."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sharewell.domain.advice.evaluate import OtherGuidance, replay
from sharewell.domain.advice.guidance import Guidance, NoLawForDate
from sharewell.domain.advice.situation import BadSituation

BESIDE = frozenset({"recipient_name", "situation", "other_recipients", "agreement"})
"""What a decision keeps beside the advice itself: whom it was about, its cover, and the same for each other."""


class Outcome(StrEnum):
    """What became of it."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Replayed:
    """The outcome; where it is different the parts of the advice that are, where it is unknown why."""

    outcome: Outcome
    says: tuple[str, ...] = ()


def replayed(situation: object, recorded: Mapping[str, Any], guidance: Guidance | None) -> Replayed:
    """The recorded advice, for each recipient, compared with what this guidance says of the same situations."""
    if not recorded:
        return Replayed(Outcome.UNKNOWN, ("No advice was recorded with this decision.",))
    if guidance is None:
        return Replayed(Outcome.UNKNOWN, ("The rules of its day are not kept here.",))
    found: list[str] = []
    try:
        for put, said in each_recipient(situation, recorded):
            found += _differences(put, said, guidance)
    except (OtherGuidance, NoLawForDate, BadSituation) as fault:
        return Replayed(Outcome.UNKNOWN, (str(fault),))
    return Replayed(Outcome.DIFFERENT, tuple(dict.fromkeys(found))) if found else Replayed(Outcome.SAME)


def each_recipient(
    situation: object, recorded: Mapping[str, Any]
) -> Iterator[tuple[object, Mapping[str, Any]]]:
    """The situation and the advice for each recipient of a decision, the first one's on top."""
    yield situation, recorded
    for other in recorded.get("other_recipients", ()):
        yield other["situation"], other


def _differences(situation: object, recorded: Mapping[str, Any], guidance: Guidance) -> Iterator[str]:
    now = replay(situation, str(recorded.get("guidance", {}).get("sha256", "")), guidance).to_json()
    then = {key: value for key, value in recorded.items() if key not in BESIDE}
    for key in sorted(now.keys() | then.keys()):
        if _as_bytes(now.get(key)) != _as_bytes(then.get(key)):
            yield key


def _as_bytes(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False).encode()
