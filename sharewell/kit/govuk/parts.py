"""What the components are fed with. Presenters make these; plain dicts of the same keys do as well."""

from collections.abc import Sequence
from dataclasses import dataclass

STATUS_COLOURS = {
    "new": "blue", "delivered": "blue", "opened": "purple", "owned": "purple", "acted_on": "teal",
    "answered": "green", "done": "green", "met": "green", "waiting": "yellow", "to_do": "yellow", "draft": "grey",
    "not_needed": "grey", "recalled": "grey", "closed": "grey", "due_soon": "orange", "overdue": "red",
    "urgent": "red", "refused": "red", "returned": "grey",
}  # fmt: skip
"""Tag colours by meaning; the word always stands in the tag too."""


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    url: str
    hidden: str = ""
    """Words for screen readers that tell this link from its neighbours: Change *the date of birth*."""


@dataclass(frozen=True, slots=True)
class NavItem:
    text: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class SummaryRow:
    key: str
    value: str
    actions: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Column:
    text: str
    numeric: bool = False
    sort_url: str = ""
    """Where the server sorts by this column; makes the heading a link."""
    sorted: str = ""
    """ascending or descending, when the table is sorted by this column now."""


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    numeric: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    title: str
    url: str = ""
    status: str = ""
    colour: str = ""
    """Tag colour; without one the status is plain text, as for a finished task."""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    title: str
    when: str
    by: str = ""
    text: str = ""
    when_iso: str = ""


@dataclass(frozen=True, slots=True)
class PageLink:
    """One number of a pagination; without a number it is the gap between numbers."""

    number: int | None = None
    url: str = ""
    current: bool = False
