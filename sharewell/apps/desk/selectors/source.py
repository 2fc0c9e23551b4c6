"""One kind of thing that waits, and the columns where it keeps what the desk asks of all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet

from sharewell.domain.desk import Kind, Part

Rows = QuerySet[Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Source:
    """One kind of thing. The words are the columns where it is kept; `parts` are the conditions of each part.

    `columns` are those that are not called what a share calls them. A source with `says` is read together with the
    others that have one: those are the columns by which the page shows it. It waits from `not_before` on.
    """

    kind: Kind
    waiting: Callable[..., Rows]
    sender: str
    sent: str = "sent_at"
    columns: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[Part, Q] = field(default_factory=dict)
    says: Mapping[str, Any] = field(default_factory=dict)
    not_before: str = ""

    def column(self, name: str) -> str:
        """The path to what a share has too."""
        return self.columns.get(name, name)

    def rank(self, row: Any) -> int:
        """How urgent a row is."""
        rank: int = row.urgency_rank
        return rank
