"""What an organisation lets others learn of the bare fact that it knows a child, and what one look was told."""

from enum import StrEnum


class Showing(StrEnum):
    """One organisation's choice, for all the children whom it knows."""

    NOT_AT_ALL = "not_at_all"
    LOCKED = "locked"
    PARTLY = "partly"
    SHOWN = "shown"


class Told(StrEnum):
    """What whoever looked was told by one organisation. Nothing and kept back are one answer to them."""

    NOTHING = "nothing"
    KEPT_BACK = "kept_back"
    LOCKED = "locked"
    PARTLY = "partly"
    SHOWN = "shown"

    @property
    def says_something(self) -> bool:
        """Whether whoever looked learnt anything."""
        return self in {Told.LOCKED, Told.PARTLY, Told.SHOWN}


def told_as(showing: Showing, *, known: bool, kept_back: bool) -> Told:
    """What a look is told. Whatever is kept safe, and whoever is barred, is told nothing."""
    if not known or showing is Showing.NOT_AT_ALL:
        return Told.NOTHING
    return Told.KEPT_BACK if kept_back else Told(showing.value)
