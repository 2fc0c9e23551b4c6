"""Where somebody lives or lived, since when, who said so and whether anybody looked."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")
"""The shape of postcodes in the United Kingdom; whether one is in use is not known here."""


class Use(StrEnum):
    """What an address is to the person."""

    HOME = "home"
    PART_OF_TIME = "part_of_time"
    PLACEMENT = "placement"
    TEMPORARY = "temporary"
    NO_FIXED = "no_fixed"
    POST = "post"


class Source(StrEnum):
    """Who said so. A visit to a wrong address began with a slip in an entry (Sara Sharif review, secondary)."""

    FAMILY = "family"
    PROFESSIONAL = "professional"
    RECORDS = "records"
    DOCUMENT = "document"
    VISIT = "visit"
    UNKNOWN = "unknown"


class Checked(StrEnum):
    """How it was checked that they live there."""

    NOT_YET = "not_yet"
    SEEN_THERE = "seen_there"
    DOCUMENT_SEEN = "document_seen"
    CONFIRMED = "confirmed"
    IN_REGISTER = "in_register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One address. `since` and `until` are ISO as far as known ("2024", "2024-05", "2024-05-01"); no `until`: now.

    `kept_safe` stands on a copy that was made to be shown or compared, and is never sealed: there all that says where
    it is was taken out.
    """

    lines: str = ""
    postcode: str = ""
    uprn: str = ""
    use: Use = Use.HOME
    since: str = ""
    until: str = ""
    source: Source = Source.UNKNOWN
    checked: Checked = Checked.NOT_YET
    checked_on: date | None = None
    kept_safe: bool = False

    @property
    def is_now(self) -> bool:
        """Whether they are there now, as far as is known."""
        return not self.until

    @property
    def text(self) -> str:
        """Lines and postcode, one under the other."""
        return "\n".join(part for part in (self.lines, self.postcode) if part)


def read_postcode(typed: str) -> str:
    """A postcode as it is written, "SW1A 1AA"; empty for what has not the shape of one.

    >>> read_postcode("ls1-4ab"), read_postcode("Leeds")
    ('LS1 4AB', '')
    """
    found = _POSTCODE.fullmatch(re.sub(r"[\s-]", "", typed).upper())
    return f"{found[1]} {found[2]}" if found else ""
