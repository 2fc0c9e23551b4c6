"""Periods: how many years after what a kind of file is kept, by nation and sector, on which day, by which source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sharewell.domain.cited import Line, in_force, most_particular


class FileKind(StrEnum):
    """What sort of file a child's or an adult's records in one organisation are."""

    CHILD_PROTECTION_FILE_OF_A_SCHOOL = "child_protection_file_of_a_school"
    SEXUAL_ABUSE = "sexual_abuse"
    CHILD_IN_NEED = "child_in_need"
    CHILD_PROTECTION = "child_protection"
    LOOKED_AFTER = "looked_after"
    ADOPTION = "adoption"
    HEALTH = "health"
    ALLEGATION_ABOUT_STAFF = "allegation_about_staff"
    SHARING_WITHOUT_A_FILE = "sharing_without_a_file"
    OTHER = "other"


class After(StrEnum):
    """What years are counted from."""

    BORN = "born"
    CLOSED = "closed"
    DIED = "died"


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """The days that periods are counted from, as far as they are known."""

    born: date | None = None
    closed: date | None = None
    died: date | None = None

    def day_of(self, after: After) -> date | None:
        """The day that is meant; nothing where it is not known."""
        return {After.BORN: self.born, After.CLOSED: self.closed, After.DIED: self.died}[after]

    def died_under(self, age: int) -> bool:
        """Whether it is known that the person died before a birthday."""
        return self.born is not None and self.died is not None and self.died < years_later(self.born, age)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Line):
    """How long one kind of file is kept. `died_under` 0 means for everybody; `look` is what a person sees to first."""

    kind: FileKind
    years: int
    after: After
    died_under: int = 0
    look: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPeriod:
    """What an organisation decided for itself, in place of the default: so many years, after what, and why."""

    kind: FileKind
    years: int
    after: After
    because: str


def period_for(
    known: Iterable[Period], kind: FileKind, *, nation: str, sector: str, life: Life, day: date
) -> Period | None:
    """The period in force for such a file: a line for whoever died young before the others, then the most particular.

    Where the kind has none, the line of the kind OTHER.
    """
    fit = in_force(known, nation=nation, sector=sector, day=day)
    for wanted in (kind, FileKind.OTHER):
        of_kind = [one for one in fit if one.kind is wanted]
        young = [one for one in of_kind if one.died_under and life.died_under(one.died_under)]
        found = most_particular(young or [one for one in of_kind if not one.died_under])
        if found is not None:
            return found
    return None


def kept_until(period: Period | OwnPeriod, life: Life) -> date | None:
    """The last day on which the file is kept; nothing while the day that it is counted from is not known."""
    start = life.day_of(period.after)
    return years_later(start, period.years) if start is not None else None


def years_later(day: date, years: int) -> date:
    """The same date so many years on. Of 29 February it is 1 March where there is none: nobody is kept a day short."""
    year = min(day.year + years, date.max.year)
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
