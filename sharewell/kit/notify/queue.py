"""Putting a notice into the outbox, in the transaction of the change that it tells of."""

from datetime import datetime

from sharewell.kit.notify.kinds import NoticeKind
from sharewell.kit.notify.models import Notice
from sharewell.kit.notify.states import NoticeState

LONGEST_KEY = 200


def queue_notice(
    *,
    to: str,
    kind: NoticeKind,
    link_path: str,
    at: datetime,
    key: str,
    language: str = "",
    urgent: bool = False,
) -> None:
    """Have somebody told once that something waits.

    `key` names the happening and the person: the same key again is the same notice and does nothing. `link_path` is
    a path of this installation with opaque ids alone. Nobody is told where the address is empty. `urgent` is for what
    cannot wait until morning (see domain.reaching.is_urgent).

    Raises:
        ValueError: the link is not a plain path of this installation, or the key is longer than its column, which
            SQLite would take and PostgreSQL would not.
    """
    if len(key) > LONGEST_KEY:
        raise ValueError(f"a notice's key has at most {LONGEST_KEY} characters")
    if not link_path.startswith("/") or link_path.startswith("//") or "?" in link_path:
        raise ValueError("a link is a plain path of this installation, without a query")
    if not to:
        return
    notice = Notice(
        key=key,
        to=to,
        kind=NoticeKind(kind),
        link_path=link_path,
        language=language,
        urgent=urgent,
        queued_at=at,
        next_try_at=at,
        state=NoticeState.WAITING,
    )
    Notice.objects.bulk_create([notice], ignore_conflicts=True)
