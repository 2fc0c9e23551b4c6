"""Why somebody was found, as codes: what was compared and how far it agrees. Words for them are made above."""

from collections.abc import Iterator
from typing import NamedTuple

from sharewell.domain.matching.levels import Level
from sharewell.domain.matching.particulars import Particulars
from sharewell.domain.matching.scoring import Weighed
from sharewell.domain.matching.sought import Sought, partly, started


class Reason(NamedTuple):
    """What was compared (a comparison, or: year, month, district, reference) and how far it agrees (a level)."""

    what: str
    how: str

    @property
    def code(self) -> str:
        """Both in one word, for other programs."""
        return f"{self.what}.{self.how}"


def reasons_for(sought: Sought, other: Particulars, weighed: Weighed) -> tuple[Reason, ...]:
    """Every reason, for and against, in the order of the comparisons. What one side does not have gives none."""
    return tuple(_reasons(sought, other, weighed))


def _reasons(sought: Sought, other: Particulars, weighed: Weighed) -> Iterator[Reason]:
    begun = started(sought, other, weighed.levels)
    for comparison, level in weighed.levels.items():
        if level is not None:
            is_begun = bool(begun) and comparison == "family"
            yield Reason(str(comparison), str(Level.START if is_begun else level))
    for what, same in partly(sought, other):
        yield Reason(what, str(Level.SAME if same else Level.OTHER))
