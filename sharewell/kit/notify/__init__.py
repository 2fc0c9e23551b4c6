"""The outbox: telling people that something waits for them, and nothing more.

    kinds      what can be told, and the words of each
    queue      queue_notice: in the transaction of the change
    sending    claim with a lease, send, mark; a mail service that is down loses nothing
    tasks      the tick
    views      the demo's page of what was sent

A notice never holds content: no name, no reference to what happened to whom, only that something waits and where to
sign in. Import `queue_notice` and `NoticeKind` from here.
"""

from typing import TYPE_CHECKING, Any

from sharewell.kit.notify.kinds import NoticeKind

if TYPE_CHECKING:
    from sharewell.kit.notify.queue import queue_notice

__all__ = ["NoticeKind", "queue_notice"]


def __getattr__(name: str) -> Any:
    # Django imports this package before its tables may be touched, so what needs them is fetched on first use.
    if name == "queue_notice":
        from sharewell.kit.notify.queue import queue_notice

        return queue_notice
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
