"""Lists of requests, line by line, in the manner of the inbox of shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.requests.presenters.words import ANSWER_COLOURS, STATE_COLOURS, urgency_tag
from sharewell.apps.requests.selectors import (
    Ask,
    AskCounts,
    AskInbox,
    ask_answer_words,
    ask_state_words,
    gone_words,
)
from sharewell.apps.requests.selectors.counts import MOST_COUNTED
from sharewell.apps.requests.services import AskListing, ListedAsk, ListedRequest, RequestListing
from sharewell.domain.requests import AskState
from sharewell.kit.govuk.figures import inbox_words
from sharewell.kit.govuk.moments import by_words, moment_words, runs_out_words
from sharewell.kit.govuk.queries import with_query

SOON = timedelta(hours=1)
NOT_TAKEN_ON = frozenset({AskState.DELIVERED, AskState.OPENED})
ONE_PRESS = frozenset({AskState.OPENED, AskState.OWNED, AskState.CLARIFYING})
PARTS: dict[AskInbox, str | Promise] = {
    AskInbox.WAITING: gettext_lazy("Everything that waits"),
    AskInbox.NEW: gettext_lazy("Not opened"),
    AskInbox.OPENED: gettext_lazy("Nobody has it yet"),
    AskInbox.IN_HAND: gettext_lazy("Somebody has it"),
    AskInbox.MINE: gettext_lazy("Mine"),
    AskInbox.FINISHED: gettext_lazy("Finished"),
}
DO: dict[str, str | Promise] = {
    AskState.DELIVERED: gettext_lazy("Open it %(left)s"),
    AskState.OPENED: gettext_lazy("Take it on or answer %(left)s"),
    AskState.OWNED: gettext_lazy("Answer %(left)s"),
    AskState.CLARIFYING: gettext_lazy("They should explain %(left)s"),
    AskState.CHALLENGED: gettext_lazy("Look again %(left)s"),
}
TO_BE_DONE: dict[str, str | Promise] = {
    AskState.DELIVERED: gettext_lazy("To be opened %(left)s"),
    AskState.OPENED: gettext_lazy("To be taken on or answered %(left)s"),
    AskState.OWNED: gettext_lazy("To be answered %(left)s"),
    AskState.CLARIFYING: gettext_lazy("Explain %(left)s"),
    AskState.CHALLENGED: gettext_lazy("To be looked at again %(left)s"),
}
LATE: dict[str, str | Promise] = {
    AskState.DELIVERED: gettext_lazy("Opening is %(left)s"),
    AskState.OPENED: gettext_lazy("Taking it on is %(left)s"),
    AskState.OWNED: gettext_lazy("The answer is %(left)s"),
    AskState.CLARIFYING: gettext_lazy("Their explanation is %(left)s"),
    AskState.CHALLENGED: gettext_lazy("Looking again is %(left)s"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLink:
    """One part of a list to choose."""

    text: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AskRow:
    """One ask in a list. `nothing_url` is where one press says that nothing is held; empty where it cannot be."""

    reference: str
    url: str
    other: str
    name: str
    urgency: str
    urgency_colour: str
    state: str
    state_colour: str
    clock: str
    clock_colour: str
    sent: str
    needed_by: str
    with_whom: str
    nothing_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one organisation that was asked stands: who, how, since when.

    `reach_url` is where a link and a code are made for somebody without an account; empty for anybody else.
    """

    who: str
    url: str
    state: str
    colour: str
    since: str
    clock: str
    late: bool
    reach_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow:
    """One request in a list, with everybody who was asked."""

    reference: str
    url: str
    name: str
    made: str
    answered: str
    urgency: str
    urgency_colour: str
    asked: Sequence[Standing]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A page of a list; `older_url` is where it goes on, empty at the end; `first_url` leads back to its start."""

    rows: Sequence[AskRow] | Sequence[RequestRow]
    older_url: str
    first_url: str
    parts: Sequence[PartLink]
    standing: str


def present_received(
    listing: AskListing, *, which: AskInbox, after: str, counts: AskCounts, at: datetime
) -> ListPage:
    """What we were asked: what runs out first stands first."""
    return ListPage(
        rows=[ask_row(row, at=at) for row in listing.rows],
        older_url=_received_url(which, listing.next_after) if listing.next_after else "",
        first_url=_received_url(which) if after else "",
        parts=[
            PartLink(text=str(text), url=_received_url(part), current=part is which)
            for part, text in PARTS.items()
        ],
        standing=inbox_words(unopened=counts.unopened, overdue=counts.overdue, most=MOST_COUNTED),
    )


def present_made(
    listing: RequestListing, *, everybody: bool, may_see_all: bool, after: str, at: datetime
) -> ListPage:
    """What we asked: newest first."""
    mine = PartLink(text=_("Asked by me"), url=_made_url(False), current=not everybody)
    ours = PartLink(text=_("Asked by everybody here"), url=_made_url(True), current=everybody)
    return ListPage(
        rows=[_request_row(row, at) for row in listing.rows],
        older_url=_made_url(everybody, listing.next_after) if listing.next_after else "",
        first_url=_made_url(everybody) if after else "",
        parts=[mine, ours] if may_see_all else [],
        standing="",
    )


def ask_row(row: ListedAsk, *, at: datetime) -> AskRow:
    """One ask as those see it who were asked."""
    ask = row.ask
    clock, colour = clock_of(ask, at=at)
    urgency, urgency_colour = urgency_tag(ask.urgency)
    return AskRow(
        reference=ask.reference,
        url=reverse("requests:ask", args=[ask.reference]),
        other=f"{ask.asked_by_name}, {ask.asker_name}",
        name=row.name,
        urgency=urgency,
        urgency_colour=urgency_colour,
        state=state_or_answer(ask),
        state_colour=state_colour(ask),
        clock=clock,
        clock_colour=colour,
        sent=moment_words(ask.sent_at, at=at),
        needed_by=by_words(ask.needed_by, at=at) if ask.needed_by else "",
        with_whom=_holder_words(ask),
        nothing_url=reverse("requests:nothing", args=[ask.reference]) if ask.state in ONE_PRESS else "",
    )


def _holder_words(ask: Ask) -> str:
    if not ask.owner_name:
        return ""
    said = _("With %(who)s") if ask.state not in NOT_TAKEN_ON else _("Given to %(who)s")
    return said % {"who": ask.owner_name}


def cover_row(ask: Ask, *, at: datetime) -> AskRow:
    """An ask without the name of whom it is about."""
    return ask_row(ListedAsk(ask=ask, name="", overdue=False, mine=False), at=at)


def standing_of(ask: Ask, *, at: datetime) -> Standing:
    """Where one organisation that was asked stands, as the asker sees it."""
    return Standing(
        who=ask.asked_name,
        url=reverse("requests:ask", args=[ask.reference]),
        state=state_or_answer(ask),
        colour=state_colour(ask),
        since=moment_words(ask.state_at, at=at),
        clock=clock_of(ask, at=at, waits=TO_BE_DONE)[0] if ask.due_at else "",
        late=ask.due_at is not None and ask.due_at <= at,
        reach_url=reverse("pickups:asked", args=[ask.reference]) if ask.outside and ask.due_at else "",
    )


def state_or_answer(ask: Ask) -> str:
    """The answer where there is one that stands, otherwise the state."""
    if ask.state == AskState.OWNED and gone_words(ask.reason):
        return _("Open again")
    return (
        ask_answer_words(ask.answer) if ask.state == AskState.ANSWERED else ask_state_words(ask.state)
    ) or ask_state_words(ask.state)


def state_colour(ask: Ask) -> str:
    """The colour of the tag with the same."""
    if ask.state == AskState.ANSWERED:
        return ANSWER_COLOURS.get(ask.answer, "green")
    if ask.state == AskState.OWNED and gone_words(ask.reason):
        return "orange"
    return STATE_COLOURS.get(ask.state, "grey")


def clock_of(ask: Ask, *, at: datetime, waits: Mapping[str, str | Promise] = DO) -> tuple[str, str]:
    """When the clock runs out, or when it ended; with the colour of its tag, empty for no tag."""
    if ask.due_at is None:
        return _("Finished %(when)s") % {"when": moment_words(ask.state_at, at=at)}, ""
    left = {"left": runs_out_words(ask.due_at, at=at)}
    if ask.due_at <= at:
        return str(LATE[ask.state]) % left, "red"
    return str(waits[ask.state]) % left, "orange" if ask.due_at - at <= SOON else ""


def answered_words(asks: Sequence[Ask]) -> str:
    """How many have answered."""
    done = sum(ask.due_at is None and ask.state != AskState.WITHDRAWN for ask in asks)
    return _("%(done)d of %(all)d have answered") % {"done": done, "all": len(asks)}


def _request_row(row: ListedRequest, at: datetime) -> RequestRow:
    request = row.request
    urgency, colour = urgency_tag(request.urgency)
    return RequestRow(
        reference=request.reference,
        url=reverse("requests:request", args=[request.reference]),
        name=row.name,
        made=moment_words(request.made_at, at=at),
        answered=answered_words(row.asks),
        urgency=urgency,
        urgency_colour=colour,
        asked=[standing_of(ask, at=at) for ask in row.asks],
    )


def _received_url(which: AskInbox, after: str = "") -> str:
    asked = {"show": which.value if which is not AskInbox.WAITING else "", "after": after}
    return with_query(reverse("requests:received"), asked)


def _made_url(everybody: bool, after: str = "") -> str:
    return with_query(reverse("requests:made"), {"whose": "everybody" if everybody else "", "after": after})
