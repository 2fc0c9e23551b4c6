"""What somebody seeks a person by, and how likely somebody is to be meant: `weigh` with what is no whole particular."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from math import log2

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching.comparing import Agreement, Families
from sharewell.domain.matching.levels import Comparison, Level
from sharewell.domain.matching.particulars import HEALTH, Particulars, postcode_district
from sharewell.domain.matching.scoring import ShareOf, Weighed, probability, weigh
from sharewell.domain.matching.weights import Weights

RIGHT_YEAR, RIGHT_MONTH, RIGHT_DISTRICT, RIGHT_REFERENCE = 0.96, 0.9, 0.80, 0.98
"""How often a year, month, district or reference that is typed is the person's own. By hand: no list taught it."""
RIGHT_START = 0.6
"""How often a family name that is typed in part is the start of the person's own, where it is none by itself."""
SHORTEST_TYPED = 2
OF_MONTH, OF_REFERENCE = 1 / 12, 1e-6
HAND_MADE = frozenset((IdentifierKind.LOCAL, IdentifierKind.UPRN))
"""Numbers that an organisation gives, or that are a place's: found by, and in no comparison of two people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """One reading of what was typed: particulars, and what is no whole particular. All of it may be empty."""

    particulars: Particulars = field(default_factory=Particulars)
    year: int | None = None
    month: int | None = None
    district: str = ""
    references: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was understood that one could look for."""
        return self == Sought()

    @property
    def is_by_person(self) -> bool:
        """Whether nothing but names, dates, places and health numbers is sought by."""
        return not self.references and all(kind in HEALTH for kind, _ in self.particulars.numbers)


def share_of_start(start: str) -> float:
    """The share of people with a name that begins so, as among names of Great Britain: about 4 % for each letter."""
    return max(1e-4, 0.1 * 0.3 ** (len(start) - 1))


@dataclass(frozen=True, slots=True)
class Shares:
    """What a register knows of its people: the shares of names and of their starts, of a year and a district."""

    of_name: ShareOf
    of_year: float = 1 / 18
    of_district: float = 1 / 300
    of_start: Callable[[str], float] = share_of_start


def weigh_sought(
    sought: Sought, other: Particulars, *, weights: Weights, families: Families, shares: Shares, prior: float
) -> Weighed:
    """`weigh` with what a year, a district, the start of a name or a reference alone say. Arguments as there."""
    found = weigh(
        sought.particulars, other, weights=weights, families=families, share_of=shares.of_name, prior=prior
    )
    more = sum(_more_bits(sought, other, shares)) + _start_bits(sought, other, found, shares)
    if not more:
        return found
    weight = found.weight + more
    return Weighed(found.levels, found.bits, weight, probability(weight))


def smoothed_share(count: int, people: int, usual: float, *, as_sure_as: int = 2_000) -> float:
    """The share of people with a name, of whom so many were counted among so many.

    A short list says little of how rare a name is: `usual`, the share of an ordinary name, counts like so many people.
    """
    return (count + usual * as_sure_as) / (people + as_sure_as)


def chance_before(people: int, *, least: int = 1_000) -> float:
    """The chance, before anything is compared, that one person of a list is the one meant.

    Half of what is sought is there. Those who might be meant are never fewer than `least`, however short the list.
    """
    return 0.5 / max(least, people)


def partly(sought: Sought, other: Particulars) -> Iterator[tuple[str, bool]]:
    """What beside whole particulars can be compared, and whether it agrees: year, month, district, reference."""
    known = sought.particulars
    if known.born is None and other.born is not None:
        if sought.year is not None:
            yield "year", sought.year == other.born.year
        if sought.month is not None:
            yield "month", sought.month == other.born.month
    year = known.born.year if known.born else sought.year
    if other.born is None and other.year is not None and year is not None:
        yield "year", year == other.year
    if sought.district and not known.postcodes and other.postcodes:
        yield "district", sought.district in {postcode_district(each) for each in other.postcodes}
    if sought.references and _references(other) & set(sought.references):
        yield "reference", True


def started(sought: Sought, other: Particulars, levels: Agreement) -> str:
    """The word typed of which nothing else agrees but that begins one of the person's family names; else nothing."""
    if levels.get(Comparison.FAMILY) not in (Level.OTHER, Level.ALIKE):
        return ""
    for word in sought.particulars.family:
        if len(word) >= SHORTEST_TYPED and any(each.startswith(word) for each in other.family):
            return word
    return ""


def evidence_bits(same: bool, right: float, share: float) -> float:
    """What it says that something typed is, or is not, a person's own, being right so often and shared by so many."""
    return log2(right / share) if same else log2((1 - right) / (1 - share))


def _more_bits(sought: Sought, other: Particulars, shares: Shares) -> Iterable[float]:
    known = {
        "year": (RIGHT_YEAR, shares.of_year),
        "month": (RIGHT_MONTH, OF_MONTH),
        "district": (RIGHT_DISTRICT, shares.of_district),
        "reference": (RIGHT_REFERENCE, OF_REFERENCE),
    }
    return (evidence_bits(same, *known[what]) for what, same in partly(sought, other))


def _start_bits(sought: Sought, other: Particulars, found: Weighed, shares: Shares) -> float:
    word = started(sought, other, found.levels)
    if not word:
        return 0.0
    bits = evidence_bits(True, RIGHT_START, shares.of_start(word))
    return max(0.0, bits - found.bits[Comparison.FAMILY])


def _references(other: Particulars) -> set[str]:
    return {value.casefold() for kind, value in other.numbers if kind in HAND_MADE}
