"""What a file holds, line by line: the list that goes with it, and by which the receiver sees that it is whole."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sharewell.domain.sharing.text import checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing in a file. `dated` is as it stands on it; `sha256` is of an attachment.

    `held_back` says why it is not sent; it stands in the list all the same.
    """

    title: str
    kind: str
    dated: str = ""
    written_by: str = ""
    pages: int = 0
    sha256: str = ""
    held_back: str = ""

    def __post_init__(self) -> None:
        checked(self.title, required=True)
        for text in (self.dated, self.written_by, self.held_back):
            checked(text)


def manifest_to_text(lines: Sequence[Line]) -> str:
    """The list as the text that is sealed."""
    return json.dumps([asdict(line) for line in lines], sort_keys=True, ensure_ascii=False)


def manifest_from_text(text: str) -> tuple[Line, ...]:
    """The list from the text that was sealed."""
    rows: list[dict[str, Any]] = json.loads(text)
    return tuple(Line(**row) for row in rows)


def manifest_sha256(lines: Sequence[Line]) -> str:
    """The digest by which both sides can tell that they hold the same list."""
    return hashlib.sha256(manifest_to_text(lines).encode("utf-8")).hexdigest()
