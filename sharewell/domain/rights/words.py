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
    """What is decided for one thing that was found. OUTSIDE: it is no part of what was asked for."""

    OPEN = "open"
    GIVE = "give"
    GIVE_IN_PART = "give_in_part"
    KEEP_BACK = "keep_back"
    OUTSIDE = "outside"


class Ending(StrEnum):
    """How a request ended."""

    GIVEN = "given"
    GIVEN_IN_PART = "given_in_part"
    NOTHING_HELD = "nothing_held"
    NOT_SAID = "not_said"
    REFUSED = "refused"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class Stage(StrEnum):
    """Where a request stands. READING: a second person reads the answer; READ: they did, and nothing changed since."""

    OPEN = "open"
    READING = "reading"
    READ = "read"
    ENDED = "ended"


class Channel(StrEnum):
    """How it came."""

    LETTER = "letter"
    EMAIL = "email"
    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    OTHER = "other"


class Happened(StrEnum):
    """What can happen to a request."""

    RECEIVED = "received"
    IDENTITY_ASKED = "identity_asked"
    IDENTITY_GIVEN = "identity_given"
    MEANING_ASKED = "meaning_asked"
    MEANING_ANSWERED = "meaning_answered"
    EXTENDED = "extended"
    ACKNOWLEDGED = "acknowledged"
    NOTE = "note"
    OWNER = "owner"
    SETTLED = "settled"
    SEARCHED = "searched"
    DECIDED = "decided"
    WRITTEN = "written"
    MADE_READY = "made_ready"
    READ = "read"
    SENT_BACK = "sent_back"
    RELEASED = "released"
    CORRECTED = "corrected"
    MARKED = "marked"
    UNMARKED = "unmarked"
    REMINDED = "reminded"
    LATE = "late"
    WITHDRAWN = "withdrawn"


class Way(StrEnum):
    """How an answer leaves the house."""

    PRINTED = "printed"
    LINK = "link"
