"""The desk's queries, each made once for every set of words that it is narrowed to; ids and moments are filled in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from sharewell.apps.desk.selectors.source import Rows, Source
from sharewell.apps.desk.selectors.sources import narrowed
from sharewell.domain.access import Actor, Role
from sharewell.domain.desk import Filters
from sharewell.domain.desk.filters import MINE, NOBODY
from sharewell.kit.database.prepared import Asked, Given, Prepared

KEPT = 512
SOMEBODY = UUID(int=0)
"""Stands in the place of an id that is filled in."""
Found = Sequence[tuple[Source, Rows]]
End = Callable[[Found, Filters], Rows]
"""What is done last with the rows of each source: put together, put in order, cut off. Equal ones do the same."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query that is made, and what to fill it in with."""

    _prepared: Prepared
    _given: tuple[Given, ...]

    def things(self) -> list[Any]:
        """The models found."""
        return self._prepared.things(*self._given)

    def rows(self) -> list[Any]:
        """The values found."""
        return self._prepared.rows(*self._given)

    def asked(self) -> Asked | None:
        """Its text and values, to be part of another; None where nothing can be found."""
        return self._prepared.asked(*self._given)


def question(
    sources: Sequence[Source], actor: Actor, filters: Filters, *, at: datetime, end: End, keep: bool = True
) -> Question:
    """The query for what the filters let through; `keep` is for an `end` that will be asked with again."""
    make = _made if keep else _made.__wrapped__
    owner = UUID(filters.owner) if _is_person(filters.owner) else SOMEBODY
    ids = (actor.organisation, actor.person, owner, filters.sender or SOMEBODY)
    moments = (at, at - timedelta(days=filters.since))
    return Question(make(tuple(sources), actor.role, _words(filters), end), (*ids, *moments))


@lru_cache(maxsize=KEPT)
def _made(sources: tuple[Source, ...], role: Role, words: Filters, end: End) -> Prepared:
    def make(
        organisation: UUID, person: UUID, owner: UUID, sender: UUID, at: datetime, before: datetime
    ) -> Rows:
        # What waits for whom goes by role, organisation and person alone.
        actor = Actor(person=person, name="", organisation=organisation, organisation_name="", role=role)
        filters = replace(
            words,
            owner=str(owner) if _is_person(words.owner) else words.owner,
            sender=sender if words.sender else None,
        )
        found = [(one, narrowed(one, actor, filters, at=at, before=before)) for one in sources]
        return end(found, filters)

    return Prepared(make, takes=4, moments=2)


def _words(filters: Filters) -> Filters:
    """The filters without the ids, of which there is no end."""
    return replace(
        filters,
        owner=str(SOMEBODY) if _is_person(filters.owner) else filters.owner,
        sender=SOMEBODY if filters.sender else None,
    )


def _is_person(owner: str) -> bool:
    return owner not in {"", MINE, NOBODY}
