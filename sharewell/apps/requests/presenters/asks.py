"""One ask, for either side, and a request with all of its asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.requests.presenters.rows import (
    AskRow,
    Standing,
    answered_words,
    cover_row,
    standing_of,
)
from sharewell.apps.requests.presenters.words import CLIMBED, OUTCOMES, climbed_words, urgency_tag
from sharewell.apps.requests.selectors import (
    Ask,
    Request,
    ask_answer_words,
    ask_step_words,
    gone_words,
    refusal_words,
)
from sharewell.apps.requests.services import OpenedAsk, OpenedRequest, OpenedStep, RequestWords
from sharewell.domain.requests import AskState, AskStepKind, Subject, TimeSpan
from sharewell.domain.sharing import FactAnswer
from sharewell.kit.govuk.moments import by_words, day_words, moment_words
from sharewell.kit.govuk.parts import Event


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
class ShownWords:
    """What is asked, line by line."""

    name: str
    born: str
    where: str
    why: str
    facts: Sequence[str]
    span: str
    statement: str
    needed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPresenter:
    """An ask with its words, for either side.

    `said` is what the last answer said, `question` what waits, `gone` why it is open again.
    """

    reference: str
    request_reference: str
    state: str
    row: AskRow
    standing: Standing
    words: ShownWords
    answer: str
    reason: str
    gone: str
    said: str
    outcomes: Sequence[tuple[str, str]]
    question: str
    challenge: str
    forwarded_to: str
    forward_waits: bool
    climbed: str
    owner: str
    owned_by_me: bool
    finished: bool
    history: Sequence[Event]
    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPresenter:
    """A request with everybody who was asked."""

    reference: str
    words: ShownWords
    urgency: str
    urgency_colour: str
    made: str
    made_by: str
    answered: str
    asks: Sequence[tuple[Standing, Sequence[str]]]
    open: int


def present_ask(
    opened: OpenedAsk, *, other: DirectoryEntry | None, person: str, me: object, at: datetime
) -> AskPresenter:
    """An ask in words; `other` is the organisation on the other side and `person` whom to ask for there."""
    ask = opened.ask
    said = opened.last(AskStepKind.ANSWERED) or opened.last(AskStepKind.FORWARDED)
    asked = opened.last(AskStepKind.CLARIFY_ASKED)
    challenged = opened.last(AskStepKind.CHALLENGED)
    return AskPresenter(
        reference=ask.reference,
        request_reference=ask.request.reference,
        state=ask.state,
        row=cover_row(ask, at=at),
        standing=standing_of(ask, at=at),
        words=present_words(opened.words, ask, at=at),
        answer=ask_answer_words(ask.answer),
        reason=refusal_words(ask.reason),
        gone="" if ask.answer or ask.due_at is None else gone_words(ask.reason),
        said=said.note if said and ask.answer else "",
        outcomes=tuple(_outcomes(opened, said)) if said and ask.answer else (),
        question=asked.note if asked and ask.state == AskState.CLARIFYING else "",
        challenge=challenged.note if challenged and ask.state == AskState.CHALLENGED else "",
        forwarded_to=ask.forwarded_to_name,
        forward_waits=ask.forward_waits,
        climbed=climbed_words(ask.rung, outside=ask.outside) if ask.due_at else "",
        owner=ask.owner_name,
        owned_by_me=ask.owner_id is not None and ask.owner_id == me,
        finished=ask.due_at is None,
        history=[_event(step, ask, at) for step in opened.steps],
        contact=_contact(other, person),
    )


def present_request(opened: OpenedRequest, *, at: datetime) -> RequestPresenter:
    """A request in words."""
    request, asks = opened.request, [one.ask for one in opened.asks]
    urgency, colour = urgency_tag(request.urgency)
    return RequestPresenter(
        reference=request.reference,
        words=present_words(opened.words, request, at=at),
        urgency=urgency,
        urgency_colour=colour,
        made=moment_words(request.made_at, at=at),
        made_by=request.asked_by_name,
        answered=answered_words(asks),
        asks=[(standing_of(one.ask, at=at), tuple(_brief(one))) for one in opened.asks],
        open=sum(ask.due_at is not None for ask in asks),
    )


def present_words(words: RequestWords, row: Ask | Request, *, at: datetime) -> ShownWords:
    """What is asked, in words."""
    return ShownWords(
        name=words.subject.name,
        born=born_words(words.subject),
        where=words.subject.where,
        why=words.why,
        facts=[fact.words for fact in words.wanted.facts],
        span=span_words(words.wanted.span),
        statement=words.statement,
        needed_by=by_words(row.needed_by, at=at) if row.needed_by else "",
    )


def born_words(subject: Subject) -> str:
    """The date of birth or the age, as far as it is known."""
    if subject.born:
        return day_words(subject.born)
    return _("About %(age)d years old") % {"age": subject.age} if subject.age is not None else ""


def span_words(span: TimeSpan) -> str:
    """The time that is asked about."""
    if span.since and span.until:
        said = {"since": day_words(span.since), "until": day_words(span.until)}
        return _("From %(since)s to %(until)s") % said
    if span.since:
        return _("Since %(since)s") % {"since": day_words(span.since)}
    return _("How it stands now")


def _outcomes(opened: OpenedAsk, said: OpenedStep) -> Iterator[tuple[str, str]]:
    facts = opened.words.wanted.facts
    for one in said.facts:
        if 0 <= one.place < len(facts):
            yield facts[one.place].words, _outcome(one)


def _outcome(one: FactAnswer) -> str:
    parts = [str(OUTCOMES[one.outcome]), refusal_words(one.reason), one.note]
    return ". ".join(part for part in parts if part)


def _brief(opened: OpenedAsk) -> Iterator[str]:
    """What the asker reads of one organisation at a glance."""
    ask = opened.ask
    if not ask.answer and ask.due_at is not None and gone_words(ask.reason):
        yield gone_words(ask.reason)
    said = opened.last(AskStepKind.ANSWERED)
    if ask.state == AskState.ANSWERED:
        yield from (part for part in (refusal_words(ask.reason), said.note if said else "") if part)
    if ask.state == AskState.FORWARDED:
        yield _("They say: ask %(who)s") % {"who": ask.forwarded_to_name}
    if ask.due_at is not None and ask.rung in CLIMBED:
        yield climbed_words(ask.rung, outside=ask.outside)


def _event(step: OpenedStep, ask: Ask, at: datetime) -> Event:
    by = f"{step.person_name}, {step.organisation_name}"
    if step.kind is AskStepKind.DELIVERED:
        by = f"{ask.asked_by_name}, {ask.asker_name}"
    parts = [ask_answer_words(step.answer), refusal_words(step.reason), step.note]
    return Event(
        title=ask_step_words(step.kind),
        when=moment_words(step.at, at=at),
        by=by,
        text=". ".join(part for part in parts if part),
        when_iso=step.at.isoformat(timespec="seconds"),
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
