"""A person's open sessions."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.organisations.models import SignIn


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession:
    """One session that has not ended, as its owner sees it."""

    id: UUID
    device: str
    method: str
    started_at: datetime
    last_seen_at: datetime
    is_this_one: bool


def open_sessions(
    person: UUID, *, this: UUID | None, seen_since: datetime, started_since: datetime
) -> tuple[OpenSession, ...]:
    """The sessions still within their limits, this one first, then the latest."""
    found = SignIn.objects.filter(
        person_id=person, ended_at__isnull=True, last_seen_at__gte=seen_since, started_at__gte=started_since
    )
    sessions = [
        OpenSession(
            id=one.id,
            device=one.device,
            method=one.method,
            started_at=one.started_at,
            last_seen_at=one.last_seen_at,
            is_this_one=one.id == this,
        )
        for one in found.order_by("-last_seen_at")
    ]
    return tuple(sorted(sessions, key=lambda one: not one.is_this_one))
