"""What one organisation puts in: what it knows, told apart; what is missing; what it does not hold."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sharewell.domain.sharing.text import BadContent, checked


class Label(StrEnum):
    """What a passage is."""

    FACT = "fact"
    REPORTED = "reported"
    OPINION = "opinion"


class FamilySaw(StrEnum):
    """Whether the family has seen the report."""

    SEEN = "seen"
    WILL_SEE = "will_see"
    NOT_SAFE = "not_safe"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One passage with what it is."""

    label: Label
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """A summary, or the report to a conference. `restricted` must not be seen by a person of concern."""

    said: tuple[Said, ...] = ()
    gaps: str = ""
    not_held: str = ""
    own_words: str = ""
    restricted: str = ""
    family: FamilySaw = FamilySaw.UNKNOWN
    family_on: date | None = None

    def __post_init__(self) -> None:
        texts = [one.text for one in self.said] + [self.gaps, self.not_held, self.own_words, self.restricted]
        for text in texts:
            checked(text)
        if not any(text.strip() for text in texts):
            raise BadContent("something must be written here")

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text in it."""
        said = tuple(one.text for one in self.said)
        return (*said, self.gaps, self.not_held, self.own_words, self.restricted)

    def to_text(self) -> str:
        """The text that is sealed."""
        plain = asdict(self)
        plain["family_on"] = self.family_on.isoformat() if self.family_on else None
        return json.dumps(plain, sort_keys=True, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> "Contribution":
        """From the text that was sealed."""
        plain: dict[str, Any] = json.loads(text)
        said = tuple(Said(label=Label(one["label"]), text=one["text"]) for one in plain.pop("said"))
        day, family = plain.pop("family_on"), FamilySaw(plain.pop("family"))
        return cls(said=said, family=family, family_on=date.fromisoformat(day) if day else None, **plain)
