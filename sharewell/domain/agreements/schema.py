"""The JSON Schema (2020-12) that every file of an agreement follows."""

from collections.abc import Mapping
from typing import Any

from sharewell.domain.advice.vocabulary import Condition, ItemAbout, ItemKind, LawfulBasis
from sharewell.domain.agreements.life import Step
from sharewell.domain.agreements.parts import Part
from sharewell.domain.agreements.terms import Kind, agreement_terms
from sharewell.domain.agreements.text import LONGEST_TITLE, LONGEST_WORDS, MOST_ITEMS

FORMAT = "sharewell-agreement"
_DAY = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"}
_SHORT = {"type": "string", "maxLength": 400}
_WORDS = {"type": "string", "maxLength": LONGEST_WORDS}
_COUNT = {"type": "integer", "minimum": 0}


def agreement_schema() -> dict[str, Any]:
    """The schema. What each party signed, with its proof, and the stamp over the whole may be left out."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:sharewell:schema:agreement:1",
        "title": "A data sharing agreement",
        **_table(
            {
                "format": {"const": FORMAT},
                "format_version": {"const": 1},
                "reference": _SHORT,
                "number": _COUNT,
                "agreement": _table(_text()),
                "parties": {"type": "array", "items": _table(_PARTY), "maxItems": 500},
            },
            {
                "signatures": {"type": "array", "items": _table(_SIGNATURE), "maxItems": 500},
                "stamp": _table({"key": _SHORT, "signature": _SHORT}),
            },
        ),
    }


def _table(needed: Mapping[str, Any], more: Mapping[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**needed, **(more or {})},
        "required": sorted(needed),
        "additionalProperties": False,
    }


def _text() -> dict[str, Any]:
    terms = sorted(one.id for one in agreement_terms().terms)
    return {
        "kind": {"enum": [str(one) for one in Kind]},
        "title": {"type": "string", "minLength": 1, "maxLength": LONGEST_TITLE},
        "short": {"type": "boolean"},
        "words": {"type": "object", "propertyNames": {"enum": terms}, "additionalProperties": _WORDS},
        "items": {"type": "array", "items": _table(_ITEM), "maxItems": MOST_ITEMS},
        "starts_on": _DAY,
        "review_on": _DAY,
        "ends_on": _DAY,
    }


_ITEM = {
    "kind": {"enum": [str(one) for one in ItemKind]},
    "about": {"enum": [str(one) for one in ItemAbout]},
    "fields": _WORDS,
    "restricted": _WORDS,
}
_PARTY = {
    "name": {**_SHORT, "minLength": 1},
    "part": {"enum": [str(one) for one in Part]},
    "basis": {"enum": ["", *(str(one) for one in LawfulBasis)]},
    "power": _WORDS,
    "conditions": {"type": "array", "items": {"enum": [str(one) for one in Condition]}, "maxItems": 20},
    "contact": _SHORT,
    "email": _SHORT,
}
_LOG = {
    "event": {"type": "object", "additionalProperties": {"type": ["string", "integer", "boolean"]}},
    "salt": _SHORT,
    "hashes": {"type": "array", "items": _SHORT, "maxItems": 64},
    "checkpoint": {"type": "string", "maxLength": 4000},
}
_SIGNATURE = {
    "record": _SHORT,
    "sequence": _COUNT,
    "step": {"enum": [str(Step.SIGNED), str(Step.JOINED)]},
    "version": _COUNT,
    "person": _SHORT,
    "person_name": _SHORT,
    "organisation": _SHORT,
    "organisation_name": _SHORT,
    "at": _SHORT,
    "said": {"type": "string", "maxLength": 10_000},
    "sha256": _SHORT,
    "log": {"anyOf": [_table(_LOG), {"type": "null"}]},
}
