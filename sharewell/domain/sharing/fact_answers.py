"""What became of each fact that was asked for, where an answer is a share."""

from dataclasses import dataclass
from enum import StrEnum

from sharewell.domain.sharing.text import checked


class FactOutcome(StrEnum):
    """What the organisation that was asked says of one fact."""

    SHARED = "shared"
    NOTHING_HELD = "nothing_held"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactAnswer:
    """One fact, by its place in the list that was asked. `reason` is a word of domain.requests.Refusal."""

    place: int
    outcome: FactOutcome
    reason: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        checked(self.note)
