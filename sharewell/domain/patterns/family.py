"""Who is drawn where around somebody: the family above and below, everybody else around."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children.relations import Relation, Tie


class Band(StrEnum):
    """One generation of the picture, from the oldest down; everybody else comes last."""

    GRANDPARENTS = "grandparents"
    PARENTS = "parents"
    SIBLINGS = "siblings"
    OWN = "own"
    AROUND = "around"

    @property
    def is_above(self) -> bool:
        """Whether it is drawn above the person whom the picture is about."""
        return self in {Band.GRANDPARENTS, Band.PARENTS}


BANDS: Mapping[Band, Sequence[Tie]] = {
    Band.GRANDPARENTS: (Tie.GRANDPARENT,),
    Band.PARENTS: (
        Tie.MOTHER, Tie.FATHER, Tie.PARENT, Tie.STEP_PARENT, Tie.PARENTS_PARTNER, Tie.CARER,
    ),
    Band.SIBLINGS: (Tie.TWIN, Tie.SIBLING, Tie.HALF_SIBLING, Tie.STEP_SIBLING),
    Band.OWN: (Tie.PARTNER, Tie.CHILD),
    Band.AROUND: (Tie.OTHER_FAMILY, Tie.HOUSEHOLD, Tie.FRIEND, Tie.PROFESSIONAL, Tie.OTHER),
}  # fmt: skip
_OF_TIE = {tie: band for band, ties in BANDS.items() for tie in ties}
_PLACE = {tie: place for place, tie in enumerate(_OF_TIE)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """One person of the picture. `entry` is the entry that the reader may open; `name` is empty where none is given."""

    tie: Tie
    name: str = ""
    entry: str = ""
    same_home: YesNo = YesNo.UNKNOWN
    of_concern: bool = False
    words: str = ""

    @property
    def band(self) -> Band:
        """Where they are drawn."""
        return _OF_TIE[self.tie]

    @property
    def is_near(self) -> bool:
        """Whether what happens to them may happen to the child too: brothers, sisters, and who lives there."""
        return self.band is Band.SIBLINGS or self.same_home is YesNo.YES


def kin_of(relations: Iterable[Relation], names: Mapping[str, str]) -> tuple[Kin, ...]:
    """Everybody to draw, in the order drawn. `names` are those of the entries that the reader may open, by id.

    Whoever is only an entry that the reader may not open is left out, as if nobody had named them.
    """
    shown = [one for one in relations if not one.entry or one.entry in names or one.name]
    known = dict.fromkeys(_kin(one, names) for one in shown)
    return tuple(sorted(known, key=lambda one: _PLACE[one.tie]))


def _kin(one: Relation, names: Mapping[str, str]) -> Kin:
    return Kin(
        tie=one.tie,
        name=names.get(one.entry) or one.name,
        entry=one.entry if one.entry in names else "",
        same_home=YesNo.YES if one.is_household else one.lives_with,
        of_concern=one.of_concern,
        words=one.words,
    )
