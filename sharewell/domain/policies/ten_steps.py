"""Which of the guide's ten steps a body's policies speak of, and which they do not."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sharewell.domain.policies.text import TEN, Text

Policy = TypeVar("Policy")


@dataclass(frozen=True, slots=True)
class Covering(Generic[Policy]):
    """A part of a policy that speaks of a step."""

    policy: Policy
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered(Generic[Policy]):
    """One step: which parts in force speak of it, and which that are being made will."""

    step: int
    by: tuple[Covering[Policy], ...]
    soon: tuple[Covering[Policy], ...]


def covered(
    in_force: Iterable[tuple[Policy, Text]], being_made: Iterable[tuple[Policy, Text]] = ()
) -> tuple[Covered[Policy], ...]:
    """Each of the ten steps, in order. `policy` is whatever stands for a policy with the caller."""
    now, soon = tuple(in_force), tuple(being_made)
    return tuple(Covered(step=step, by=_of(now, step), soon=_of(soon, step)) for step in TEN)


def _of(texts: Iterable[tuple[Policy, Text]], step: int) -> tuple[Covering[Policy], ...]:
    return tuple(
        Covering(policy, part.title) for policy, text in texts for part in text.parts if step in part.steps
    )
