"""Who somebody new is, read from the answers of the first page."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sharewell.domain.children import Identity, Kind
from sharewell.domain.identifiers import IdentifierKind

NEW = "new"


def identity_from(answers: Mapping[str, Any]) -> Identity:
    """The identity of somebody new, from the answers of the first page."""
    return Identity(
        kind=Kind.UNBORN_CHILD if answers.get("age_known") == "unborn" else Kind.CHILD,
        given_names=answers.get("given_names", ""),
        family_name=answers.get("family_name", ""),
        known_as=answers.get("known_as", ""),
        born=_day(answers.get("born")),
        due=_day(answers.get("due")),
        age_guessed=answers.get("about_age"),
        identifiers=_identifiers(answers),
    )


def _identifiers(answers: Mapping[str, Any]) -> tuple[tuple[IdentifierKind, str], ...]:
    kind, number = answers.get("number_kind"), answers.get("number")
    return ((IdentifierKind(kind), number),) if kind and number else ()


def _day(text: Any) -> date | None:
    return date.fromisoformat(text) if text else None
