"""The words of a concern and of a decision."""

from enum import StrEnum


class Route(StrEnum):
    """How a concern came to be recorded."""

    ORDINARY = "ordinary"
    EMERGENCY = "emergency"
    ALREADY_TOLD = "already_told"
    ASKED = "asked"
    PASSED_ON = "passed_on"


class Outcome(StrEnum):
    """What the person decided."""

    SHARE = "share"
    SHARE_IN_PART = "share_in_part"
    DO_NOT_SHARE = "do_not_share"


class Telling(StrEnum):
    """What was decided about telling the family. UNKNOWN is for an emergency whose record is not complete."""

    TOLD = "told"
    WILL_TELL = "will_tell"
    TELL_LATER = "tell_later"
    DO_NOT_TELL = "do_not_tell"
    ASK_LEAD = "ask_lead"
    UNKNOWN = "unknown"
