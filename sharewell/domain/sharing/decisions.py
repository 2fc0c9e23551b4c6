"""A decision as a person makes it, and what it must hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sharewell.domain.sharing.text import checked
from sharewell.domain.sharing.words import Outcome, Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """A decision as a person makes it. `situation` and `advice` are the JSON that they saw; None where there was none.

    `look_again_on` may be left out except for a decision not to share.
    """

    outcome: Outcome
    reasons: str = ""
    harm_if_shared: str = ""
    harm_if_not_shared: str = ""
    telling: Telling = Telling.UNKNOWN
    telling_reason: str = ""
    departs_from_advice: bool = False
    situation: Mapping[str, Any] | None = None
    advice: Mapping[str, Any] | None = None
    look_again_on: date | None = None
    who_else_should_see: str = ""

    def __post_init__(self) -> None:
        for text in (self.reasons, self.harm_if_shared, self.harm_if_not_shared, self.telling_reason):
            checked(text)
        checked(self.who_else_should_see)

    def missing(self, on: date) -> str:
        """The name of the first thing that this decision must hold and does not; empty when it is complete."""
        needs_reasons = self.departs_from_advice or self.outcome is not Outcome.SHARE
        if needs_reasons and not self.reasons.strip():
            return "reasons"
        if self.outcome is not Outcome.DO_NOT_SHARE:
            return ""
        if self.look_again_on is None or self.look_again_on < on:
            return "look_again_on"
        return "" if self.who_else_should_see.strip() else "who_else_should_see"


def departs(verdict: str, outcome: Outcome) -> bool:
    """Whether an outcome is other than the advice's verdict. Without a verdict there is nothing to depart from."""
    return bool(verdict) and outcome not in _FOLLOWS.get(verdict, frozenset())


_FOLLOWS: dict[str, frozenset[Outcome]] = {
    "share_now": frozenset({Outcome.SHARE}),
    "share": frozenset({Outcome.SHARE}),
    "share_in_part": frozenset({Outcome.SHARE_IN_PART}),
    "get_advice_first": frozenset(),
    "do_not_share": frozenset({Outcome.DO_NOT_SHARE}),
}
"""Getting advice first is followed by asking somebody; any outcome reached without that departs from it."""
