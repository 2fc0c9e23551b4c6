"""What becomes of a row of a list."""

from enum import StrEnum


class Outcome(StrEnum):
    """`same`: it is here already as it is. `held`: a person looks first. `refused`: something in it is wrong."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    HELD = "held"
    REFUSED = "refused"


class HeldFor(StrEnum):
    """Why a person looks first."""

    MARKED = "marked"
    LIKE_PROTECTED = "like_protected"
    WOULD_CHANGE_PROTECTED = "would_change_protected"


class Undone(StrEnum):
    """What taking a run back did with a row; `left`: what it made has been used since."""

    NO = ""
    WITHDRAWN = "withdrawn"
    PUT_BACK = "put_back"
    LEFT = "left"


class RunState(StrEnum):
    """How far a list has come."""

    CHOSEN = "chosen"
    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"
