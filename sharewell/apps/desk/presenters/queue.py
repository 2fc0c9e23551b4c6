"""The desk's page in words: how much waits, what it is narrowed to, and where each link leads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.desk.presenters.rows import ALL, DeskRow, present_rows
from sharewell.apps.desk.selectors import MOST_COUNTED, Counts
from sharewell.apps.desk.selectors.words import KIND_WORDS, PART_WORDS, SINCE_WORDS, SORT_WORDS
from sharewell.apps.desk.services import Listing
from sharewell.apps.organisations.selectors import Colleague, nation_words, sector_words
from sharewell.apps.shares.selectors import urgency_words
from sharewell.domain.desk import Filters, Part, Sort, written
from sharewell.domain.desk.filters import MINE, NOBODY
from sharewell.kit.govuk.queries import with_query

PARTS: tuple[tuple[Filters, str | Promise], ...] = (
    (Filters(), gettext_lazy("Everything that waits")),
    (Filters(part=Part.NEW), gettext_lazy("Not opened")),
    (Filters(owner=NOBODY), gettext_lazy("Nobody has it")),
    (Filters(owner=MINE), gettext_lazy("Mine")),
    (Filters(overdue=True), gettext_lazy("Overdue")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLink:
    """A link; for a filter that holds, the one that takes it away."""

    text: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPage:
    """The page. `asked` is the address's own question, to come back to."""

    rows: Sequence[DeskRow]
    standing: str
    parts: Sequence[DeskLink]
    sorts: Sequence[DeskLink]
    holding: Sequence[DeskLink]
    filter_url: str
    all_url: str
    older_url: str
    first_url: str
    finished_url: str
    asked: str
    people: Sequence[tuple[str, str]]
    owner: str
    everything_ticked: bool
    keys: bool
    receives: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """How the page was asked for: its filters and place, what stands ticked and chosen, and who looks."""

    filters: Filters
    after: str = ""
    picked: frozenset[str] = frozenset()
    owner: str = ""
    keys: bool = False
    receives: bool = False


def present_queue(
    listing: Listing, stands: Stands, *, counts: Counts, people: Sequence[Colleague], at: datetime
) -> DeskPage:
    """The page in words."""
    filters, after = stands.filters, stands.after
    here = written(filters)
    return DeskPage(
        rows=present_rows(listing.rows, picked=stands.picked, at=at),
        standing=standing_words(counts, is_narrowed=_is_narrowed(filters)),
        parts=[
            DeskLink(text=str(text), url=desk_url(one), current=_same(one, filters)) for one, text in PARTS
        ],
        sorts=_sorts(filters),
        holding=_holding(filters, people),
        filter_url=with_query(reverse("desk:filter"), here),
        all_url=with_query(reverse("desk:queue"), {**here, "after": after, "all": "yes"}),
        older_url=desk_url(filters, listing.next_after) if listing.next_after else "",
        first_url=desk_url(filters) if after else "",
        finished_url=with_query(reverse("shares:inbox"), {"show": "finished"}),
        asked=urlencode({name: value for name, value in {**here, "after": after}.items() if value}),
        people=[(str(one.person), one.name) for one in people],
        owner=stands.owner,
        everything_ticked=stands.picked == ALL,
        keys=stands.keys,
        receives=stands.receives,
    )


def standing_words(counts: Counts, *, is_narrowed: bool) -> str:
    """How much waits, in a sentence."""
    if not counts.waiting:
        return _("Nothing here waits.") if is_narrowed else _("Nothing waits for you.")
    said = {"waiting": _figure(counts.waiting), "overdue": _figure(counts.overdue)}
    if not counts.overdue:
        return _("Waiting: %(waiting)s. Nothing is overdue.") % said
    return _("Waiting: %(waiting)s. Overdue: %(overdue)s.") % said


def desk_url(filters: Filters, after: str = "") -> str:
    """The address of the desk with these filters."""
    return with_query(reverse("desk:queue"), {**written(filters), "after": after})


def _figure(count: int) -> str:
    return _("more than %d") % MOST_COUNTED if count > MOST_COUNTED else str(count)


def _same(one: Filters, filters: Filters) -> bool:
    return one == replace(filters, sort=Sort.DUE)


def _is_narrowed(filters: Filters) -> bool:
    return not _same(Filters(), filters)


def _sorts(filters: Filters) -> list[DeskLink]:
    return [
        DeskLink(
            text=str(text), url=desk_url(replace(filters, sort=Sort(sort))), current=filters.sort == sort
        )
        for sort, text in SORT_WORDS.items()
    ]


def _holding(filters: Filters, people: Sequence[Colleague]) -> list[DeskLink]:
    """The filters that hold, each with the address without it."""
    said: dict[str, tuple[str, Any]] = {
        "kind": (str(KIND_WORDS.get(filters.kind or "", "")), None),
        "part": (str(PART_WORDS.get(filters.part or "", "")), None),
        "urgency": (urgency_words(filters.urgency) if filters.urgency else "", None),
        "owner": (_owner(filters.owner, people), ""),
        "overdue": (_("Overdue") if filters.overdue else "", False),
        "sector": (sector_words(filters.sector) if filters.sector else "", None),
        "sender": (_("One organisation") if filters.sender else "", None),
        "nation": (nation_words(filters.nation) if filters.nation else "", None),
        "since": (str(SINCE_WORDS.get(filters.since, "")), 0),
    }
    return [
        DeskLink(text=text, url=desk_url(_without(filters, name, empty)))
        for name, (text, empty) in said.items()
        if text
    ]


def _without(filters: Filters, name: str, empty: Any) -> Filters:
    changed: Mapping[str, Any] = {name: empty}
    return replace(filters, **changed)


def _owner(owner: str, people: Sequence[Colleague]) -> str:
    if owner in {"", NOBODY, MINE}:
        return {NOBODY: _("Nobody has it"), MINE: _("Mine")}.get(owner, "")
    return next((one.name for one in people if one.person == UUID(owner)), _("One colleague"))
