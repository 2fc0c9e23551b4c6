"""Names and addresses of organisations by id."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from django.db.models import CharField, Q
from django.db.models.functions import Cast

from sharewell.apps.organisations.models import Organisation
from sharewell.apps.organisations.selectors.directory import in_the_partnership


def organisation_name(organisation: UUID) -> str:
    """The name of an organisation; empty when there is none."""
    return organisation_names([organisation]).get(organisation, "")


def organisation_names(organisations: Iterable[UUID]) -> dict[UUID, str]:
    """The names of organisations in one query."""
    return dict(Organisation.objects.filter(id__in=set(organisations)).values_list("id", "name"))


def organisations_called(name: str) -> dict[UUID, str]:
    """Organisations of exactly this name, each with its area; two areas may have one of the same name."""
    return dict(in_the_partnership().filter(name=name).values_list("id", "area"))


class Place(NamedTuple):
    """An organisation on a map of many."""

    name: str
    sector: str


def on_the_map(organisation: UUID) -> dict[str, Place]:
    """Every organisation that this one may know of, by its id as text, suspended or not: no others' outside ones."""
    found = Organisation.objects.filter(Q(outside_of__isnull=True) | Q(outside_of=organisation))
    rows = found.order_by().values_list(Cast("id", CharField()), "name", "sector")
    return {one: Place(*said) for one, *said in rows}


def organisations_of_names(names: Iterable[str]) -> dict[str, list[UUID]]:
    """For each of these names, the organisations of exactly this name, in one query."""
    found: dict[str, list[UUID]] = {}
    for name, one in in_the_partnership().filter(name__in=set(names)).values_list("name", "id"):
        found.setdefault(name, []).append(one)
    return found


def notice_address(organisation: UUID) -> str:
    """Where an organisation's notices go; empty when there is no such organisation.

    It is empty for an outside recipient too: a notice leads to a page that wants an account.
    """
    found = in_the_partnership().filter(id=organisation)
    return found.values_list("notice_email", flat=True).first() or ""
