"""Codes for somebody without an account, by text. The code is made when it is sent; the number is soon forgotten."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sharewell.domain.reaching import Route, Stand
from sharewell.kit.notify.kinds import NoticeKind
from sharewell.kit.notify.links import thing_of
from sharewell.kit.notify.models import BrokenAddress, Dispatch, Notice
from sharewell.kit.notify.states import NoticeState

KEPT = timedelta(days=4)
"""As long as Notify is asked what arrived. After that nothing is known any more, and the number goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeText:
    """What became of one text: `stand` is None while it waits for its turn. `ends` are the number's last figures."""

    at: datetime
    ends: str
    stand: Stand | None


def queue_code(
    *, thing: UUID, link_path: str, number: str, key: str, at: datetime, language: str = ""
) -> None:
    """Have the code of a link texted to a number that is dialled from anywhere (see domain.reaching.dialled).

    The caller holds the transaction. The same key again does nothing.
    """
    BrokenAddress.objects.filter(address=number, route=Route.TEXT).delete()
    notice = Notice(
        key=key,
        to="",
        number=number,
        kind=NoticeKind.PICKUP_CODE,
        link_path=f"{link_path}{thing}/",
        language=language,
        urgent=True,
        queued_at=at,
        next_try_at=at,
        state=NoticeState.WAITING,
    )
    Notice.objects.bulk_create([notice], ignore_conflicts=True)


def code_texts_of(link_path: str) -> list[CodeText]:
    """The texts with the code of a link, the newest first."""
    rows = Notice.objects.filter(kind=NoticeKind.PICKUP_CODE, link_path=link_path).order_by("-pk")
    return [_told(row) for row in rows.prefetch_related("dispatches")]


def code_went_by_text(notice: Notice) -> bool:
    """Whether the code of the link in this notice goes by text."""
    return Notice.objects.filter(kind=NoticeKind.PICKUP_CODE, link_path=notice.link_path).exists()


def link_went_by_notify(link_path: str) -> bool:
    """Whether Notify was given the link, or is about to be."""
    begun = Dispatch.objects.filter(notice__kind=NoticeKind.PICKUP_WAITING, notice__link_path=link_path)
    return begun.filter(route=Route.NOTIFY).exists()


def lost_codes() -> dict[UUID, Notice]:
    """Texts that could not go and of which nobody was told, by what they lead to."""
    rows = Notice.objects.filter(kind=NoticeKind.PICKUP_CODE, state=NoticeState.PARKED, stood_in_at=None)
    return {thing_of(row): row for row in rows.order_by("pk")[:100]}


def note_told_of(notices: Iterable[Notice], *, at: datetime) -> None:
    """Whoever sent these has been told that they did not go."""
    Notice.objects.filter(pk__in=[one.pk for one in notices]).update(stood_in_at=at)


def forget_numbers(at: datetime) -> int:
    """Empty the number of each text that is over, but for its last three figures; says of how many."""
    texts = Notice.objects.filter(kind=NoticeKind.PICKUP_CODE, number__startswith="+")
    arrived = texts.filter(dispatches__state=Stand.DELIVERED) | texts.filter(queued_at__lte=at - KEPT)
    over = arrived | texts.filter(state=NoticeState.PARKED)
    rows = list(over.distinct())
    for row in rows:
        row.number = row.number[-3:]
    return Notice.objects.bulk_update(rows, ["number"]) if rows else 0


def _told(row: Notice) -> CodeText:
    stands = [Stand(one.state) for one in row.dispatches.all()]
    parked = row.state == NoticeState.PARKED
    return CodeText(
        at=row.queued_at,
        ends=row.number[-3:],
        stand=Stand.FAILED if parked else stands[0] if stands else None,
    )
