"""The map of cover: every regular way between any two organisations, with what agreements say of it. Three queries."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from django.db.models import CharField
from django.db.models.functions import Cast

from sharewell.apps.agreements.selectors import standings
from sharewell.apps.flows.models import RegularFlow
from sharewell.apps.organisations.selectors import Place, on_the_map
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind
from sharewell.domain.agreements import Crossing, Way, crossings
from sharewell.domain.agreements.chart import Sorts


class Shown(NamedTuple):
    """Of which sectors (empty: of all), by organisation or by sector, and which lines below."""

    giver: str = ""
    receiver: str = ""
    by_body: bool = False
    only: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The ways, and who the organisations are."""

    crossings: list[Crossing]
    places: dict[str, Place]


def cover_chart(organisation: UUID, *, on: date) -> Chart:
    """What goes regularly across the partnership as at the last counted day, and what agreements say of it that day.

    Outside recipients are there for the organisation that added them, and for nobody else.
    """
    places = on_the_map(organisation)
    ids = (Cast("sender", CharField()), Cast("recipient", CharField()))
    rows = RegularFlow.objects.values_list(*ids, "sorts")
    ways = [
        Way(sender, recipient, _sorts(sorts))
        for sender, recipient, sorts in rows
        if sender in places and recipient in places
    ]
    return Chart(crossings=crossings(ways, standings(), on), places=places)


@lru_cache(maxsize=4096)
def _sorts(written: str) -> Sorts:
    pairs = (one.split(".") for one in written.split())
    return frozenset((ItemKind(kind), ItemAbout(about)) for kind, about in pairs)
