"""Advice as a value: what the rules say of one situation, and the object that the contract promises."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sharewell.domain.advice import vocabulary as v
from sharewell.domain.advice.situation import Situation

Sources = tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: one rule's sentence, what it did, and the sources it rests on, in force that day."""

    rule: str
    effect: str
    sentence: str
    sources: Sources

    def to_json(self) -> dict[str, object]:
        """As the contract has it."""
        return {
            "rule": self.rule,
            "effect": self.effect,
            "sentence": self.sentence,
            "sources": [dict(source) for source in self.sources],
        }


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """What to do with one item, by its place in the list, and why in sentences."""

    item: int
    advice: v.ItemAdvice
    reasons: tuple[str, ...]

    def to_json(self) -> dict[str, object]:
        """As the contract has it."""
        return {"item": self.item, "advice": self.advice.value, "reasons": list(self.reasons)}


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do. `within` is an ISO 8601 length of time or empty; `working_days` where those count."""

    rule: str
    what: str
    within: str
    working_days: int
    sources: Sources

    def to_json(self) -> dict[str, object]:
        """As the contract has it; `working_days` stands only where the clock runs in working days."""
        said: dict[str, object] = {"what": self.what, "within": self.within or None}
        if self.working_days:
            said["working_days"] = self.working_days
        return said | {"sources": [dict(source) for source in self.sources]}


@dataclass(frozen=True, slots=True)
class Instead:
    """Whom to tell when this recipient is the wrong one."""

    sector: v.Sector
    what: str

    def to_json(self) -> dict[str, object]:
        """The sector to tell and the sentence that says how."""
        return {"sector": self.sector.value, "what": self.what}


@dataclass(frozen=True, slots=True)
class Step:
    """One of the ten steps for this situation."""

    step: int
    state: v.StepState
    note: str

    def to_json(self) -> dict[str, object]:
        """As the contract has it."""
        return {"step": self.step, "state": self.state.value, "note": self.note}


@dataclass(frozen=True, slots=True)
class Fired:
    """One rule that fired and the answers it read; `item` is the item's place, or none."""

    rule: str
    read: Mapping[str, str]
    item: int | None = None

    def to_json(self) -> dict[str, object]:
        """The rule, the answers, and the item where there is one."""
        said: dict[str, object] = {"rule": self.rule, "read": dict(self.read)}
        return said if self.item is None else said | {"item": self.item}


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """The whole answer. The person decides; this says what the rules say, and why.

    `answer` is the verdict in sentences, the headline first.
    """

    situation: Situation
    answer: tuple[str, ...]
    verdict: v.Verdict
    duty: v.Duty
    consent_needed: bool
    tell_family: v.TellFamily
    regime: v.Regime
    lawful_bases: tuple[v.LawfulBasis, ...]
    conditions: tuple[v.Condition, ...]
    items: tuple[ItemAnswer, ...]
    instead: tuple[Instead, ...]
    ask: tuple[str, ...]
    actions: tuple[Action, ...]
    steps: tuple[Step, ...]
    reasons: tuple[Reason, ...]
    guidance_version: str
    guidance_sha256: str
    tracing: Callable[[], tuple[Fired, ...]] = field(repr=False, compare=False)

    @property
    def trace(self) -> tuple[Fired, ...]:
        """Every rule that fired and the answers it read, worked out when it is asked for."""
        return self.tracing()

    @property
    def evaluated_on(self) -> date:
        """The day whose law was applied."""
        return self.situation.on

    def to_json(self) -> dict[str, object]:
        """The object of the contract: plain data, ready for JSON."""
        return {
            "verdict": self.verdict.value,
            "duty": self.duty.value,
            "consent_needed": self.consent_needed,
            "tell_family": self.tell_family.value,
            "regime": self.regime.value,
            "lawful_bases": [{"id": basis.value} for basis in self.lawful_bases],
            "conditions": [{"id": condition.value} for condition in self.conditions],
            "items": [item.to_json() for item in self.items],
            "instead": [instead.to_json() for instead in self.instead],
            "ask": list(self.ask),
            "actions": [action.to_json() for action in self.actions],
            "steps": [step.to_json() for step in self.steps],
            "reasons": [reason.to_json() for reason in self.reasons],
            "evaluated_on": self.evaluated_on.isoformat(),
            "guidance": {"version": self.guidance_version, "sha256": self.guidance_sha256},
        }

    def trace_to_json(self) -> list[dict[str, object]]:
        """Which rules fired and which answers they read."""
        return [fired.to_json() for fired in self.trace]
