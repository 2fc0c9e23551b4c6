"""An assessment as a file that other programs can read: JSON by a published JSON Schema (2020-12)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.assessments.content import LONGEST_ANSWER, MOST_RISKS, Content, Stage
from sharewell.domain.assessments.data import Need, assessment_form
from sharewell.domain.assessments.weighing import (
    Answer,
    Effect,
    Likelihood,
    Overall,
    Severity,
    overall,
    screened,
)

FORMAT = "sharewell-assessment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """An assessment as a file holds it. `names` are those of the recipients that it describes, by their id."""

    reference: str
    title: str
    organisation: str
    agreement: str
    overarching: bool
    stage: Stage
    version: int
    signed_at: str
    content: Content
    names: Mapping[str, str]


def to_data(found: Exchanged) -> dict[str, Any]:
    """What the file says."""
    content = found.content
    head = ("reference", "title", "organisation", "agreement", "overarching", "version", "signed_at")
    return {
        "format": FORMAT,
        "format_version": 1,
        **{name: getattr(found, name) for name in head},
        "stage": str(found.stage),
        "needed": str(screened(assessment_form(), content.screening)),
        "screening": {key: str(said) for key, said in sorted(content.screening.items())},
        "answers": dict(sorted(content.answers.items())),
        "risks": [
            {
                **{key: str(value) for key, value in asdict(one).items()},
                "size": str(overall(one.likelihood, one.severity)),
            }
            for one in content.risks
        ],
        "described": {
            "recipients": sorted(found.names.get(one, "") for one in content.described.recipients),
            "kinds": sorted(content.described.kinds),
            "most_in_thirty_days": content.described.most_in_thirty_days,
        },
        "review_on": content.review_on.isoformat() if content.review_on else "",
    }


def assessment_schema() -> dict[str, Any]:
    """The schema that every such file follows."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:sharewell:schema:assessment:1",
        "title": "A data protection impact assessment",
        **_table({**_HEAD, **_said()}),
    }


def _table(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": sorted(properties),
        "additionalProperties": False,
    }


def _one_of(words: Any) -> dict[str, Any]:
    return {"enum": [str(one) for one in words]}


def _list(items: Mapping[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "items": dict(items), "maxItems": most}


_SHORT = {"type": "string", "maxLength": 400}
_LONG = {"type": "string", "maxLength": LONGEST_ANSWER}
_COUNT = {"type": "integer", "minimum": 0}
_HEAD: dict[str, Any] = {
    "format": {"const": FORMAT},
    "format_version": {"const": 1},
    **dict.fromkeys(("reference", "title", "organisation", "agreement", "signed_at"), _SHORT),
    "overarching": {"type": "boolean"},
    "stage": _one_of(Stage),
    "version": _COUNT,
    "needed": _one_of(Need),
}
_RISK = {
    **dict.fromkeys(("says", "measure", "owner"), _LONG),
    "likelihood": _one_of(Likelihood),
    "severity": _one_of(Severity),
    "size": _one_of(Overall),
    "effect": _one_of(Effect),
    "left": _one_of(Overall),
}
_DESCRIBED = {
    "recipients": _list(_SHORT, 2000),
    "kinds": _list(_one_of(ItemKind), len(ItemKind)),
    "most_in_thirty_days": _COUNT,
}


def _said() -> dict[str, Any]:
    form = assessment_form()
    screens, questions = sorted(one.key for one in form.screens), sorted(one.key for one in form.questions)
    return {
        "screening": _by_key(screens, _one_of(Answer)),
        "answers": _by_key(questions, _LONG),
        "risks": _list(_table(_RISK), MOST_RISKS),
        "described": _table(_DESCRIBED),
        "review_on": {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"},
    }


def _by_key(keys: list[str], of: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "propertyNames": {"enum": keys}, "additionalProperties": dict(of)}
