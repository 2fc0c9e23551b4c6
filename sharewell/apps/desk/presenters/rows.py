"""One row of the desk in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.desk.selectors.words import ERRAND_WORDS
from sharewell.apps.desk.services import Listed
from sharewell.apps.requests.selectors import Ask, ask_state_words
from sharewell.apps.shares.selectors import (
    URGENCY_COLOURS,
    Errand,
    Share,
    state_words,
    urgency_words,
    worries_words,
)
from sharewell.domain.desk import Kind
from sharewell.domain.requests import AskState
from sharewell.domain.sharing import ErrandKind, ShareState
from sharewell.kit.govuk.moments import moment_words, runs_out_words
from sharewell.kit.govuk.parts import STATUS_COLOURS

SOON = timedelta(hours=1)
TAKEN_ON = frozenset({ShareState.OWNED, ShareState.ACTED_ON, AskState.OWNED, AskState.CHALLENGED})
ERRAND_PAGES = {ErrandKind.ANSWER_RETURN: "shares:answer_return"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRow:
    """One thing that waits. `box` is empty where it cannot be given to anybody by itself."""

    reference: str
    url: str
    kind: str
    other: str
    line: str
    urgency: str
    urgency_colour: str
    state: str
    state_colour: str
    clock: str
    clock_colour: str
    sent: str
    who: str
    box: str
    box_id: str
    picked: bool
    worries: str


def present_rows(rows: Sequence[Listed], *, picked: frozenset[str], at: datetime) -> list[DeskRow]:
    """The rows in words; `picked` are the boxes that stand ticked, ALL for every one."""
    return [_row(one, number, picked, at) for number, one in enumerate(rows, 1)]


ALL = frozenset({"*"})


def _row(one: Listed, number: int, picked: frozenset[str], at: datetime) -> DeskRow:
    thing, kind = one.row.thing, one.row.kind
    share = thing.share if kind is Kind.ERRAND else thing
    clock, colour = _clock(thing.due_at, at)
    state, state_colour = _state(kind, thing)
    return DeskRow(
        reference=share.reference,
        url=_url(kind, share.reference, thing),
        kind=str(_KINDS[kind]),
        other=_other(kind, thing),
        line=one.line,
        urgency=urgency_words(share.urgency),
        urgency_colour=URGENCY_COLOURS.get(share.urgency, "grey"),
        state=state,
        state_colour=state_colour,
        clock=clock,
        clock_colour=colour,
        sent=moment_words(thing.since if kind is Kind.ERRAND else thing.sent_at, at=at),
        who=_who(share),
        box=one.box,
        box_id=f"box-{number}",
        picked=bool(one.box) and (picked == ALL or one.box in picked),
        worries=worries_words(one.worries),
    )


def _state(kind: Kind, thing: Share | Ask | Errand) -> tuple[str, str]:
    if isinstance(thing, Errand):
        return str(ERRAND_WORDS.get(thing.kind, thing.kind)), "purple"
    said = state_words(thing.state) if kind is Kind.SHARE else ask_state_words(thing.state)
    return said, STATUS_COLOURS.get(thing.state, "grey")


def _other(kind: Kind, thing: Share | Ask | Errand) -> str:
    if isinstance(thing, Ask):
        return f"{thing.asked_by_name}, {thing.asker_name}"
    share = thing.share if isinstance(thing, Errand) else thing
    if kind is Kind.ERRAND and share.sender_id != thing.waits_id:  # type: ignore[union-attr]
        return share.recipient_name
    return f"{share.sent_by_name}, {share.sender_name}"


def _who(share: Share | Ask) -> str:
    if not share.owner_name:
        return ""
    said = _("With %(who)s") if share.state in TAKEN_ON else _("Given to %(who)s")
    if isinstance(share, Share) and share.answers_id and share.state not in TAKEN_ON:
        said = _("Answers what %(who)s asked")
    return said % {"who": share.owner_name}


def _url(kind: Kind, reference: str, thing: Share | Ask | Errand) -> str:
    if kind is Kind.ASK:
        try:
            return reverse("requests:ask", args=[reference])
        except NoReverseMatch:
            return f"/requests/asks/{reference}/"
    page = ERRAND_PAGES.get(ErrandKind(thing.kind)) if isinstance(thing, Errand) else None
    return reverse(page or "shares:share", args=[reference])


def _clock(due_at: datetime, at: datetime) -> tuple[str, str]:
    colour = "red" if due_at <= at else "orange" if due_at - at <= SOON else ""
    return runs_out_words(due_at, at=at).capitalize(), colour


_KINDS: dict[Kind, str | Promise] = {
    Kind.SHARE: gettext_lazy("Shared"),
    Kind.ASK: gettext_lazy("Asked"),
    Kind.ERRAND: gettext_lazy("After sharing"),
}
