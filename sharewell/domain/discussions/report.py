"""A report to a conference in its sections, as they go in a share and come back from it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sharewell.domain.discussions.contribution import Contribution, FamilySaw, Label, Said

PASSAGES = tuple(str(label) for label in Label)
OTHERS = ("own_words", "gaps", "not_held", "restricted")
RESTRICTED = "restricted"
"""The section that must not be seen by the family or a person of concern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What stands in a discussion of a report that went as a share: the name and title of each section, in order."""

    sections: tuple[tuple[str, str], ...]
    family: FamilySaw
    family_on: date | None = None

    def to_text(self) -> str:
        """The text that is sealed."""
        plain = {
            "sections": self.sections,
            "family": str(self.family),
            "family_on": self.family_on.isoformat() if self.family_on else "",
        }
        return json.dumps(plain, sort_keys=True, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> "Sent":
        """From the text that was sealed."""
        plain: dict[str, Any] = json.loads(text)
        sections = tuple((name, title) for name, title in plain["sections"])
        day = plain["family_on"]
        return cls(
            sections=sections,
            family=FamilySaw(plain["family"]),
            family_on=date.fromisoformat(day) if day else None,
        )


def sections_of(contribution: Contribution) -> list[tuple[str, str]]:
    """Each section that says something: its name and its text."""
    said = [(str(one.label), one.text) for one in contribution.said]
    others = [(name, getattr(contribution, name)) for name in OTHERS]
    return [(name, text) for name, text in (*said, *others) if text.strip()]


def titled(title: str, text: str) -> str:
    """A section as it stands in the share: its title above it."""
    return f"{title}\n{text}"


def read_back(sent: Sent, texts: Iterable[str]) -> Contribution | None:
    """The report out of the texts of its share as they are now; None where nothing of it is left."""
    found: dict[str, str] = {}
    for (name, title), text in zip(sent.sections, texts, strict=False):
        found[name] = text.removeprefix(f"{title}\n")
    if not any(text.strip() for text in found.values()):
        return None
    return _made(found, sent)


def _made(found: Mapping[str, str], sent: Sent) -> Contribution:
    others = {name: found.get(name, "") for name in OTHERS}
    return Contribution(
        said=tuple(Said(label=Label(name), text=found[name]) for name in PASSAGES if found.get(name)),
        family=sent.family,
        family_on=sent.family_on,
        **others,
    )
