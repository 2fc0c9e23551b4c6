"""What can have gone wrong, what is done about it, and what is decided."""

from enum import StrEnum


class What(StrEnum):
    """What went wrong, in the plainest words."""

    WRONG_PERSON = "wrong_person"
    SEEN = "seen"
    LOST = "lost"
    CHANGED = "changed"
    TOO_MUCH = "too_much"
    OTHER = "other"


class Stage(StrEnum):
    """Where a breach stands."""

    OPEN = "open"
    CLOSED = "closed"


class Step(StrEnum):
    """One thing that is done about a breach."""

    REPORTED = "reported"
    NOTE = "note"
    KNOWN = "known"
    ABOUT = "about"
    CONTAINED = "contained"
    JUDGED = "judged"
    REGULATOR = "regulator"
    REGULATOR_TOLD = "regulator_told"
    PEOPLE = "people"
    LETTER = "letter"
    PARTNER = "partner"
    LESSON = "lesson"
    LESSON_DONE = "lesson_done"
    CLOSED = "closed"
    REOPENED = "reopened"


class Likely(StrEnum):
    """How likely harm is."""

    HARDLY = "hardly"
    PERHAPS = "perhaps"
    PROBABLY = "probably"


class Bad(StrEnum):
    """How bad it would be."""

    LITTLE = "little"
    SERIOUS = "serious"
    GRAVE = "grave"


class Risk(StrEnum):
    """How large the risk to people is, smallest first."""

    NONE = "none"
    SOME = "some"
    HIGH = "high"


class Choice(StrEnum):
    """Whether somebody is told."""

    TELL = "tell"
    LATER = "later"
    NOT = "not"
