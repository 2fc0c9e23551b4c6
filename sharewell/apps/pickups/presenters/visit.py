"""What somebody who collected a share sees of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.pickups.presenters.after import (
    LeftAfter,
    LeftChange,
    present_left_after,
    present_left_changes,
)
from sharewell.apps.pickups.presenters.files import LeftFile, present_left_file
from sharewell.apps.pickups.selectors import PickUp, lives
from sharewell.apps.shares.selectors import (
    answer_words,
    item_about_words,
    item_kind_words,
    item_status_words,
    limit_words,
    urgency_words,
)
from sharewell.apps.shares.services import OpenedItem, OpenedShare
from sharewell.domain.sharing import ShareState
from sharewell.kit.files.kinds import LARGEST
from sharewell.kit.govuk.moments import clock_words, full_moment_words


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftItem:
    """One item in words."""

    text: str
    about: str
    kind: str
    status: str
    needed_because: str
    limits: Sequence[str]
    changes: Sequence[LeftChange] = ()
    is_gone: bool = False
    file: LeftFile | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPresenter:
    """A share with its content, as whoever collected it reads it."""

    reference: str
    sender: str
    sent_by: str
    phone: str
    phone_url: str
    out_of_hours: str
    urgency: str
    wanted: str
    family: str
    items: Sequence[LeftItem]
    until: str
    is_owned: bool
    can_answer: bool
    outcome: str
    outcome_note: str
    can_ask: bool
    question: str
    question_answer: str
    after: LeftAfter


def present_visit(
    opened: OpenedShare, pick_up: PickUp, *, sender: DirectoryEntry | None, token: str, at: datetime
) -> VisitPresenter:
    """The content with its limits, whom to ring, and what can be done until the visit ends."""
    share, state = opened.share, ShareState(opened.share.state)
    answered = next((one for one in opened.receipts if one.outcome), None)
    return VisitPresenter(
        reference=share.reference,
        sender=share.sender_name,
        sent_by=share.sent_by_name,
        phone=sender.phone if sender else "",
        phone_url=telephone(sender.phone) if sender else "",
        out_of_hours=sender.out_of_hours_phone if sender else "",
        urgency=urgency_words(share.urgency),
        wanted=opened.wanted,
        family=opened.family
        or _("They have not said whether the family knows. Ring them before you tell the family."),
        items=present_left(opened.items, at=at, token=token),
        until=clock_words(pick_up.opened_at + lives().visit) if pick_up.opened_at else "",
        is_owned=state in {ShareState.OWNED, ShareState.ACTED_ON, ShareState.ANSWERED},
        can_answer=state is not ShareState.ANSWERED,
        outcome=answer_words(answered.outcome) if answered else "",
        outcome_note=answered.note if answered else "",
        can_ask=state is not ShareState.ANSWERED and not opened.question,
        question=opened.question,
        question_answer=opened.question_answer,
        after=present_left_after(opened, at=at, token=token),
    )


def present_left(items: Sequence[OpenedItem], *, at: datetime, token: str = "") -> tuple[LeftItem, ...]:
    """The items in the order in which the sender gave them, as they are corrected since."""
    return tuple(
        LeftItem(
            text=item.text,
            about=item_about_words(item.about),
            kind=item_kind_words(item.kind),
            status=item_status_words(item.status),
            needed_because=item.needed_because,
            limits=limit_words(item.onward, item.guarded),
            changes=present_left_changes(item, at=at, token=token),
            is_gone=item.is_gone,
            file=present_left_file(item, token=token),
        )
        for item in items
    )


def present_copy(
    visit: VisitPresenter, *, copy: str, reader: str, language: str, at: datetime
) -> dict[str, object]:
    """What the printed copy holds; each page says whose copy it is, and when it was taken."""
    said = {"copy": copy, "who": reader, "when": full_moment_words(at)}
    return {
        "language": language.partition("-")[0],
        "title": _("What was left for you"),
        "reference": visit.reference,
        "mark": _("Copy %(copy)s, taken by %(who)s on %(when)s") % said,
        "page": _("Page"),
        "of": _("of"),
        "rows": [
            [_("From"), f"{visit.sent_by}, {visit.sender}"],
            [_("Ring them on"), visit.phone],
            [_("How urgent"), visit.urgency],
            [_("Asked back"), asked_back_line(visit.after)],
            [_("What they ask of you"), visit.wanted],
            [_("About telling the family"), visit.family],
        ],
        "because": _("Needed because:"),
        "points_title": _("What you need to know"),
        "points": printed_points(visit.items),
    }


def printed_points(items: Sequence[LeftItem]) -> list[dict[str, object]]:
    """The items for a paper: what was corrected stands struck before the words that count now."""
    return [
        {
            "text": _("Given back. It is not read here any more.") if item.is_gone else item.text,
            "mark": f"{item.about}. {item.kind}. {item.status}",
            "because": item.needed_because,
            "limits": "; ".join(item.limits),
            "file": item.file.line if item.file else "",
            "changes": [[one.before, one.said] for one in item.changes],
        }
        for item in items
    ]


def fitting_files(items: Sequence[LeftItem]) -> list[UUID]:
    """The files that go into one sealed copy, in order: made in memory, so no more than the largest."""
    found: list[UUID] = []
    room = LARGEST
    for file in (item.file for item in items if item.file):
        if file.bytes <= room:
            found.append(file.attachment)
            room -= file.bytes
    return found


def asked_back_line(after: LeftAfter) -> str:
    """That it was asked back, for a paper; empty where it was not."""
    if after.asked_back is None:
        return ""
    wrong = _("This is about the wrong child. Do not act on it, and do not pass it on.")
    back = after.asked_back
    said = [wrong if after.wrong_child else "", back.title, back.text, back.answer, back.answer_text]
    return "\n".join(part for part in said if part)


def telephone(number: str) -> str:
    """The address that rings a number."""
    return "tel:" + "".join(letter for letter in number if letter.isdigit() or letter == "+")
