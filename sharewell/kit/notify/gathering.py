"""One message a day in place of many: how many of which kind, and nothing more."""

from datetime import datetime

from sharewell.kit.notify.kinds import NoticeKind
from sharewell.kit.notify.models import Notice
from sharewell.kit.notify.states import NoticeState


def gather_day(first: Notice, at: datetime) -> None:
    """Put all that is gathered for this address and due into one notice, once. The caller holds the transaction.

    What the same turn has gathered already is found to be so, and left alone.
    """
    gathered = Notice.objects.filter(
        to=first.to, state=NoticeState.GATHERED, next_try_at__lte=at, gathered_into=None
    )
    if not gathered.filter(pk=first.pk).exists():
        return
    last = gathered.order_by("-queued_at", "-pk")[0]
    # The address is the person's; the first of what is gathered belongs to one day's message alone.
    day = Notice.objects.create(
        key=f"daily:{first.pk}",
        to=first.to,
        kind=NoticeKind.DAILY,
        link_path="/",
        language=last.language,
        queued_at=at,
        next_try_at=at,
        state=NoticeState.WAITING,
    )
    gathered.update(gathered_into=day, state=NoticeState.SENT, sent_at=at, next_try_at=None)
