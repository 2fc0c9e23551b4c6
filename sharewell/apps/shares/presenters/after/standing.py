"""What else happened to a share after it went, for its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.shares.presenters.after.views import ShownView, present_views
from sharewell.apps.shares.selectors import after_words
from sharewell.apps.shares.services import OpenedPassedOn, OpenedPassingAsk, OpenedReturn, OpenedShare
from sharewell.kit.govuk.moments import moment_words, runs_out_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNote:
    """Who did what and when, what was said, what was answered, and where to answer; all but the first may be empty."""

    title: str
    text: str = ""
    answer: str = ""
    answer_text: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterPresenter:
    """`asked_back` is for the head of the page; `wrong_child` marks all of it."""

    wrong_child: bool
    corrected: bool
    for_them: bool
    """The sender answers for a recipient with no account."""
    reach_again: bool
    """Somebody with no account has something to confirm or to answer, of which they must be told first."""
    asked_back: ShownNote | None
    answers_return: bool
    asks: Sequence[ShownNote]
    passed: Sequence[ShownNote]
    late: Sequence[ShownNote]
    views: Sequence[ShownView]


def present_after(opened: OpenedShare, *, sends: bool, for_them: bool, at: datetime) -> AfterPresenter:
    """`sends`: for the sending side; `for_them`: it also answers for a recipient with no account."""
    after, reference = opened.after, opened.share.reference
    back = after.asked_back
    unanswered = bool(back and back.answer is None)
    return AfterPresenter(
        corrected=bool(after.corrections),
        for_them=for_them,
        wrong_child=after.wrong_child,
        asked_back=_return(back, reference, at) if back else None,
        reach_again=for_them and (unanswered or _unconfirmed(opened)),
        answers_return=unanswered and (not sends or for_them),
        asks=tuple(_ask(one, opened, sends, at) for one in after.asks),
        passed=tuple(_passed(one, at) for one in after.passed),
        late=tuple(
            ShownNote(title=_("%(who)s wrote at %(when)s") % _who(one.by, one.at, at), text=one.words)
            for one in after.late
        ),
        views=present_views(after.views, position=None, at=at),
    )


def return_words(one: OpenedReturn) -> str:
    """What was answered, with the copies."""
    return after_words.return_words(one.answer, copies=one.copies, printed=one.printed)


def _unconfirmed(opened: OpenedShare) -> bool:
    mended = (one for item in opened.items for one in item.corrections)
    return any(one.confirmed_at is None for one in mended)


def _return(one: OpenedReturn, reference: str, at: datetime) -> ShownNote:
    title = after_words.asked_back_words(one.by, one.ask.at, part=bool(one.positions), at=at)
    answer = return_words(one)
    if one.answered_at:
        answer = f"{answer}. {one.answered_by}, {moment_words(one.answered_at, at=at)}"
    elif one.ask.errand.due_at:
        left = {"left": runs_out_words(one.ask.errand.due_at, at=at)}
        answer = _("Not answered yet, %(left)s") % left
    url = reverse("shares:answer_return", args=[reference])
    return ShownNote(title=title, text=one.reason, answer=answer, answer_text=one.words, url=url)


def _ask(one: OpenedPassingAsk, opened: OpenedShare, sends: bool, at: datetime) -> ShownNote:
    said = {**_who(one.by, one.ask.at, at), "to": one.ask.recipient_name}
    answer = ""
    if one.answered_at:
        words = {True: _("Yes: %(who)s, %(when)s"), False: _("No: %(who)s, %(when)s")}
        answer = words[bool(one.allowed)] % _who(one.answered_by, one.answered_at, at)
    waits = sends and one.allowed is None
    place = [opened.share.reference, one.ask.sequence]
    return ShownNote(
        title=_("%(who)s asked at %(when)s whether it may go to %(to)s") % said,
        text=one.why,
        answer=answer or _("Not answered yet"),
        answer_text=one.words,
        url=reverse("shares:answer_passing_on", args=place) if waits else "",
    )


def _passed(one: OpenedPassedOn, at: datetime) -> ShownNote:
    to = one.recipient or _("somebody with no account")
    said = {**_who(one.by, one.at, at), "to": to}
    title = _("Passed on to %(to)s by %(who)s at %(when)s") % said
    if one.over_limit:
        title = _("Passed on past your limit to %(to)s by %(who)s at %(when)s") % said
    return ShownNote(title=title, text=one.because)


def _who(who: str, when: datetime, at: datetime) -> dict[str, str]:
    return {"who": who, "when": moment_words(when, at=at)}
