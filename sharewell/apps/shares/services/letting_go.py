"""What else begins when a stopped sending goes after all. Apps above this one name it when they start."""

from datetime import datetime
from typing import Protocol

from sharewell.apps.shares.models import Share, StoppedSending
from sharewell.domain.access import Actor


class Follow(Protocol):
    """What is done in the transaction in which a stopped sending goes; `share` is what went."""

    def __call__(self, *, actor: Actor, at: datetime, stopped: StoppedSending, share: Share) -> object: ...


_follows: dict[str, Follow] = {}


def when_let_go(name: str, follow: Follow) -> None:
    """Have this done whenever a stopped sending goes, as it is or changed; again under a name takes its place."""
    _follows[name] = follow


def follow_letting_go(*, actor: Actor, at: datetime, stopped: StoppedSending, share: Share) -> None:
    """Do all that was named, inside the transaction of whoever lets it go."""
    for _name, follow in sorted(_follows.items()):
        follow(actor=actor, at=at, stopped=stopped, share=share)
