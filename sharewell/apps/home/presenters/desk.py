"""What needs an answer, what was begun, what was sent: the first page of those who work with records."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sharewell.apps.children.selectors import Waits, kept_safe_words
from sharewell.apps.decisions.selectors import LeadQuestion, Waiting, WaitingFor
from sharewell.apps.disagreements.selectors import Disagreement
from sharewell.apps.discussions.selectors import Discussion, discussion_words, waits_until
from sharewell.apps.home.selectors import Desk
from sharewell.apps.requests.selectors import Ask, ask_state_words
from sharewell.apps.shares.selectors import (
    MOST_COUNTED,
    URGENCY_COLOURS,
    ErrandWaiting,
    QuestionWaiting,
    Share,
    state_words,
    stopped_words,
    urgency_words,
)
from sharewell.apps.transfers.selectors import Transfer, waiting_title
from sharewell.domain.sharing import ErrandKind
from sharewell.kit.govuk.figures import inbox_words
from sharewell.kit.govuk.moments import moment_words, runs_out_words
from sharewell.kit.govuk.parts import STATUS_COLOURS

SOON = timedelta(hours=1)
TITLES: dict[WaitingFor, str | Promise] = {
    WaitingFor.LEAD_ANSWER: gettext_lazy("%(who)s asks for your advice"),
    WaitingFor.COMPLETION: gettext_lazy("Finish the record of an emergency"),
    WaitingFor.REVIEW: gettext_lazy("Read the record of an emergency"),
    WaitingFor.LOOK_AGAIN: gettext_lazy("Look again at a decision not to share"),
}
PAGES = {
    WaitingFor.LEAD_ANSWER: "concerns:question",
    WaitingFor.COMPLETION: "concerns:complete",
    WaitingFor.REVIEW: "concerns:review",
    WaitingFor.LOOK_AGAIN: "concerns:look_again",
}
ERRANDS: dict[ErrandKind, str | Promise] = {
    ErrandKind.CONFIRM_CORRECTION: gettext_lazy("%(who)s has corrected something: read and confirm it"),
    ErrandKind.ANSWER_RETURN: gettext_lazy("%(who)s asks for something back"),
    ErrandKind.ANSWER_PASSING_ON: gettext_lazy("%(who)s asks whether something may be passed on"),
}
JOURNEYS: dict[str, str | Promise] = {
    "ordinary": gettext_lazy("Worried about a child"),
    "emergency": gettext_lazy("Someone in danger"),
    "told": gettext_lazy("Already rung them"),
    "answering": gettext_lazy("Answer to another organisation"),
    "asking": gettext_lazy("Asking other organisations"),
}

KEPT_SAFE_PAGES = {
    Waits.LIFT: "children:lift",
    Waits.BAR: "children:answer_bar",
    Waits.TIP_OFF: "children:answer_tip_off",
    Waits.HELD: "children:held",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing on the page; `clock_colour` and `tag` are empty where there is none."""

    title: str
    url: str
    hint: str
    reference: str
    clock: str
    clock_colour: str
    tag: str
    tag_colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPresenter:
    """The page."""

    inbox_standing: str
    overdue: bool
    received: Sequence[Line]
    more_received: bool
    needs: Sequence[Line]
    drafts: Sequence[Line]
    sent: Sequence[Line]
    asked: Sequence[Line]


def present_desk(desk: Desk, *, at: datetime) -> DeskPresenter:
    """The desk in words; what needs an answer, by what runs out first."""
    due = [(one.due_at, _waiting(one, at)) for one in desk.waiting]
    due += [(one.due_at, _question(one, at)) for one in desk.questions]
    due += [(one.due_at or at, _ask_back(one, at)) for one in desk.asks_back]
    due += [(one.due_at, _errand(one, at)) for one in desk.errands]
    due += [(one.due_at or at, _disagreement(one, at)) for one in desk.disagreements]
    due += [(waits_until(one), _discussion(one, at)) for one in desk.discussions]
    due += [(one.due_at or at, _transfer(one, desk.organisation, at)) for one in desk.transfers]
    needs = [line for _due, line in sorted(due, key=lambda one: one[0])]
    return DeskPresenter(
        inbox_standing=inbox_words(
            unopened=desk.counts.unopened, overdue=desk.counts.overdue, most=MOST_COUNTED
        )
        if desk.counts
        else "",
        overdue=bool(desk.counts and desk.counts.overdue),
        received=[_received(share, at) for share in desk.received],
        more_received=desk.more_received,
        needs=_stopped(desk, at)
        + _kept_safe(desk, Waits.HELD, at)
        + needs
        + _kept_safe(desk, Waits.LIFT, at)
        + _kept_safe(desk, Waits.BAR, at)
        + _kept_safe(desk, Waits.TIP_OFF, at)
        + [_lead_answer(one, at) for one in desk.lead_answers]
        + _cards(desk),
        drafts=[_draft(one.journey, one.url, one.saved_at, at) for one in desk.drafts],
        sent=[_sent(share, at) for share in desk.sent],
        asked=[_asked(ask, at) for ask in desk.asked],
    )


def _stopped(desk: Desk, at: datetime) -> list[Line]:
    """What was to go and has not comes before all else."""
    return [
        _line(
            title=stopped_words(one.state, one.recipient_name, mine=one.sent_by_id == desk.person),
            url=reverse("shares:stopped", args=[one.pk]),
            hint=moment_words(one.at, at=at),
            reference=one.concern.reference,
            **(_clock(one.due_at, at) if one.due_at else {}),
        )
        for one in desk.stopped
    ]


