"""What happened after it was sent, for whoever collected it: corrections to confirm, and that it was asked back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.shares.selectors import after_words
from sharewell.apps.shares.services import OpenedItem, OpenedShare
from sharewell.kit.govuk.moments import runs_out_words


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftChange:
    """One correction. `confirm_url` is empty once confirmed, and where it is not read in a visit."""

    before: str
    said: str
    confirmed: str
    did: str
    confirm_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBack:
    """Who asked for it back, why, and what was answered; `url` is where to answer."""

    title: str
    text: str
    answer: str
    answer_text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAfter:
    """The head of the page; `wrong_child` marks all of it."""

    wrong_child: bool = False
    asked_back: AskedBack | None = None
    answers_return: bool = False


def present_left_changes(item: OpenedItem, *, at: datetime, token: str = "") -> Sequence[LeftChange]:
    """Each correction of an item, first to last. With the link's `token` they can be confirmed."""
    return tuple(
        LeftChange(
            before=one.before,
            said=after_words.corrected_words(one.by, one.at, one.reason, at=at),
            confirmed=after_words.confirmed_words(one.confirmed_by, one.confirmed_at, at=at),
            did=one.did,
            confirm_url=reverse("pickups:confirm", args=[token, one.sequence])
            if token and one.confirmed_at is None
            else "",
        )
        for one in item.corrections
    )


def present_left_after(opened: OpenedShare, *, at: datetime, token: str = "") -> LeftAfter:
    """That it was asked back, if it was, and whether that waits for an answer."""
    back = opened.after.asked_back
    if back is None:
        return LeftAfter()
    answer = after_words.return_words(back.answer, copies=back.copies, printed=back.printed)
    if back.answer is None and back.ask.errand.due_at:
        answer = _("Not answered yet, %(left)s") % {"left": runs_out_words(back.ask.errand.due_at, at=at)}
    return LeftAfter(
        wrong_child=back.ask.wrong_child,
        asked_back=AskedBack(
            title=after_words.asked_back_words(back.by, back.ask.at, part=bool(back.positions), at=at),
            text=back.reason,
            answer=answer,
            answer_text=back.words,
            url=reverse("pickups:give_back", args=[token]) if token else "",
        ),
        answers_return=back.answer is None,
    )
