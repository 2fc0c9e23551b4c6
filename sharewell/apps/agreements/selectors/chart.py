"""All agreements at once, as the map of cover asks of them. Two queries."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from sharewell.apps.agreements.models import Party, Running
from sharewell.domain.agreements import Part, Run, Standing, Stay
from sharewell.domain.agreements.text import AgreedItem, items_from

Versions = tuple[tuple[Run, tuple[AgreedItem, ...]], ...]


def standings() -> list[Standing]:
    """Every agreement that all its parties have signed once, whoever they are. Nothing of its text."""
    versions, ended = _versions()
    stays: defaultdict[UUID, dict[UUID, Stay]] = defaultdict(dict)
    columns = ("agreement_id", "organisation_id", "part", "since", "left_on", "organisation__suspended_at")
    rows = Party.objects.filter(since__isnull=False).order_by().values_list(*columns)
    for agreement, who, part, since, left_on, suspended in rows:
        stays[agreement][who] = Stay(
            part=Part(part), since=since, left_on=left_on, suspended=suspended is not None
        )
    return [
        Standing(versions=found, stays=stays[one], ended_on=ended[one]) for one, found in versions.items()
    ]


def _versions() -> tuple[dict[UUID, Versions], dict[UUID, date | None]]:
    found: dict[UUID, Versions] = {}
    ended: dict[UUID, date | None] = {}
    rows = Running.objects.order_by("agreement", "number")
    columns = ("agreement_id", "agreement__ended_on", "starts_on", "ends_on", "items")
    for agreement, over, starts_on, ends_on, items in rows.values_list(*columns):
        found[agreement] = (*found.get(agreement, ()), (Run(starts_on, ends_on), items_from(items)))
        ended[agreement] = over
    return found, ended
