"""One share: its cover before it is opened, its content, what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.presenters import words
from sharewell.apps.shares.presenters.after import (
    AfterPresenter,
    ShownChange,
    ShownView,
    present_after,
    present_changes,
    present_views,
)
from sharewell.apps.shares.presenters.deadlines import ShownDeadline, share_deadlines
from sharewell.apps.shares.presenters.files import ShownFile, present_file
from sharewell.apps.shares.presenters.ladder import climbed_words, present_ladder, waits_words
from sharewell.apps.shares.presenters.lists import ShareRow, present_received
from sharewell.apps.shares.selectors import answer_words, state_words, urgency_words
from sharewell.apps.shares.services import OpenedItem, OpenedShare
from sharewell.domain.sharing import ShareState
from sharewell.kit.govuk.moments import moment_words, runs_out_words
from sharewell.kit.govuk.parts import STATUS_COLOURS, Event

NOT_TAKEN_ON = frozenset({ShareState.DELIVERED, ShareState.OPENED})
"""Where somebody may have been given it, and nobody has said yet that they deal with it."""
NOT_SAID = gettext_lazy("They have not said whether the family knows. Ask them before you tell the family.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """One item: what it says, how far it can be relied on, why it was needed."""

    text: str
    kind: str
    status: str
    status_colour: str
    needed_because: str
    limits: Sequence[tuple[str, str]]
    """What rides on it, each with the colour of its tag."""
    changes: Sequence[ShownChange] = ()
    views: Sequence[ShownView] = ()
    is_gone: bool = False
    came_from: bool = False
    correct_url: str = ""
    file: ShownFile | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemGroup:
    """The items about one person or sort of person."""

    about: str
    items: Sequence[ShownItem]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to ring about it."""

    person: str
    organisation: str
    phone: str
    phone_url: str
    out_of_hours: str
    out_of_hours_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverPresenter:
    """A share that the recipient has not opened: from whom and how urgent, nothing more."""

    reference: str
    row: ShareRow
    recalled: bool
    returned: bool
    given_to: str
    open_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePresenter:
    """A share with its content, for either side."""

    reference: str
    row: ShareRow
    recipient: str
    state: str
    state_colour: str
    waits: str
    overdue: bool
    climbed: str
    wanted: str
    family: str
    groups: Sequence[ItemGroup]
    ladder: Sequence[Event]
    deadlines: Sequence[ShownDeadline]
    contact: Contact
    owner: str
    given_to: str
    owned_by_me: bool
    question: str
    question_by: str
    question_answer: str
    outcome: str
    outcome_note: str
    finished: bool
    record_url: str
    after: AfterPresenter


def present_cover(share: Share, *, at: datetime) -> CoverPresenter:
    """The page before the content: opening is an act of its own, with a receipt."""
    return CoverPresenter(
        reference=share.reference,
        row=present_received(share, at=at),
        recalled=share.state == ShareState.RECALLED,
        given_to=share.owner_name,
        returned=share.state == ShareState.RETURNED,
        open_url=reverse("shares:open", args=[share.reference]),
    )


def present_share(
    opened: OpenedShare,
    *,
    other: DirectoryEntry | None,
    person: str,
    me: object,
    at: datetime,
    sends: bool = False,
) -> SharePresenter:
    """A share in words; `other` is the organisation on the other side and `person` whom to ask for there."""
    share = opened.share
    asked = getattr(share, "question", None)
    for_them = sends and bool(other and other.outside_of)
    answered = next((one for one in opened.receipts if one.outcome), None)
    return SharePresenter(
        reference=share.reference,
        row=present_received(share, at=at),
        recipient=share.recipient_name,
        state=state_words(share.state),
        state_colour=STATUS_COLOURS.get(share.state, "grey"),
        waits=waits_words(share, at=at),
        overdue=share.due_at is not None and share.due_at <= at,
        climbed=climbed_words(share, is_outside=other is not None and other.outside_of is not None),
        wanted=opened.wanted,
        family=opened.family or str(NOT_SAID),
        groups=present_items(opened, sends=sends, for_them=for_them, at=at),
        ladder=present_ladder(opened, at=at),
        deadlines=share_deadlines(opened, at=at),
        contact=_contact(other, person),
        owner="" if share.state in NOT_TAKEN_ON else share.owner_name,
        given_to=share.owner_name if share.state in NOT_TAKEN_ON else "",
        owned_by_me=share.state not in NOT_TAKEN_ON and share.owner_id is not None and share.owner_id == me,
        question=opened.question,
        question_by=asked.asked_by_name if asked else "",
        question_answer=opened.question_answer,
        outcome=answer_words(answered.outcome) if answered else "",
        outcome_note=answered.note if answered else "",
        finished=share.due_at is None,
        record_url=reverse("shares:record", args=[share.reference]),
        after=present_after(opened, sends=sends, for_them=for_them, at=at),
    )


def present_items(opened: OpenedShare, *, sends: bool, for_them: bool, at: datetime) -> tuple[ItemGroup, ...]:
    """The items by whom they are about, in the order in which the sender gave them."""
    items, first = opened.items, dict[str, int]()
    for item in items:
        first.setdefault(item.about, item.position)
    ordered = sorted(items, key=lambda item: (first[item.about], item.position))
    return tuple(
        ItemGroup(
            about=words.in_words(words.ABOUT, about),
            items=tuple(_item(item, opened, sends, for_them, at) for item in group),
        )
        for about, group in groupby(ordered, key=lambda item: item.about)
    )


def clock_sentence(share: Share, *, at: datetime) -> str:
    """How urgent it is and when it runs out, for the head of a page with a form."""
    said = urgency_words(share.urgency)
    return f"{said}, {runs_out_words(share.due_at, at=at)}" if share.due_at else said


def question_asked(opened: OpenedShare, *, at: datetime) -> str:
    """Who asked back, and when."""
    asked = getattr(opened.share, "question", None)
    if asked is None:
        return ""
    said = {"who": asked.asked_by_name, "where": opened.share.recipient_name}
    return _("%(who)s, %(where)s, asked at %(when)s") % {**said, "when": moment_words(asked.asked_at, at=at)}


def _item(item: OpenedItem, opened: OpenedShare, sends: bool, for_them: bool, at: datetime) -> ShownItem:
    reference = opened.share.reference
    own = sends and item.came_from is None and opened.share.state != ShareState.RECALLED
    return ShownItem(
        text=item.text,
        kind=words.in_words(words.KINDS, item.kind),
        status=words.in_words(words.STATUSES, item.status),
        status_colour=words.STATUS_COLOURS.get(item.status, "grey"),
        needed_because=item.needed_because,
        limits=words.shown_limits(item.onward, item.guarded),
        changes=present_changes(item, reference=reference, confirms=not sends or for_them, at=at),
        views=() if item.is_gone else present_views(opened.after.views, position=item.position, at=at),
        is_gone=item.is_gone,
        came_from=item.came_from is not None,
        correct_url=reverse("shares:correct", args=[reference, item.position]) if own else "",
        file=present_file(item, reference),
    )


def _contact(other: DirectoryEntry | None, person: str) -> Contact:
    return Contact(
        person=person,
        organisation=other.name if other else "",
        phone=other.phone if other else "",
        phone_url=_telephone(other.phone) if other else "",
        out_of_hours=other.out_of_hours_phone if other else "",
        out_of_hours_url=_telephone(other.out_of_hours_phone) if other else "",
    )


def _telephone(number: str) -> str:
    return "tel:" + "".join(letter for letter in number if letter.isdigit() or letter == "+")
