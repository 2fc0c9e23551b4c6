"""Telling people that something about a request waits for them. Never what, and never about whom."""

from collections.abc import Iterable
from datetime import datetime

from sharewell.apps.organisations.selectors import Colleague, colleague, people_in_role
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.rights.models import RightsRequest
from sharewell.domain.access import Role
from sharewell.domain.rights.sides import READING, WORKING
from sharewell.kit.notify import NoticeKind


def link_to(row: RightsRequest) -> str:
    """The path of a request's page: its reference is random and says nothing."""
    return f"/rights/{row.reference}/"


def tell(
    row: RightsRequest,
    people: Iterable[Colleague],
    *,
    kind: NoticeKind,
    key: str,
    at: datetime,
    path: str = "",
) -> None:
    """Tell each of these people; the same key and person again is nothing new."""
    tell_people(
        people,
        kind=kind,
        link_path=path or link_to(row),
        key=f"rights:{row.pk}:{key}",
        at=at,
        is_record=False,
    )


def owner_or_keepers(row: RightsRequest) -> tuple[Colleague, ...]:
    """Whoever has it; when they have left, all who work with requests there."""
    found = colleague(row.owner_id, organisation=row.organisation_id)
    return (found,) if found and found.role in WORKING else keepers(row)


def keepers(row: RightsRequest) -> tuple[Colleague, ...]:
    """All who work with requests there; the leaders where there is nobody."""
    found = tuple(one for role in WORKING for one in people_in_role(row.organisation_id, role))
    return found or people_in_role(row.organisation_id, Role.LEADER)


def leaders(row: RightsRequest) -> tuple[Colleague, ...]:
    """The leaders there."""
    return people_in_role(row.organisation_id, Role.LEADER)


def readers(row: RightsRequest) -> tuple[Colleague, ...]:
    """All who may be a second reader there."""
    return tuple(one for role in READING for one in people_in_role(row.organisation_id, role))
