"""An agreement as a file that other programs can read: JSON by a published JSON Schema, and back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sharewell.domain.agreements.parts import Part
from sharewell.domain.agreements.schema import FORMAT
from sharewell.domain.agreements.signed import Signature
from sharewell.domain.agreements.text import (
    PartyTerms,
    Text,
    as_mapping,
    from_mapping,
    party_from,
    party_mapping,
)

LARGEST = 2_000_000
"""Of a file, in bytes. An agreement of some hundred bodies with all signatures and their proofs fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangedParty:
    """A party by name. Which organisation that is here, a person says."""

    name: str
    part: Part
    said: PartyTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """An agreement as a file holds it. `number` is the version; 0 for a draft."""

    text: Text
    parties: tuple[ExchangedParty, ...]
    reference: str = ""
    number: int = 0
    signatures: tuple[Signature, ...] = ()


def to_data(found: Exchanged) -> dict[str, Any]:
    """What the file says, without a stamp."""
    return {
        "format": FORMAT,
        "format_version": 1,
        "reference": found.reference,
        "number": found.number,
        "agreement": as_mapping(found.text),
        "parties": [
            {"name": one.name, "part": str(one.part), **party_mapping(one.said)} for one in found.parties
        ],
        "signatures": [one.to_mapping() for one in found.signatures],
    }


def to_file(data: Mapping[str, Any]) -> str:
    """The file, with the order of its lines always the same."""
    return json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def from_data(data: Mapping[str, Any]) -> Exchanged:
    """The agreement that data which follow the schema hold. Raises ValueError with why."""
    return Exchanged(
        text=from_mapping(data["agreement"]),
        parties=tuple(
            ExchangedParty(name=row["name"], part=Part(row["part"]), said=party_from(row))
            for row in data["parties"]
        ),
        reference=data["reference"],
        number=data["number"],
    )