def _kept_safe(desk: Desk, what: Waits, at: datetime) -> list[Line]:
    return [
        _line(
            title=kept_safe_words(one, mine=one.by == desk.person),
            url=reverse(KEPT_SAFE_PAGES[what], args=[one.id]),
            hint=moment_words(one.at, at=at),
        )
        for one in desk.kept_safe
        if one.what is what
    ]


def _cards(desk: Desk) -> list[Line]:
    """How many pairs of records wait for somebody to say whether they are one child."""
    if not desk.cards:
        return []
    said = ngettext("%d pair of records may be one child", "%d pairs of records may be one child", desk.cards)
    return [_line(title=said % desk.cards, url=reverse("children:same_waiting"))]


def _waiting(one: Waiting, at: datetime) -> Line:
    hint = ""
    if one.from_whom and one.what is not WaitingFor.LEAD_ANSWER and not one.mine:
        hint = _("With %(who)s") % {"who": one.from_whom}
    title = str(TITLES[one.what]) % {"who": one.from_whom}
    url = reverse(PAGES[one.what], args=[one.id])
    return _line(title=title, url=url, hint=hint, reference=one.reference, **_clock(one.due_at, at))


def _question(one: QuestionWaiting, at: datetime) -> Line:
    return _line(
        title=_("%(who)s asks you something") % {"who": one.recipient_name},
        url=reverse("shares:reply", args=[one.reference]),
        reference=one.reference,
        **_clock(one.due_at, at),
    )


def _discussion(one: Discussion, at: datetime) -> Line:
    return _line(
        title=discussion_words(one),
        url=reverse("discussions:discussion", args=[one.reference]),
        hint=_("Meets %(when)s") % {"when": moment_words(one.meets_at, at=at)}
        if one.due_at
        else _("Check what was decided"),
        reference=one.reference,
        **_clock(waits_until(one), at),
    )


def _transfer(one: Transfer, organisation: UUID, at: datetime) -> Line:
    return _line(
        title=waiting_title(one.state),
        url=reverse("transfers:transfer", args=[one.reference]),
        hint=one.recipient_name if one.sender_id == organisation else one.sender_name,
        reference=one.reference,
        **(_clock(one.due_at, at) if one.due_at else {}),
    )


def _ask_back(ask: Ask, at: datetime) -> Line:
    title = _("%(who)s names somebody else to ask") if ask.forward_waits else _("%(who)s asks you something")
    clock = _clock(ask.due_at, at) if ask.due_at else {}
    url = reverse("requests:ask", args=[ask.reference])
    return _line(title=title % {"who": ask.asked_name}, url=url, reference=ask.reference, **clock)


def _asked(ask: Ask, at: datetime) -> Line:
    return _line(
        title=f"{ask.asked_by_name}, {ask.asker_name}",
        url=reverse("requests:ask", args=[ask.reference]),
        hint=ask_state_words(ask.state),
        reference=ask.reference,
        tag=urgency_words(ask.urgency),
        tag_colour=URGENCY_COLOURS.get(ask.urgency, "grey"),
        **_clock(ask.due_at or ask.state_at, at),
    )


def _errand(one: ErrandWaiting, at: datetime) -> Line:
    return _line(
        title=str(ERRANDS[one.kind]) % {"who": one.other},
        url=reverse("shares:share", args=[one.reference]),
        reference=one.reference,
        **_clock(one.due_at, at),
    )


def _disagreement(one: Disagreement, at: datetime) -> Line:
    said = {"who": one.raiser_name, "other": one.other_name}
    return _line(
        title=_("%(who)s sees something differently from %(other)s") % said,
        url=reverse("disagreements:see", args=[one.pk]),
        reference=one.reference,
        **_clock(one.due_at or at, at),
    )


def _lead_answer(one: LeadQuestion, at: datetime) -> Line:
    return _line(
        title=_("%(who)s has answered you") % {"who": one.answered_by_name},
        url=reverse("concerns:question", args=[one.pk]),
        clock=moment_words(one.answered_at, at=at) if one.answered_at else "",
    )


def _draft(journey: str, url: str, saved_at: datetime, at: datetime) -> Line:
    saved = _("Saved %(when)s") % {"when": moment_words(saved_at, at=at)}
    return _line(title=str(JOURNEYS.get(journey, journey)), url=url, hint=saved)


def _received(share: Share, at: datetime) -> Line:
    return _line(
        title=f"{share.sent_by_name}, {share.sender_name}",
        url=_page(share),
        hint=state_words(share.state),
        reference=share.reference,
        tag=urgency_words(share.urgency),
        tag_colour=URGENCY_COLOURS.get(share.urgency, "grey"),
        **_clock(share.due_at or share.state_at, at),
    )


def _sent(share: Share, at: datetime) -> Line:
    return _line(
        title=share.recipient_name,
        url=_page(share),
        hint=_("Sent %(when)s") % {"when": moment_words(share.sent_at, at=at)},
        reference=share.reference,
        tag=state_words(share.state),
        tag_colour=STATUS_COLOURS.get(share.state, "grey"),
    )


def _clock(due_at: datetime, at: datetime) -> dict[str, str]:
    colour = "red" if due_at <= at else "orange" if due_at - at <= SOON else ""
    return {"clock": runs_out_words(due_at, at=at).capitalize(), "clock_colour": colour}


def _line(
    *,
    title: str,
    url: str,
    hint: str = "",
    reference: str = "",
    clock: str = "",
    clock_colour: str = "",
    tag: str = "",
    tag_colour: str = "",
) -> Line:
    return Line(
        title=title,
        url=url,
        hint=hint,
        reference=reference,
        clock=clock,
        clock_colour=clock_colour,
        tag=tag,
        tag_colour=tag_colour,
    )


def _page(share: Share) -> str:
    return reverse("shares:share", args=[share.reference])
