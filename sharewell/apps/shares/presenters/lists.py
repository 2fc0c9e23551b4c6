"""The inbox and what was sent, line by line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.shares.selectors import (
    URGENCY_COLOURS,
    Inbox,
    InboxCounts,
    Share,
    state_words,
    urgency_words,
)
from sharewell.apps.shares.selectors.counts import MOST_COUNTED
from sharewell.apps.shares.services import ListedShare, Listing
from sharewell.domain.sharing import GONE, ShareState
from sharewell.kit.govuk.figures import inbox_words
from sharewell.kit.govuk.moments import moment_words, runs_out_words
from sharewell.kit.govuk.parts import STATUS_COLOURS
from sharewell.kit.govuk.queries import with_query

SOON = timedelta(hours=1)
CORRECTED = gettext_lazy(
    "Something in this was corrected after it was sent. Open it to read what it says now."
)
NOT_TAKEN_ON = frozenset({ShareState.DELIVERED, ShareState.OPENED, *GONE})
PARTS: dict[Inbox, str | Promise] = {
    Inbox.WAITING: gettext_lazy("Everything that waits"),
    Inbox.NEW: gettext_lazy("Not opened"),
    Inbox.OPENED: gettext_lazy("Nobody has it yet"),
    Inbox.IN_HAND: gettext_lazy("Somebody has it"),
    Inbox.MINE: gettext_lazy("Mine"),
    Inbox.FINISHED: gettext_lazy("Finished"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLink:
    """One part of the inbox to choose."""

    text: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRow:
    """One share in a list. `clock` says when it runs out, or when it ended; `clock_colour` is empty for no tag.

    `who` is a sentence without its full stop; empty where it is nobody's yet.
    """

    reference: str
    url: str
    other: str
    line: str
    urgency: str
    urgency_colour: str
    state: str
    state_colour: str
    clock: str
    clock_colour: str
    sent: str
    hint: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A page of a list; `older_url` is where it goes on, empty at the end; `first_url` leads back to its start."""

    rows: Sequence[ShareRow]
    older_url: str
    first_url: str
    parts: Sequence[PartLink]
    standing: str
    overdue: bool


def present_inbox(
    listing: Listing, *, which: Inbox, after: str, counts: InboxCounts, at: datetime
) -> ListPage:
    """The inbox: what runs out first stands first."""
    return ListPage(
        rows=[_received(row, at) for row in listing.rows],
        older_url=_inbox_url(which, listing.next_after) if listing.next_after else "",
        first_url=_inbox_url(which) if after else "",
        parts=[
            PartLink(text=str(text), url=_inbox_url(part), current=part is which)
            for part, text in PARTS.items()
        ],
        standing=inbox_words(unopened=counts.unopened, overdue=counts.overdue, most=MOST_COUNTED),
        overdue=counts.overdue > 0,
    )


def present_sent(
    listing: Listing, *, everybody: bool, may_see_all: bool, after: str, at: datetime
) -> ListPage:
    """What was sent: newest first."""
    mine = PartLink(text=_("Sent by me"), url=_sent_url(False), current=not everybody)
    ours = PartLink(text=_("Sent by everybody here"), url=_sent_url(True), current=everybody)
    return ListPage(
        rows=[_sent(row, at) for row in listing.rows],
        older_url=_sent_url(everybody, listing.next_after) if listing.next_after else "",
        first_url=_sent_url(everybody) if after else "",
        parts=[mine, ours] if may_see_all else [],
        standing="",
        overdue=False,
    )


def present_received(share: Share, *, at: datetime) -> ShareRow:
    """A share in the inbox without the line by which it is found again."""
    return _received(ListedShare(share=share, summary="", overdue=False, mine=False), at)


def holder_words(share: Share) -> str:
    """Whose a share is; before anybody has taken it on, why it has somebody already. Nothing for nobody."""
    if not share.owner_name:
        return ""
    said = _("With %(who)s")
    if share.state in NOT_TAKEN_ON:
        said = _("Answers what %(who)s asked") if share.answers_id else _("Given to %(who)s")
    return said % {"who": share.owner_name}


def _received(row: ListedShare, at: datetime) -> ShareRow:
    return _row(row, f"{row.share.sent_by_name}, {row.share.sender_name}", at, _DO)


def _sent(row: ListedShare, at: datetime) -> ShareRow:
    return _row(row, row.share.recipient_name, at, _TO_BE_DONE)


def _row(row: ListedShare, other: str, at: datetime, waits: Mapping[str, str | Promise]) -> ShareRow:
    share = row.share
    clock, colour = _clock(share, at, waits)
    sent = moment_words(share.sent_at, at=at)
    return ShareRow(
        reference=share.reference,
        url=reverse("shares:share", args=[share.reference]),
        other=other,
        line=str(CORRECTED) if share.corrected_at and row.summary else row.summary,
        urgency=urgency_words(share.urgency),
        urgency_colour=URGENCY_COLOURS.get(share.urgency, "grey"),
        state=state_words(share.state),
        state_colour=STATUS_COLOURS.get(share.state, "grey"),
        clock=clock,
        clock_colour=colour,
        sent=sent,
        hint=_("sent %(when)s") % {"when": sent},
        who=holder_words(share),
    )


def _clock(share: Share, at: datetime, waits: Mapping[str, str | Promise]) -> tuple[str, str]:
    if share.due_at is None:
        return _("Finished %(when)s") % {"when": moment_words(share.state_at, at=at)}, ""
    left = {"left": runs_out_words(share.due_at, at=at)}
    if share.due_at <= at:
        return str(_LATE[share.state]) % left, "red"
    return str(waits[share.state]) % left, "orange" if share.due_at - at <= SOON else ""


_DO: dict[str, str | Promise] = {
    ShareState.DELIVERED: gettext_lazy("Open it %(left)s"),
    ShareState.OPENED: gettext_lazy("Take it on %(left)s"),
    ShareState.OWNED: gettext_lazy("Answer %(left)s"),
    ShareState.ACTED_ON: gettext_lazy("Answer %(left)s"),
}
_TO_BE_DONE: dict[str, str | Promise] = {
    ShareState.DELIVERED: gettext_lazy("To be opened %(left)s"),
    ShareState.OPENED: gettext_lazy("To be taken on %(left)s"),
    ShareState.OWNED: gettext_lazy("To be answered %(left)s"),
    ShareState.ACTED_ON: gettext_lazy("To be answered %(left)s"),
}
_LATE: dict[str, str | Promise] = {
    ShareState.DELIVERED: gettext_lazy("Opening is %(left)s"),
    ShareState.OPENED: gettext_lazy("Taking it on is %(left)s"),
    ShareState.OWNED: gettext_lazy("The answer is %(left)s"),
    ShareState.ACTED_ON: gettext_lazy("The answer is %(left)s"),
}


def _inbox_url(which: Inbox, after: str = "") -> str:
    asked = {"show": which.value if which is not Inbox.WAITING else "", "after": after}
    return with_query(reverse("shares:inbox"), asked)


def _sent_url(everybody: bool, after: str = "") -> str:
    return with_query(reverse("shares:sent"), {"whose": "everybody" if everybody else "", "after": after})
