"""What a draft holds, before it is sealed. Values only: each change gives a new content."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

Typed = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Answers, and what the engine must remember about them. Keys are page slugs, or places for `typed`."""

    answers: Mapping[str, Any] = field(default_factory=dict)
    """Valid answers, also of pages that are off the path for now."""
    passed: Mapping[str, str] = field(default_factory=dict)
    """Pages whose button was pressed, each with the fingerprint of the answers before it at that time."""
    typed: Mapping[str, Typed] = field(default_factory=dict)
    """Words saved before their page was valid: the posted fields as they came."""
    changed: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """When a place was last written: the draft's version then, and the window that wrote it."""

    def to_json(self) -> str:
        """The content as text, for sealing."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Content":
        """The content that `to_json` wrote."""
        held = json.loads(text)
        changed = {place: (int(version), str(window)) for place, (version, window) in held["changed"].items()}
        return cls(answers=held["answers"], passed=held["passed"], typed=held["typed"], changed=changed)

    def with_answer(self, slug: str, answer: Any) -> "Content":
        """The page's answer put in place."""
        return replace(self, answers={**self.answers, slug: answer})

    def with_passed(self, slug: str, fingerprint: str) -> "Content":
        """The page left by its button."""
        return replace(self, passed={**self.passed, slug: fingerprint})

    def with_typed(self, place: str, typed: Typed) -> "Content":
        """Words as typed, valid or not."""
        return replace(self, typed={**self.typed, place: typed})

    def without_typed(self, place: str) -> "Content":
        """The typed words gone, once they have become an answer."""
        return replace(self, typed={key: value for key, value in self.typed.items() if key != place})

    def with_change(self, place: str, version: int, window: str) -> "Content":
        """Remember who wrote a place last."""
        return replace(self, changed={**self.changed, place: (version, window)})

    def is_stale(self, place: str, *, seen: int, window: str) -> bool:
        """Whether another window has written this place since `seen`, the version that this window was shown."""
        version, by = self.changed.get(place, (0, ""))
        return seen < version and by != window
