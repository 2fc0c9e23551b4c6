"""Notices to schools: what was sent, when each was read, and the digest by which an edit shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.shares.selectors import opened_times
from sharewell.apps.transfers.models import SchoolNotice
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.digests import digest
from sharewell.domain.audit.entry import written_time

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class SentToSchool:
    """A notice that was sent. `read_at` is when the school first opened it; None where it has not."""

    notice: SchoolNotice
    read_at: datetime | None

    @property
    def in_time(self) -> bool:
        """Whether it was read before the school day began."""
        return self.read_at is not None and self.read_at <= self.notice.school_begins_at


def sent_to_schools(actor: Actor, *, limit: int = PAGE) -> tuple[SentToSchool, ...]:
    """What the actor sent to schools, newest first; for a safeguarding lead, the whole organisation's."""
    if actor.role not in CONTENT_ROLES:
        return ()
    rows = SchoolNotice.objects.filter(sender_id=actor.organisation)
    if actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(sent_by_id=actor.person)
    notices = list(rows.order_by("-sent_at", "-id")[:limit])
    read = opened_times(one.share for one in notices)
    return tuple(SentToSchool(notice=one, read_at=read.get(one.share)) for one in notices)


def school_notice_digest(notice: SchoolNotice) -> str:
    """The digest of what does not change of a notice."""
    values: dict[str, str | int | bool] = {
        "share": f"{notice.share} {notice.reference}",
        "sender": str(notice.sender_id),
        "sent_by": f"{notice.sent_by_id} {notice.sent_by_name}",
        "sent_at": written_time(notice.sent_at),
        "recipient": f"{notice.recipient_id} {notice.recipient_name}",
        "school_begins_at": written_time(notice.school_begins_at),
    }
    return digest(values)


def school_notice_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every notice, for `sharewell verify`."""
    for notice in SchoolNotice.objects.order_by("pk").iterator(chunk_size=500):
        yield notice.pk, 1, school_notice_digest(notice)
