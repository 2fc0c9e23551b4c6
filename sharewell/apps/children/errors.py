"""What the children app raises besides Refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID


class NotPossibleNow(Exception):
    """The step was possible when the page was made and is not any more; nothing was changed."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """What was to go out, and what of it may not: about which entries, by which way, to whom."""

    way: str
    record: UUID | None
    entries: tuple[UUID, ...]
    to: tuple[UUID, ...]
    texts: Mapping[str, str]
    names: tuple[str, ...]
    to_danger: bool


class KeptSafe(Exception):
    """Words tell one of those who would read them something that must be kept safe. Nothing was changed.

    No view catches it: what was typed is kept whole, for its writer to change or a second person to let go.
    """

    def __init__(self, stopped: Stopped) -> None:
        super().__init__("kept_safe")
        self.stopped = stopped
