"""What a person said of a file, and what is proposed where nobody said it yet."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sharewell.domain.retention.periods import FileKind, Life

SCHOOLS = frozenset({"school", "college", "early_years"})


class FileStep(StrEnum):
    """What happens to a file on its way to its end."""

    SAID = "said"
    KEPT_LONGER = "kept_longer"
    PROPOSED = "proposed"
    TAKEN_BACK = "taken_back"
    DESTROYED = "destroyed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What sort of file it is and the days that only a person knows. None: nobody said it."""

    kind: FileKind | None = None
    closed: date | None = None
    died: date | None = None

    def to_json(self) -> str:
        """The text that is sealed."""
        days = {name: one.isoformat() for name, one in (("closed", self.closed), ("died", self.died)) if one}
        return json.dumps({**({"kind": self.kind} if self.kind else {}), **days}, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Facts":
        """The facts in a text made by `to_json`; an empty one says nothing."""
        read = json.loads(text or "{}")
        days = {name: date.fromisoformat(read[name]) for name in ("closed", "died") if name in read}
        return cls(kind=FileKind(read["kind"]) if "kind" in read else None, **days)

    def life(self, born: date | None, last: date | None) -> Life:
        """The days that periods are counted from. A file that nobody closed counts as closed on its last day."""
        return Life(born=born, closed=self.closed or last, died=self.died)


def proposed_kind(sector: str) -> FileKind:
    """The sort of file that an organisation of this sector has most of; a person has to say whether it is so."""
    if sector in SCHOOLS:
        return FileKind.CHILD_PROTECTION_FILE_OF_A_SCHOOL
    return FileKind.HEALTH if sector == "health" else FileKind.SHARING_WITHOUT_A_FILE


def look_on(until: date | None, day: date) -> date:
    """When a file is looked at next: the first of January after its time.

    The very day would tell whoever reads the table when somebody was born. What is not known is looked at next year.
    """
    return date(max((until or day).year, day.year) + 1, 1, 1) if (until or day) >= day else day


def last_day(days: Iterable[date]) -> date | None:
    """The last of these days, on which something happened."""
    return max(days, default=None)
