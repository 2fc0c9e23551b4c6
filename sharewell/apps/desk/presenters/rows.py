"""One row of the desk in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.desk.selectors import Matter
from sharewell.apps.desk.selectors.words import ERRAND_WORDS, FILE_WORDS
from sharewell.apps.desk.services import Listed
from sharewell.apps.discussions.selectors import WAITING_WORDS, called_words
from sharewell.apps.requests.selectors import Ask, ask_state_words
from sharewell.apps.shares.selectors import (
    URGENCY_COLOURS,
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
ERRAND_PAGES: dict[str, str] = {ErrandKind.ANSWER_RETURN: "shares:answer_return"}


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
    hint: str
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
    thing = one.row.thing
    if isinstance(thing, Matter):
        return _matter(thing, one.line, at)
    clock, colour = _clock(thing.due_at, at)
    return DeskRow(
        reference=thing.reference,
        url=reverse("requests:ask" if isinstance(thing, Ask) else "shares:share", args=[thing.reference]),
        kind=str(_KINDS[one.row.kind]),
        other=_other(thing),
        line=one.line,
        urgency=urgency_words(thing.urgency),
        urgency_colour=URGENCY_COLOURS.get(thing.urgency, "grey"),
        state=ask_state_words(thing.state) if isinstance(thing, Ask) else state_words(thing.state),
        state_colour=STATUS_COLOURS.get(thing.state, "grey"),
        clock=clock,
        clock_colour=colour,
        hint=moment_words(thing.sent_at, at=at),
        who=_who(
            thing.owner_name,
            is_taken=thing.state in TAKEN_ON,
            answers=isinstance(thing, Share) and thing.answers_id is not None,
        ),
        box=one.box,
        box_id=f"box-{number}",
        picked=bool(one.box) and (picked == ALL or one.box in picked),
        worries=worries_words(one.worries),
    )


def _matter(matter: Matter, line: str, at: datetime) -> DeskRow:
    clock, colour = _clock(matter.due_at, at)
    names = (matter.other_by, matter.other or _("It is not known yet where to"))
    return DeskRow(
        reference=matter.reference,
        url=_page_of(matter),
        kind=_called(matter),
        other=", ".join(name for name in names if name),
        line=line,
        urgency=urgency_words(matter.urgency),
        urgency_colour=URGENCY_COLOURS.get(matter.urgency, "grey"),
        state=_wanted(matter),
        state_colour="purple",
        clock=clock,
        clock_colour=colour,
        hint=moment_words(matter.sent_at, at=at),
        who=_who(matter.owner_name, is_taken=matter.kind is not Kind.ERRAND or matter.state in TAKEN_ON),
        box="",
        box_id="",
        picked=False,
        worries="",
    )


def _wanted(matter: Matter) -> str:
    if matter.kind is Kind.ERRAND:
        return str(ERRAND_WORDS.get(matter.what, matter.what))
    if matter.kind is Kind.TRANSFER:
        return str(FILE_WORDS[matter.state])
    if matter.duty == "record":
        return _("Write down what was decided")
    return str(WAITING_WORDS[(matter.state, matter.what)])


def _called(matter: Matter) -> str:
    if matter.kind is Kind.DISCUSSION:
        return called_words(matter.nation, matter.what)
    return str(_KINDS[matter.kind])


def _page_of(matter: Matter) -> str:
    page = (
        ERRAND_PAGES.get(matter.what, "shares:share") if matter.kind is Kind.ERRAND else _PAGES[matter.kind]
    )
    return reverse(page, args=[matter.reference])


def _other(thing: Share | Ask) -> str:
    if isinstance(thing, Ask):
        return f"{thing.asked_by_name}, {thing.asker_name}"
    return f"{thing.sent_by_name}, {thing.sender_name}"


def _who(name: str, *, is_taken: bool, answers: bool = False) -> str:
    said = _("With %(who)s") if is_taken else _("Given to %(who)s")
    if answers and not is_taken:
        said = _("Answers what %(who)s asked")
    return said % {"who": name} if name else ""


def _clock(due_at: datetime, at: datetime) -> tuple[str, str]:
    colour = "red" if due_at <= at else "orange" if due_at - at <= SOON else ""
    return runs_out_words(due_at, at=at).capitalize(), colour


_KINDS: dict[Kind, str | Promise] = {
    Kind.SHARE: gettext_lazy("Shared"),
    Kind.ASK: gettext_lazy("Asked"),
    Kind.ERRAND: gettext_lazy("After sharing"),
    Kind.TRANSFER: gettext_lazy("A child’s file"),
}
_PAGES = {Kind.TRANSFER: "transfers:transfer", Kind.DISCUSSION: "discussions:discussion"}
