"""An agreement as a file that other programs can read: JSON by a published JSON Schema (2020-12), and back."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sharewell.domain.advice.vocabulary import Condition, ItemAbout, ItemKind, LawfulBasis
from sharewell.domain.agreements.parts import Part
from sharewell.domain.agreements.terms import Kind
from sharewell.domain.agreements.text import (
    LONGEST_TITLE,
    LONGEST_WORDS,
    MOST_ITEMS,
    PartyTerms,
    Text,
    as_mapping,
    from_mapping,
    party_from,
    party_mapping,
)
from sharewell.domain.sharing.text import BadContent

FORMAT = "sharewell-agreement"
LARGEST = 500_000
"""Of a file, in bytes."""
MOST_FAULTS = 10
_DAY = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"}
_SHORT = {"type": "string", "maxLength": 400}


class BadFile(ValueError):
    """What was given is no agreement that can be read. `faults` say where."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangedParty:
    """A party by name. Which organisation that is here, a person says."""

    name: str
    part: Part
    said: PartyTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """An agreement as a file holds it."""

    text: Text
    parties: tuple[ExchangedParty, ...]
    reference: str = ""
    number: int = 0


def agreement_schema() -> dict[str, Any]:
    """The JSON Schema that every file follows."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A data sharing agreement",
        **_table(
            {
                "format": {"enum": [FORMAT]},
                "format_version": {"enum": [1]},
                "reference": _SHORT,
                "number": {"type": "integer", "minimum": 0},
                "agreement": _table(_TEXT),
                "parties": {"type": "array", "items": _table(_PARTY), "maxItems": 500},
            }
        ),
    }


def to_file(found: Exchanged) -> str:
    """The file, with the order of its lines always the same."""
    data = {
        "format": FORMAT,
        "format_version": 1,
        "reference": found.reference,
        "number": found.number,
        "agreement": as_mapping(found.text),
        "parties": [
            {"name": one.name, "part": str(one.part), **party_mapping(one.said)} for one in found.parties
        ],
    }
    return json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def from_file(content: bytes) -> Exchanged:
    """The agreement that a file holds. Raises BadFile."""
    if len(content) > LARGEST:
        raise BadFile([f"The file has more than {LARGEST} bytes."])
    try:
        data = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as wrong:
        raise BadFile(["It is not JSON in UTF-8."]) from wrong
    if faults := [fault for _place, fault in zip(range(MOST_FAULTS), faults_in(data), strict=False)]:
        raise BadFile(faults)
    try:
        parties = tuple(
            ExchangedParty(name=row["name"], part=Part(row["part"]), said=party_from(row))
            for row in data["parties"]
        )
        text = from_mapping(data["agreement"])
    except (BadContent, ValueError) as wrong:
        raise BadFile([str(wrong)]) from wrong
    return Exchanged(text=text, parties=parties, reference=data["reference"], number=data["number"])


def faults_in(data: object, schema: Mapping[str, Any] | None = None, at: str = "the file") -> Iterator[str]:
    """Where data do not follow a schema, of the words that ours uses: type, enum, properties, items and lengths."""
    schema = schema if schema is not None else agreement_schema()
    if "enum" in schema:
        if data not in schema["enum"] or isinstance(data, bool):
            yield f"{at}: it must be one of {', '.join(map(str, schema['enum']))}"
    elif not _is_a(schema["type"], data):
        yield f"{at}: it must be of the type {schema['type']}"
    elif isinstance(data, dict):
        yield from _faults_in_table(data, schema, at)
    elif isinstance(data, list):
        yield from _faults_in_list(data, schema, at)
    elif isinstance(data, str) and len(data) > schema.get("maxLength", LARGEST):
        yield f"{at}: at most {schema['maxLength']} characters"


def _faults_in_table(data: dict[str, Any], schema: Mapping[str, Any], at: str) -> Iterator[str]:
    known, others = schema.get("properties", {}), schema["additionalProperties"]
    yield from (f"{at}: {name} is missing" for name in schema.get("required", ()) if name not in data)
    for name, value in data.items():
        inner = known.get(name, others)
        if inner is False:
            yield f"{at}: {name} is not known"
        else:
            yield from faults_in(value, inner, f"{at}, {name}")


def _faults_in_list(data: list[Any], schema: Mapping[str, Any], at: str) -> Iterator[str]:
    if len(data) > schema["maxItems"]:
        yield f"{at}: at most {schema['maxItems']}"
    for place, one in enumerate(data, start=1):
        yield from faults_in(one, schema["items"], f"{at}, {place}")


def _is_a(kind: str, data: object) -> bool:
    if isinstance(data, bool):
        return kind == "boolean"
    return isinstance(
        data, {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}[kind]
    )


def _table(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": sorted(properties),
        "additionalProperties": False,
    }


_ITEM = {
    "kind": {"enum": [str(one) for one in ItemKind]},
    "about": {"enum": [str(one) for one in ItemAbout]},
    "fields": {"type": "string", "maxLength": LONGEST_WORDS},
    "restricted": {"type": "string", "maxLength": LONGEST_WORDS},
}
_TEXT = {
    "kind": {"enum": [str(one) for one in Kind]},
    "title": {"type": "string", "maxLength": LONGEST_TITLE},
    "short": {"type": "boolean"},
    "words": {"type": "object", "additionalProperties": {"type": "string", "maxLength": LONGEST_WORDS}},
    "items": {"type": "array", "items": _table(_ITEM), "maxItems": MOST_ITEMS},
    "starts_on": _DAY,
    "review_on": _DAY,
    "ends_on": _DAY,
}
_PARTY = {
    "name": _SHORT,
    "part": {"enum": [str(one) for one in Part]},
    "basis": {"enum": ["", *(str(one) for one in LawfulBasis)]},
    "power": {"type": "string", "maxLength": LONGEST_WORDS},
    "conditions": {"type": "array", "items": {"enum": [str(one) for one in Condition]}, "maxItems": 20},
    "contact": _SHORT,
    "email": _SHORT,
}
