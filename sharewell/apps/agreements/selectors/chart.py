"""All agreements at once, as the map of cover asks of them. Two queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from django.db.models import CharField
from django.db.models.functions import Cast

from sharewell.apps.agreements.models import Party, Running
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind
from sharewell.domain.agreements import Part, Run, Standing, Stay
from sharewell.domain.agreements.chart import Sorts

Versions = tuple[tuple[Run, Sorts], ...]


def standings() -> list[Standing]:
    """Every agreement that all its parties have signed once, whoever they are. Nothing of its text."""
    versions, ended = _versions()
    stays: defaultdict[str, dict[str, Stay]] = defaultdict(dict)
    ids = (Cast("agreement", CharField()), Cast("organisation", CharField()))
    rows = Party.objects.filter(since__isnull=False).order_by()
    for agreement, who, part, since, left_on, suspended in rows.values_list(
        *ids, "part", "since", "left_on", "organisation__suspended_at"
    ):
        stays[agreement][who] = Stay(
            part=Part(part), since=since, left_on=left_on, suspended=suspended is not None
        )
    return [
        Standing(versions=found, stays=stays[one], ended_on=ended[one]) for one, found in versions.items()
    ]


def _versions() -> tuple[dict[str, Versions], dict[str, date | None]]:
    found: dict[str, Versions] = {}
    ended: dict[str, date | None] = {}
    rows = Running.objects.order_by("agreement", "number")
    columns = ("agreement__ended_on", "starts_on", "ends_on", "items")
    for agreement, over, starts_on, ends_on, items in rows.values_list(
        Cast("agreement", CharField()), *columns
    ):
        found[agreement] = (*found.get(agreement, ()), (Run(starts_on, ends_on), _sorts(items)))
        ended[agreement] = over
    return found, ended


def _sorts(items: Iterable[Mapping[str, str]]) -> Sorts:
    return frozenset(_sort(one["kind"], one["about"]) for one in items)


@lru_cache(maxsize=1024)
def _sort(kind: str, about: str) -> tuple[ItemKind, ItemAbout]:
    return ItemKind(kind), ItemAbout(about)
