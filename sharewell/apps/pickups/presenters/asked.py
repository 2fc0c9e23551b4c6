"""What somebody without an account sees of what they are asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.pickups.presenters.visit import telephone
from sharewell.apps.pickups.selectors import PickUp, lives
from sharewell.apps.requests.policies import may_answer, may_ask_to_clarify, may_reopen
from sharewell.apps.requests.selectors import ask_answer_words, gone_words, refusal_words
from sharewell.apps.requests.services import OpenedAsk
from sharewell.apps.shares.selectors import urgency_words
from sharewell.domain.access import Actor
from sharewell.domain.requests import AskState, AskStepKind, Subject, TimeSpan
from sharewell.kit.govuk.moments import by_words, clock_words, day_words


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPresenter:
    """An ask as whoever opened its link reads it. `notice` is what they must know first: that it was withdrawn, say."""

    reference: str
    asker: str
    asked_by: str
    phone: str
    phone_url: str
    out_of_hours: str
    urgency: str
    name: str
    born: str
    where: str
    facts: Sequence[str]
    span: str
    needed_by: str
    why: str
    statement: str
    until: str
    notice: str
    challenge: str
    question: str
    explained: str
    answer: str
    said: str
    can_answer: bool
    can_clarify: bool
    can_take_back: bool
    looks_again: bool


def present_asked(
    opened: OpenedAsk, pick_up: PickUp, *, actor: Actor, asker: DirectoryEntry | None, at: datetime
) -> AskedPresenter:
    """What is asked and why, what gives the right to answer, and what can be done until the visit ends."""
    ask, words = opened.ask, opened.words
    explained, challenged = opened.last(AskStepKind.CLARIFIED), opened.last(AskStepKind.CHALLENGED)
    asked_back, answered = opened.last(AskStepKind.CLARIFY_ASKED), opened.last(AskStepKind.ANSWERED)
    looks_again = ask.state == AskState.CHALLENGED
    said = [refusal_words(ask.reason), answered.note if answered else ""] if ask.answer else []
    return AskedPresenter(
        reference=ask.reference,
        asker=ask.asker_name,
        asked_by=ask.asked_by_name,
        phone=asker.phone if asker else "",
        phone_url=telephone(asker.phone) if asker else "",
        out_of_hours=asker.out_of_hours_phone if asker else "",
        urgency=urgency_words(ask.urgency),
        name=words.subject.name,
        born=_born(words.subject),
        where=words.subject.where,
        facts=[one.words for one in words.wanted.facts],
        span=_span(words.wanted.span),
        needed_by=by_words(ask.needed_by, at=at) if ask.needed_by else "",
        why=words.why,
        statement=words.statement,
        until=clock_words(pick_up.opened_at + lives().visit) if pick_up.opened_at else "",
        notice=_notice(opened),
        challenge=challenged.note if challenged and looks_again else "",
        question=asked_back.note if asked_back else "",
        explained=explained.note if explained else "",
        answer=ask_answer_words(ask.answer),
        said="\n".join(part for part in said if part),
        can_answer=bool(may_answer(actor, ask)),
        can_clarify=bool(may_ask_to_clarify(actor, ask)),
        can_take_back=bool(may_reopen(actor, ask)),
        looks_again=looks_again,
    )


def _notice(opened: OpenedAsk) -> str:
    if opened.ask.state == AskState.WITHDRAWN:
        return _("They have withdrawn this. There is nothing to answer any more.")
    return "" if opened.ask.answer else gone_words(opened.ask.reason)


def _born(subject: Subject) -> str:
    if subject.born:
        return _("Born %(day)s") % {"day": day_words(subject.born)}
    return _("About %(age)d years old") % {"age": subject.age} if subject.age is not None else ""


def _span(span: TimeSpan) -> str:
    if span.since:
        return _("Since %(since)s") % {"since": day_words(span.since)}
    return _("How it stands now")
