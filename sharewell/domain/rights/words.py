"""The words of a rights request."""

from enum import StrEnum


class Right(StrEnum):
    """Which right somebody uses. A complaint is about the use of their information."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    OBJECTION = "objection"
    PORTABILITY = "portability"
    COMPLAINT = "complaint"


class Asker(StrEnum):
    """Who asks. ADULT is somebody who asks about themselves."""

    CHILD = "child"
    ADULT = "adult"
    PARENT = "parent"
    REPRESENTATIVE = "representative"
    COURT_APPOINTEE = "court_appointee"


class Settled(StrEnum):
    """What is known of something that has to be settled first. UNKNOWN is not no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class ItemDecision(StrEnum):
    """What is decided for one thing that was found."""

    OPEN = "open"
    GIVE = "give"
    GIVE_IN_PART = "give_in_part"
    KEEP_BACK = "keep_back"


class Ending(StrEnum):
    """How a request ended."""

    GIVEN = "given"
    GIVEN_IN_PART = "given_in_part"
    NOTHING_HELD = "nothing_held"
    NOT_SAID = "not_said"
    REFUSED = "refused"
    DONE = "done"
    WITHDRAWN = "withdrawn"
