"""How and when it is safe to reach somebody. A message heard by the wrong person can hurt a child."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """How somebody is reached."""

    TELEPHONE = "telephone"
    TEXT = "text"
    EMAIL = "email"
    LETTER = "letter"
    IN_PERSON = "in_person"


class Safety(StrEnum):
    """Whether it is safe to use."""

    SAFE = "safe"
    AT_TIMES = "at_times"
    NEVER = "never"
    UNKNOWN = "unknown"


class Never(StrEnum):
    """What must not be done, even where the way itself is safe."""

    VOICEMAIL = "voicemail"
    SAY_WHO = "say_who"
    WITHHOLD = "withhold"
    WITH_OTHERS = "with_others"
    WRITE = "write"


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeContact:
    """One way to reach the person or somebody for them: whose, by what, when it is safe, and what never to do."""

    who: str = ""
    way: Way = Way.TELEPHONE
    value: str = ""
    safety: Safety = Safety.UNKNOWN
    when: str = ""
    never: tuple[Never, ...] = ()
    words: str = ""
