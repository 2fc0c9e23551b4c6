"""Loading a partnership (its organisations and people) from a file of data, as often as one likes."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

import sharewell
from sharewell.apps.organisations.models import Organisation, Person
from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.organisations.services.keeping import set_directory_keeper
from sharewell.apps.organisations.services.organisations import register_organisation
from sharewell.apps.organisations.services.people import add_person
from sharewell.domain.access import Actor, Role

DEMO = Path(sharewell.__file__).parent / "guidance" / "demo" / "partnership.toml"
NAMESPACE = UUID("6f0b7d5e-9d0c-4c39-8a0f-2b7b5a1d4e11")
"""Names of the file become ids under this, so that a partnership loaded anew keeps its addresses."""
NOT_OURS = frozenset({"id", "people", "confirmed_days_ago", "keeps_directory"})
"""Keys of an organisation in the file that register_organisation does not take as they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    """What was loaded, by the short names that the file uses, and how many rows were new."""

    organisations: Mapping[str, UUID]
    people: Mapping[str, UUID]
    added: int

    def actor(self, person: str) -> Actor:
        """The person of this short name as an actor. Raises KeyError when they have left or never were."""
        actor = actor_for(self.people[person])
        if actor is None:
            raise KeyError(person)
        return actor


def load_partnership(*, actor: Actor, at: datetime, path: Path = DEMO) -> Partnership:
    """Add the organisations and people of a file that are not there yet; those that are stay as they are.

    Raises:
        Refused: the actor may not.
        KeyError, ValueError: the file is not a partnership.
    """
    data = tomllib.loads(path.read_text("utf-8"))
    added = 0
    people: dict[str, UUID] = {}
    organisations: dict[str, UUID] = {}
    with transaction.atomic():
        for row in data["organisations"]:
            organisations[row["id"]] = _id("organisation", row["id"])
            added += _organisation(actor, row, data["nation"], data["area"], at)
            for person in row["people"]:
                people[person["id"]] = _id("person", person["id"])
                added += _person(actor, person, organisations[row["id"]], at)
    return Partnership(organisations=organisations, people=people, added=added)


def _organisation(actor: Actor, row: Mapping[str, Any], nation: str, area: str, at: datetime) -> bool:
    if Organisation.objects.filter(id=_id("organisation", row["id"])).exists():
        return False
    given = {key: value for key, value in row.items() if key not in NOT_OURS}
    register_organisation(
        **{"nation": nation, "area": area, **given},
        actor=actor,
        at=at,
        id=_id("organisation", row["id"]),
        last_confirmed_on=at.date() - timedelta(days=row["confirmed_days_ago"]),
    )
    if row.get("keeps_directory"):
        set_directory_keeper(
            actor=actor, organisation=_id("organisation", row["id"]), keeps_directory=True, at=at
        )
    return True


def _person(actor: Actor, row: Mapping[str, Any], organisation: UUID, at: datetime) -> bool:
    if Person.objects.filter(id=_id("person", row["id"])).exists():
        return False
    add_person(
        actor=actor,
        organisation=organisation,
        full_name=row["name"],
        email=row["email"],
        role=Role(row["role"]),
        job=row["job"],
        is_deputy=row.get("is_deputy", False),
        language=row.get("language", ""),
        invite=False,
        at=at,
        id=_id("person", row["id"]),
    )
    return True


def _id(kind: str, name: str) -> UUID:
    return uuid5(NAMESPACE, f"{kind}/{name}")
