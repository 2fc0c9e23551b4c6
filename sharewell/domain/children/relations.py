"""Who else there is in somebody's life."""

from dataclasses import dataclass
from enum import StrEnum

from sharewell.domain.advice.vocabulary import YesNo


class Tie(StrEnum):
    """What the other one is to this person."""

    MOTHER = "mother"
    FATHER = "father"
    PARENT = "parent"
    STEP_PARENT = "step_parent"
    PARENTS_PARTNER = "parents_partner"
    TWIN = "twin"
    SIBLING = "sibling"
    HALF_SIBLING = "half_sibling"
    STEP_SIBLING = "step_sibling"
    GRANDPARENT = "grandparent"
    CHILD = "child"
    PARTNER = "partner"
    CARER = "carer"
    OTHER_FAMILY = "other_family"
    HOUSEHOLD = "household"
    FRIEND = "friend"
    PROFESSIONAL = "professional"
    OTHER = "other"


FAMILY = frozenset(Tie) - {Tie.HOUSEHOLD, Tie.FRIEND, Tie.PROFESSIONAL, Tie.OTHER, Tie.CARER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Somebody else: an entry of the same organisation by its id, or only a name. `words` say more ("health visitor").

    `of_concern`: this person may be a danger to the child.
    """

    tie: Tie = Tie.OTHER
    name: str = ""
    entry: str = ""
    lives_with: YesNo = YesNo.UNKNOWN
    of_concern: bool = False
    words: str = ""

    @property
    def is_family(self) -> bool:
        """Whether it is a tie of family."""
        return self.tie in FAMILY

    @property
    def is_household(self) -> bool:
        """Whether they live together, as far as is known."""
        return self.tie is Tie.HOUSEHOLD or self.lives_with is YesNo.YES
