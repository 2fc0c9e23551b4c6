"""What goes into a file."""

from dataclasses import dataclass
from uuid import UUID

from sharewell.domain.sharing import Telling
from sharewell.domain.transfers import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One thing in the file: its line in the manifest, what it says, and the file that it is (an attachment's id)."""

    line: Line
    text: str = ""
    item_kind: str = "social_care"
    attachment: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """What goes, and whether the family knows."""

    papers: tuple[Paper, ...]
    telling: Telling = Telling.UNKNOWN
    telling_reason: str = ""
