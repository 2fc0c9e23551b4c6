"""Giving many things to one colleague at once."""

from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """What came of it, by reference: what was given, and what had moved meanwhile and was left alone.

    `urgent` is whether any of what was given cannot wait.
    """

    done: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    urgent: bool = False

    def __add__(self, other: "Assigned") -> "Assigned":
        return Assigned(
            done=self.done + other.done, left=self.left + other.left, urgent=self.urgent or other.urgent
        )


def stamp(state: str, steps: int, owner: UUID | None) -> str:
    """Eight letters that change whenever somebody moves a thing or gives it to somebody.

    They go with a box that is ticked, so that what moved after the page was made is not given away unseen.
    """
    return sha256(f"{state} {steps} {owner or ''}".encode()).hexdigest()[:8]
