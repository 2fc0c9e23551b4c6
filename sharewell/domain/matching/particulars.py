"""What is compared of a person, in the one form in which every comparison reads it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sharewell.domain.identifiers import IdentifierKind

HEALTH = (IdentifierKind.NHS_NUMBER, IdentifierKind.CHI, IdentifierKind.HEALTH_AND_CARE)
"""Three ranges of one scheme that never overlap: two of them can be compared with each other."""
SCHOOL = (IdentifierKind.UPN, IdentifierKind.ULN)


class Sex(StrEnum):
    """As the organisation holds it, for comparing only."""

    FEMALE = "f"
    MALE = "m"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """Names, date, places and numbers of one person. Every field may be empty, and empty is never agreement.

    `given` are the words of every forename that the person has or had: present first forename first. `family` likewise.
    `postcodes` are without spaces, the present one first. `numbers` were checked when they were typed. `year` is that
    of the birth, where no more of it is known.
    """

    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    born: date | None = None
    sex: Sex = Sex.UNKNOWN
    postcodes: tuple[str, ...] = ()
    numbers: tuple[tuple[IdentifierKind, str], ...] = field(default=())
    year: int | None = None

    def numbers_of(self, kinds: tuple[IdentifierKind, ...]) -> tuple[str, ...]:
        """The numbers of some kinds, in order."""
        return tuple(value for kind, value in self.numbers if kind in kinds)


def postcode_district(postcode: str) -> str:
    """The outward part of a postcode without spaces: SW1A1AA gives SW1A. Four characters at most are one already."""
    return postcode[:-3] if len(postcode) > 4 else postcode
