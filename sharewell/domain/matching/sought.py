"""What somebody types to find a person: parts of a name, a date or its year, a postcode or its district, a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from math import log2

from sharewell.domain.identifiers import BadIdentifier, IdentifierKind, check_identifier
from sharewell.domain.matching.comparing import Families
from sharewell.domain.matching.names import name_words
from sharewell.domain.matching.particulars import Particulars, postcode_district
from sharewell.domain.matching.scoring import ShareOf, Weighed, probability, weigh
from sharewell.domain.matching.weights import Weights

NUMBERS = (
    IdentifierKind.NHS_NUMBER, IdentifierKind.CHI, IdentifierKind.HEALTH_AND_CARE,
    IdentifierKind.UPN, IdentifierKind.ULN,
)  # fmt: skip
RIGHT_YEAR, RIGHT_DISTRICT = 0.96, 0.80
"""How often a year, or a district, that is typed is the person's own. By hand: no list has taught it."""
_POSTCODE = re.compile(r"^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$")
_DISTRICT = re.compile(r"^[a-z]{1,2}\d[a-z\d]?$")
_DATES = (
    re.compile(r"^(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})$"),
    re.compile(r"^(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})$"),
)
_YEAR = re.compile(r"^(19|20)\d\d$")
_OUTWARD = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s+(\d[a-z]{2})\b", re.IGNORECASE)
_GROUPED = re.compile(r"\b(\d{3})[ -](\d{3})[ -](\d{4})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """One reading of what was typed: particulars, and what is no whole particular. Both parts may be empty."""

    particulars: Particulars = field(default_factory=Particulars)
    year: int | None = None
    district: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was understood that one could look for."""
        return self == Sought()


@dataclass(frozen=True, slots=True)
class Shares:
    """What a register knows of its people: the shares of names, and of a year of birth and a district."""

    of_name: ShareOf
    of_year: float = 1 / 18
    of_district: float = 1 / 300


def read_typed(typed: str) -> tuple[Sought, ...]:
    """Every reading of one line, none of an empty one. The family name may stand at either end."""
    plain = _GROUPED.sub(r"\1\2\3", _OUTWARD.sub(r"\1\2", typed))
    found, words = Sought(), []
    for part in plain.split():
        read = _one(found, part)
        if read is None:
            words.append(part)
        else:
            found = read
    names = name_words(" ".join(words))
    return tuple(replace(found, particulars=each) for each in _readings(found.particulars, names)) if (
        names or not found.is_empty
    ) else ()  # fmt: skip


def _one(found: Sought, part: str) -> Sought | None:
    """What is known with this part taken as a date, postcode, district, year or number; None if it is none."""
    bare = re.sub(r"\s", "", part).casefold()
    known = found.particulars
    day = _date(bare)
    if day:
        return replace(found, particulars=replace(known, born=day))
    if _YEAR.match(bare):
        return replace(found, year=int(bare))
    if _POSTCODE.match(bare):
        return replace(found, particulars=replace(known, postcodes=(*known.postcodes, bare.upper())))
    number = _number(part)
    if number:
        return replace(found, particulars=replace(known, numbers=(*known.numbers, *number)))
    return replace(found, district=bare.upper()) if _DISTRICT.match(bare) else None


def _date(text: str) -> date | None:
    for form in _DATES:
        if parts := form.match(text):
            try:
                return date(*(int(parts[name]) for name in ("year", "month", "day")))
            except ValueError:
                return None
    return None


def _number(text: str) -> tuple[tuple[IdentifierKind, str], ...]:
    found = []
    for kind in NUMBERS:
        try:
            found.append((kind, check_identifier(kind, text, demo=True)))
        except BadIdentifier:
            continue
    return tuple(found)


def _readings(known: Particulars, names: tuple[str, ...]) -> Iterator[Particulars]:
    if not names:
        yield known
        return
    seen = set()
    for given, family in ((names[:-1], names[-1:]), (names[1:], names[:1]), (names, ())):
        if (given, family) not in seen and (given or family):
            seen.add((given, family))
            yield replace(known, given=given, family=family)


def weigh_sought(
    sought: Sought, other: Particulars, *, weights: Weights, families: Families, shares: Shares, prior: float
) -> Weighed:
    """`weigh` with what a year and a district alone say. Arguments as there."""
    found = weigh(
        sought.particulars, other, weights=weights, families=families, share_of=shares.of_name, prior=prior
    )
    more = _year_bits(sought, other, shares) + _district_bits(sought, other, shares)
    if not more:
        return found
    weight = found.weight + more
    return Weighed(found.levels, found.bits, weight, probability(weight))


def _year_bits(sought: Sought, other: Particulars, shares: Shares) -> float:
    if sought.year is None or sought.particulars.born or other.born is None:
        return 0.0
    return evidence_bits(sought.year == other.born.year, RIGHT_YEAR, shares.of_year)


def _district_bits(sought: Sought, other: Particulars, shares: Shares) -> float:
    if not sought.district or sought.particulars.postcodes or not other.postcodes:
        return 0.0
    same = sought.district in {postcode_district(each) for each in other.postcodes}
    return evidence_bits(same, RIGHT_DISTRICT, shares.of_district)


def evidence_bits(same: bool, right: float, share: float) -> float:
    """What it says that something typed is, or is not, a person's own, being right so often and shared by so many."""
    return log2(right / share) if same else log2((1 - right) / (1 - share))
