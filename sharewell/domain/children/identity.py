"""Who somebody is, as one organisation knows them."""

import json
import typing
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children.addresses import Address
from sharewell.domain.children.contact import SafeContact
from sharewell.domain.children.names import Name, NameKind, NameOrder
from sharewell.domain.children.plain import from_plain, to_plain
from sharewell.domain.children.relations import Relation
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Sex


class Kind(StrEnum):
    """Whether an entry is about a child, a child not yet born, or an adult."""

    CHILD = "child"
    UNBORN_CHILD = "unborn_child"
    ADULT = "adult"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who somebody is. The present name stands by itself, all other names in `other_names`.

    `born` is the date of birth, `born_about` as much of it as is known ("2019", "2019-03"), `due` the expected date,
    `age_guessed` years, on the day `guessed_on`; any may be unknown. The first language is the one to speak with them.
    """

    kind: Kind = Kind.CHILD
    given_names: str = ""
    family_name: str = ""
    known_as: str = ""
    order: NameOrder = NameOrder.GIVEN_FIRST
    other_names: tuple[Name, ...] = ()
    born: date | None = None
    born_about: str = ""
    due: date | None = None
    age_guessed: int | None = None
    guessed_on: date | None = None
    sex: Sex = Sex.UNKNOWN
    identifiers: tuple[tuple[IdentifierKind, str], ...] = ()
    addresses: tuple[Address, ...] = ()
    relations: tuple[Relation, ...] = ()
    languages: tuple[str, ...] = ()
    interpreter: YesNo = YesNo.UNKNOWN
    interpreter_words: str = ""
    contacts: tuple[SafeContact, ...] = ()
    is_covered: bool = False
    """Something was taken out of this copy, for it to be shown or compared. It is never sealed."""

    @property
    def present_name(self) -> Name:
        """The present name; it may be empty."""
        return Name(given=self.given_names, family=self.family_name, order=self.order)

    @property
    def name(self) -> str:
        """The name to show; for an unborn child its mother's family name may be all there is."""
        return self.present_name.text or self.known_as

    @property
    def names(self) -> tuple[Name, ...]:
        """Every name, the present one first."""
        known = Name(kind=NameKind.KNOWN_AS, given=self.known_as)
        return tuple(one for one in (self.present_name, known, *self.other_names) if one.text)

    def years_on(self, day: date) -> int | None:
        """The age in full years on a day, from the date of birth or what was guessed; None where neither is known."""
        if self.born:
            return years_old(self.born, day)
        if self.born_about:
            # The middle of what is known: never more than half a year, or half a month, wrong.
            year, month = (*(int(part) for part in self.born_about.split("-")), 7)[:2]
            return max(0, years_old(date(year, month, 1), day))
        if self.age_guessed is None:
            return None
        return self.age_guessed + (years_old(self.guessed_on, day) if self.guessed_on else 0)

    def to_json(self) -> str:
        """The text that is sealed. Raises ValueError for a copy from which something was taken out."""
        if self.is_covered:
            raise ValueError("a covered copy is shown or compared, never kept")
        return json.dumps(to_plain(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Identity":
        """The identity in a text made by `to_json`, also by an older one that knew fewer fields."""
        return typing.cast(Identity, from_plain(cls, json.loads(text)))


def years_old(born: date, on: date) -> int:
    """The age in full years on a day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
