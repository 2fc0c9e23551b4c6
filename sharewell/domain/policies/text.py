"""The text of a policy: parts, each with a title and words, and which of the ten steps it speaks of."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sharewell.domain.differing import Piece, pieces
from sharewell.domain.sharing.text import BadContent, checked

LONGEST_TITLE = 150
LONGEST_WORDS = 4000
MOST_PARTS = 40
TEN = range(1, 11)
"""The steps of the guide."""
GAP = re.compile(r"\[Write here: ([^\]\n]+)\]")
"""What stands in a draft where only the body itself knows what to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part. `key` names the line of the set that it began from; empty for one of the body's own."""

    title: str
    words: str
    steps: tuple[int, ...] = ()
    key: str = ""

    def __post_init__(self) -> None:
        checked(self.title, required=True)
        checked(self.words, required=True)
        if len(self.title) > LONGEST_TITLE or len(self.words) > LONGEST_WORDS:
            raise BadContent("a part is too long")
        if set(self.steps) - set(TEN):
            raise BadContent("there are ten steps")

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is still to be written in it."""
        return tuple(GAP.findall(self.words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The whole text. `link` leads to where a longer text of the body stands, empty where there is none."""

    title: str
    owner: str = ""
    link: str = ""
    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        checked(self.title, required=True)
        checked(self.owner)
        if self.link and not self.link.startswith(("https://", "http://")):
            raise BadContent("a link begins with https://")
        if len(self.title) > LONGEST_TITLE or len(self.parts) > MOST_PARTS:
            raise BadContent("the title or the list of parts is too long")

    @property
    def lacks(self) -> tuple[tuple[int, str], ...]:
        """What is missing before it can be approved: the place of the part, from 0, and what is to be written there."""
        return tuple((place, gap) for place, part in enumerate(self.parts) for gap in part.gaps)

    @property
    def is_whole(self) -> bool:
        """Whether it can be approved: it says something, names who answers for it, and has no gap."""
        return bool((self.parts or self.link) and self.owner.strip() and not self.lacks)

    @property
    def count(self) -> int:
        """How many words there are to read."""
        return sum(len(f"{part.title} {part.words}".split()) for part in self.parts)

    def with_part(self, part: Part, place: int | None = None) -> "Text":
        """The text with a part more at its end, or with the part at a place said otherwise. Raises IndexError."""
        if place is None:
            return replace(self, parts=(*self.parts, part))
        kept = list(self.parts)
        kept[place] = part
        return replace(self, parts=tuple(kept))

    def without_part(self, place: int) -> "Text":
        """The text without the part at a place; the same where there is none."""
        return replace(self, parts=tuple(one for at, one in enumerate(self.parts) if at != place))


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One part, or the heading, that is said otherwise."""

    title: str
    pieces: tuple[Piece, ...]


def differences(before: Text, after: Text) -> tuple[Difference, ...]:
    """What the later text says otherwise, in its order; then what it no longer says."""
    return tuple(_differences(before, after))


def _differences(before: Text, after: Text) -> Iterator[Difference]:
    for name in ("title", "owner", "link"):
        was, is_now = getattr(before, name), getattr(after, name)
        if was != is_now:
            yield Difference(title=name, pieces=pieces(was, is_now))
    was_said, said = _by_name(before.parts), _by_name(after.parts)
    for name in (*said, *(one for one in was_said if one not in said)):
        was_part, part = was_said.get(name), said.get(name)
        words, now_words = was_part.words if was_part else "", part.words if part else ""
        if words != now_words:
            shown = part or was_part
            yield Difference(title=shown.title if shown else "", pieces=pieces(words, now_words))


def _by_name(parts: Sequence[Part]) -> dict[str, Part]:
    """Parts by what stays the same of them: the line that they began from, or their title."""
    return {part.key or part.title: part for part in parts}


def written(text: Text) -> str:
    """The text as it is stored and as its digest is taken."""
    parts = [
        {"title": one.title, "words": one.words, "steps": list(one.steps), "key": one.key}
        for one in text.parts
    ]
    said = {"title": text.title, "owner": text.owner, "link": text.link, "parts": parts}
    return json.dumps(said, sort_keys=True, ensure_ascii=False)


def read_written(stored: str) -> Text:
    """The text that was stored. Raises KeyError, TypeError or ValueError where it is none."""
    data: Mapping[str, Any] = json.loads(stored)
    parts = tuple(
        Part(title=row["title"], words=row["words"], steps=tuple(row["steps"]), key=row["key"])
        for row in data["parts"]
    )
    return Text(title=data["title"], owner=data["owner"], link=data["link"], parts=parts)
