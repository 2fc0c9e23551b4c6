"""Who has how many, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sharewell.apps.desk.presenters.queue import desk_url
from sharewell.apps.desk.selectors import Load
from sharewell.domain.desk import Filters
from sharewell.domain.desk.filters import NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRow:
    """One person and how many they have."""

    name: str
    url: str
    waiting: int
    overdue: int


def present_loads(loads: Sequence[Load]) -> list[LoadRow]:
    """Each person with a link to what they have."""
    return [
        LoadRow(
            name=load.name or (_("Somebody who has left") if load.person else _("Nobody")),
            url=desk_url(Filters(owner=str(load.person) if load.person else NOBODY)),
            waiting=load.waiting,
            overdue=load.overdue,
        )
        for load in loads
    ]
