"""Whether the one who would receive it is somewhere that it must never go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sharewell.domain.guarding.facts import ProtectedFact
from sharewell.domain.guarding.finding import Guard


@dataclass(frozen=True, slots=True, kw_only=True)
class Danger:
    """A part of the destination (its name, address, e-mail, telephone) in which a place of danger was found."""

    part: str
    fact: str


def look_at_destination(
    destination: Mapping[str, str], never_send_to: Iterable[ProtectedFact]
) -> tuple[Danger, ...]:
    """Each part of a destination that is one of the household's old places or one of a person of concern."""
    guard = Guard(never_send_to)
    dangers = {
        Danger(part=part, fact=hit.fact)
        for part, text in destination.items()
        for hit in guard.find(text).stopping
    }
    return tuple(sorted(dangers, key=lambda danger: (danger.part, danger.fact)))
