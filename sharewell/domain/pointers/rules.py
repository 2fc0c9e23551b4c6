"""For what somebody may look, and how often in a day. Read from the guidance folder."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sharewell.domain.cited import SEEN

FILE = "pointers.toml"


class BadPointerRules(ValueError):
    """The data are wrong; says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """One reason to look. `says` is plain English, for a page to translate."""

    id: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointerRules:
    """How many looks a person and an organisation have in 24 hours, and for what.

    Attributes:
        agreement_days: how many days an agreement with one organisation can last.
        prior: the chance that two people taken blindly are one, above 0 and below 1.
    """

    person_a_day: int
    organisation_a_day: int
    prior: float
    agreement_days: tuple[int, ...]
    purposes: tuple[Purpose, ...]

    def purpose(self, code: str) -> Purpose | None:
        """The purpose with this id; None where it is not in the data (any more)."""
        return next((one for one in self.purposes if one.id == code), None)


@cache
def pointer_rules() -> PointerRules:
    """The rules that come with Sharewell. Raises BadPointerRules."""
    return read_rules((files("sharewell") / "guidance" / "core" / FILE).read_text(encoding="utf-8"))


def read_rules(text: str) -> PointerRules:
    """The rules of a file. Raises BadPointerRules."""
    try:
        plain = tomllib.loads(text)
        looks = plain["looks"]
        rules = PointerRules(
            person_a_day=int(looks["person_a_day"]),
            organisation_a_day=int(looks["organisation_a_day"]),
            prior=float(looks["prior"]),
            agreement_days=tuple(int(days) for days in plain["agreement"]["days"]),
            purposes=tuple(_purpose(row) for row in plain["purpose"]),
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadPointerRules(f"{FILE}: {wrong}") from wrong
    return _checked(rules)


def _checked(rules: PointerRules) -> PointerRules:
    if not 1 <= rules.person_a_day <= rules.organisation_a_day:
        raise BadPointerRules(
            f"{FILE}: a person has at least one look a day, and no more than an organisation"
        )
    if not 0 < rules.prior < 1:
        raise BadPointerRules(f"{FILE}: a prior lies between 0 and 1")
    if not rules.agreement_days or min(rules.agreement_days) < 1:
        raise BadPointerRules(f"{FILE}: an agreement lasts a day or more")
    ids = [one.id for one in rules.purposes]
    if not ids or len(set(ids)) != len(ids):
        raise BadPointerRules(f"{FILE}: each purpose has its own id")
    return rules


def _purpose(row: Mapping[str, Any]) -> Purpose:
    if row["source"]["seen"] not in SEEN:
        raise ValueError(f"unknown seen {row['source']['seen']}")
    if not row["says"].strip():
        raise ValueError(f"{row['id']} says nothing")
    return Purpose(id=row["id"], says=row["says"])
