"""Where a page of a list begins: after the last row of the one before, so that no page counts what it skips."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

HIGHEST = 9


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """The last row of a page. `rank` is how urgent it is, 0 first; it is 0 wherever urgency does not sort."""

    rank: int
    at: datetime
    row: UUID


def written_place(place: Place) -> str:
    """A place as it stands in an address."""
    return f"{place.rank}_{place.at.isoformat()}_{place.row}"


def read_place(given: str) -> Place | None:
    """The place that an address names; None for anything else, which is the first page."""
    rank, _, rest = given.partition("_")
    time, _, row = rest.partition("_")
    try:
        at = datetime.fromisoformat(time)
        if at.tzinfo is None or len(rank) != 1 or not 0 <= int(rank) <= HIGHEST:
            return None
        # At the ends of the calendar another time zone may put a time into no year at all.
        return Place(int(rank), at.astimezone(UTC), UUID(row))
    except (ValueError, OverflowError):
        return None
