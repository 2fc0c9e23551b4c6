"""The answers of many as one story: by day, side by side, with what is missing. Strings and addresses alone."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.concerns.presenters import chronology_words as words
from sharewell.apps.concerns.presenters.asked import span_words, subject_words
from sharewell.apps.concerns.services.chronology import OpenedChronology
from sharewell.apps.requests.selectors import ask_answer_words, gone_words, refusal_words
from sharewell.apps.requests.services import OpenedAsk
from sharewell.apps.shares.services import OpenedAnswer, OpenedItem
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.requests import AskStepKind
from sharewell.domain.requests.chronology import Gap, OnDay, Story, Told, day_told, story_of
from sharewell.domain.requests.missing import AskedOf, facts_missing
from sharewell.kit.govuk.moments import moment_words

MOST_COLUMNS = 4
"""How many organisations stand side by side; with more, people choose which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """One item: above it who says so and what sort of statement it is, under it how far it may go."""

    text: str
    mark: str
    hint: str
    linked: Sequence[tuple[str, str]] = ()
    before: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDay:
    """A day with what was told of it, or a gap: then there are words and no items."""

    title: str
    gap: bool
    items: Sequence[ShownItem] = ()
    cells: Sequence[tuple[str, Sequence[ShownItem]]] = ()
    """For each organisation that stands side by side: its name, and what it told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSource:
    """One organisation that was asked: how it answered, or since when it is silent."""

    reference: str
    name: str
    answer: str
    colour: str
    note: str
    items: int
    ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyPresenter:
    """The page and the document. `columns` are the organisations that stand side by side."""

    reference: str
    about: str
    why: str
    span: str
    sources: Sequence[ShownSource]
    days: Sequence[ShownDay]
    undated: Sequence[ShownItem]
    missing: Sequence[tuple[str, str]]
    filtered: bool
    columns: Sequence[str] = ()
    urls: dict[str, str] = field(default_factory=dict)


def present_chronology(
    opened: OpenedChronology, *, at: datetime, only: Collection[str] = (), side_by_side: bool = False
) -> ChronologyPresenter:
    """The story of every organisation, or `only` of those whose asks have these references."""
    asks, words_asked = opened.request.asks, opened.request.words
    chosen = {one.ask.reference for one in asks} & set(only)
    shown = [one for one in asks if not chosen or one.ask.reference in chosen]
    names = {one.ask.asked_id: one.ask.asked_name for one in asks}
    told = [item for one in shown for item in _told(opened, one)]
    story = story_of(told, since=words_asked.wanted.span.since, until=_until(opened, at))
    columns = _columns(shown, told) if side_by_side else []
    return ChronologyPresenter(
        reference=opened.request.request.reference,
        about=subject_words(words_asked.subject),
        why=words_asked.why,
        span=span_words(words_asked.wanted.span),
        sources=[_source(one, opened, chosen, at) for one in asks],
        days=_days(story, names, columns, bool(chosen)),
        undated=[_item(one, names) for one in story.undated],
        missing=_missing(asks),
        filtered=bool(chosen),
        columns=[names[one] for one in columns],
        urls=_urls(opened.request.request.reference),
    )


def _told(opened: OpenedChronology, one: OpenedAsk) -> Iterable[Told]:
    found = (opened.answers.get(share) for share in one.shares)
    return [_of_item(answer, item) for answer in found if answer for item in answer.items if not item.is_gone]


def _of_item(answer: OpenedAnswer, item: OpenedItem) -> Told:
    share = answer.share
    return Told(
        item=item.id,
        source=share.sender_id,
        reference=share.reference,
        text=str(words.WRONG_CHILD) if answer.wrong_child else item.text,
        kind=item.kind,
        about=item.about,
        status=item.status,
        told_at=share.sent_at,
        day=day_told(item.text, item.kind, told_on=local_day(share.sent_at)),
        onward=item.onward,
        guarded=item.guarded,
        attachment=item.attachment,
        before=(*(one.before for one in item.corrections), *([item.text] if answer.wrong_child else [])),
        views=tuple(view.words for view in answer.views if view.position in (None, item.position)),
    )


def _until(opened: OpenedChronology, at: datetime) -> date:
    return opened.request.words.wanted.span.until or local_day(at)


def _columns(asks: Sequence[OpenedAsk], told: Sequence[Told]) -> list[UUID]:
    """The organisations that told something, in the order asked; the first few where nobody chose."""
    spoke = {one.source for one in told}
    return [one.ask.asked_id for one in asks if one.ask.asked_id in spoke][:MOST_COLUMNS]


def _days(story: Story, names: dict[UUID, str], columns: Sequence[UUID], filtered: bool) -> list[ShownDay]:
    return [
        ShownDay(title=words.gap_words(row, filtered=filtered), gap=True)
        if isinstance(row, Gap)
        else _day(row, names, columns)
        for row in story.rows
    ]


def _day(row: OnDay, names: dict[UUID, str], columns: Sequence[UUID]) -> ShownDay:
    cells = [(names[one], [_item(told, {}) for told in row.told if told.source == one]) for one in columns]
    items = [] if columns else [_item(told, names) for told in row.told]
    return ShownDay(title=words.rough_words(row.day), gap=False, items=items, cells=cells)


def _item(told: Told, names: dict[UUID, str]) -> ShownItem:
    return ShownItem(
        text=told.text,
        mark=words.mark_words(told, names.get(told.source, "")),
        hint=words.hint_words(told),
        linked=((told.reference, reverse("shares:share", args=[told.reference])),),
        before=told.before,
    )


def _source(one: OpenedAsk, opened: OpenedChronology, chosen: Collection[str], at: datetime) -> ShownSource:
    ask = one.ask
    answers = [opened.answers[share] for share in one.shares if share in opened.answers]
    return ShownSource(
        reference=ask.reference,
        name=ask.asked_name,
        answer=ask_answer_words(ask.answer) if ask.answer else words.silent_words(ask.state),
        colour=words.COLOURS.get(ask.answer, "grey" if ask.due_at is None else "yellow"),
        note=_note(one, at),
        items=sum(len(answer.items) for answer in answers),
        ticked=ask.reference in chosen,
    )


def _note(one: OpenedAsk, at: datetime) -> str:
    """Why it was not shared, in the words of whoever answered; or since when nothing was heard."""
    ask, said = one.ask, one.last(AskStepKind.ANSWERED)
    if ask.answer:
        notes = dict.fromkeys(fact.note for fact in said.facts) if said else {}
        reason = f"{refusal_words(ask.reason)}." if ask.reason else ""
        return " ".join(part for part in (reason, said.note if said else "", *notes) if part)
    asked = gone_words(ask.reason) or _("Asked at %(when)s.") % {"when": moment_words(ask.sent_at, at=at)}
    if ask.due_at is None:
        return asked
    late = _("The answer was due at %(when)s.") if ask.due_at <= at else _("Due at %(when)s.")
    return f"{asked} {late % {'when': moment_words(ask.due_at, at=at)}}"


def _missing(asks: Sequence[OpenedAsk]) -> list[tuple[str, str]]:
    """What each organisation said, with the facts that it said it of."""
    found: dict[str, list[str]] = {}
    for one in facts_missing(map(_asked_of, asks)):
        found.setdefault(words.said_words(one.said), []).append(one.words)
    return [(said, ". ".join(facts) + ".") for said, facts in found.items()]


def _asked_of(one: OpenedAsk) -> AskedOf:
    return AskedOf(
        name=one.ask.asked_name,
        facts=one.words.wanted.facts,
        state=one.ask.state,
        answer=one.ask.answer,
        outcomes=one.outcomes,
    )


def _urls(reference: str) -> dict[str, str]:
    here = reverse("concerns:chronology", args=[reference])
    return {
        "here": here,
        "side_by_side": f"{here}?view=sources",
        "document": reverse("concerns:chronology_document", args=[reference]),
        "request": reverse("requests:request", args=[reference]),
    }
