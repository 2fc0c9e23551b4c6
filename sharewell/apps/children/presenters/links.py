"""Two records side by side, in words: what each says, how far they agree, what is missing, what was said."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.children.selectors import (
    Link,
    Reason,
    age_words,
    identity_words,
    numbers_words,
    reason_words,
)
from sharewell.apps.children.services import Mixture, OpenedCard, Side
from sharewell.domain.linking import LinkState, LinkStep, Origin
from sharewell.domain.matching import Comparison, Sex
from sharewell.kit.govuk.moments import moment_words
from sharewell.kit.govuk.parts import Event

ORIGINS: Mapping[str, str | Promise] = {
    Origin.NEW_ENTRY: gettext_lazy("A new record looks like one that was here."),
    Origin.MATCH_RUN: gettext_lazy("A comparison of the whole list found them alike."),
    Origin.PERSON: gettext_lazy("A colleague thinks that they may be one child."),
}
STATES: Mapping[str, tuple[str | Promise, str]] = {
    LinkState.ASKED: (gettext_lazy("To decide"), "yellow"),
    LinkState.UNSURE: (gettext_lazy("Somebody could not tell"), "orange"),
    LinkState.NOT_SAME: (gettext_lazy("Two children"), "grey"),
    LinkState.LINKED: (gettext_lazy("One child, two records"), "green"),
    LinkState.MERGE_ASKED: (gettext_lazy("Waits for a second person"), "yellow"),
    LinkState.MERGED: (gettext_lazy("Shown as one record"), "green"),
    LinkState.SPLIT: (gettext_lazy("Taken apart"), "red"),
}
STEPS: Mapping[str, str | Promise] = {
    LinkStep.ASK: gettext_lazy("Asked whether they are one child"),
    LinkStep.SAME: gettext_lazy("Said: the same child"),
    LinkStep.NOT_SAME: gettext_lazy("Said: two children"),
    LinkStep.CANNOT_TELL: gettext_lazy("Could not tell"),
    LinkStep.ASK_MERGE: gettext_lazy("Asked that they be shown as one record"),
    LinkStep.AGREE_MERGE: gettext_lazy("Agreed: shown as one record"),
    LinkStep.REFUSE_MERGE: gettext_lazy("Did not agree: two records stay"),
    LinkStep.SPLIT: gettext_lazy("Took them apart"),
}
SEXES: Mapping[str, str | Promise] = {
    Sex.FEMALE: gettext_lazy("Female"),
    Sex.MALE: gettext_lazy("Male"),
    Sex.UNKNOWN: "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One field of both records. `agree` says how far they agree; empty where nothing is compared."""

    name: str
    first: str
    second: str
    agree: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCard:
    """A pair as the page shows it."""

    state: str
    colour: str
    origin: str
    rows: Sequence[Row]
    missing: Sequence[str]
    numbers_differ: bool
    hides_place: bool
    said: Sequence[Event]
    others: Sequence[str]
    kept: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One review card in the list. Nothing of whom it is about."""

    title: str
    url: str
    since: str
    state: str
    colour: str


def present_card(card: OpenedCard, *, at: datetime, today: date) -> ShownCard:
    """The card in words. Where one side is shielded, no place of either is shown or compared."""
    state, colour = STATES[card.link.state]
    first, second = card.sides
    hidden = first.shielded or second.shielded
    return ShownCard(
        state=str(state),
        colour=colour,
        origin=str(ORIGINS.get(card.link.origin, "")),
        rows=list(_rows(card, today, hidden=hidden)),
        missing=[*_missing(_("Record A"), first, hidden), *_missing(_("Record B"), second, hidden)],
        numbers_differ=card.numbers_differ,
        hides_place=hidden,
        said=[
            Event(str(STEPS[one.act.step]), moment_words(one.act.at, at=at), one.act.by_name, one.note)
            for one in card.said
        ],
        others=[card.cover(identity_words(identity, today=today)) for _entry, identity in card.others],
        kept=_kept(card),
    )


def present_waiting(links: Iterable[Link], *, at: datetime) -> list[Waiting]:
    """The review cards that wait, by number."""
    return [
        Waiting(
            title=_("Pair %(number)d") % {"number": number},
            url=reverse("children:same", args=[link.pk]),
            since=moment_words(link.asked_at, at=at),
            state=str(STATES[link.state][0]),
            colour=STATES[link.state][1],
        )
        for number, link in enumerate(links, start=1)
    ]


def side_names(card: OpenedCard, *, today: date) -> list[tuple[str, str]]:
    """Both records by id, to choose one."""
    names = (_("Record A"), _("Record B"))
    return [
        (str(side.entry.pk), f"{name}: {card.cover(identity_words(side.identity, today=today))}")
        for name, side in zip(names, card.sides, strict=True)
    ]


def reader_rows(mixture: Mixture, *, at: datetime) -> list[list[str]]:
    """Who saw them as one: name, organisation, when last, how often."""
    return [
        [one.name, one.organisation_name, moment_words(one.last_at, at=at), str(one.times)]
        for one in mixture.readers
    ]


def _kept(card: OpenedCard) -> str:
    kept: UUID | None = card.link.kept_id
    if kept is None or card.link.state not in (LinkState.MERGE_ASKED, LinkState.MERGED):
        return ""
    return _("Record A") if kept == card.link.first_id else _("Record B")


def _rows(card: OpenedCard, today: date, *, hidden: bool) -> Iterable[Row]:
    first, second = card.sides
    yield _row(card, _("First names"), _given(first), _given(second), Comparison.GIVEN, Comparison.MIDDLE)
    yield _row(card, _("Last name"), _family(first), _family(second), Comparison.FAMILY)
    yield _row(card, _("All names"), _names(first), _names(second))
    born = (age_words(first.identity, today=today), age_words(second.identity, today=today))
    yield _row(card, _("Born"), *born, Comparison.BORN)
    sexes = (str(SEXES[first.particulars.sex]), str(SEXES[second.particulars.sex]))
    yield _row(card, _("Sex"), *sexes, Comparison.SEX)
    numbers = (numbers_words(first.identity), numbers_words(second.identity))
    yield _row(card, _("Numbers"), *numbers, Comparison.HEALTH, Comparison.SCHOOL)
    if not hidden:
        yield _row(card, _("Postcodes"), _places(first), _places(second), Comparison.PLACE)
    since = (date_format(first.entry.created_at, "j F Y"), date_format(second.entry.created_at, "j F Y"))
    yield _row(card, _("Record begun"), *since)


def _row(card: OpenedCard, name: str, first: str, second: str, *compared: Comparison) -> Row:
    found = [(one, card.levels.get(one)) for one in compared]
    words = [reason_words(Reason(str(one), str(level))) for one, level in found if level is not None]
    return Row(name=name, first=card.cover(first), second=card.cover(second), agree="; ".join(words))


def _given(side: Side) -> str:
    return side.identity.given_names


def _family(side: Side) -> str:
    return side.identity.family_name


def _names(side: Side) -> str:
    return ", ".join(one.text for one in side.identity.names)


def _places(side: Side) -> str:
    return ", ".join(side.particulars.postcodes)


def _missing(name: str, side: Side, hidden: bool) -> list[str]:
    """What one cannot compare because it is not there: the quality of the data."""
    person = side.particulars
    lacks = [
        (_("first names"), person.given),
        (_("last name"), person.family),
        (_("date of birth"), person.born),
        (_("any number"), person.numbers),
        (_("postcode"), person.postcodes or hidden),
    ]
    gaps = [what for what, held in lacks if not held]
    return (
        [_("%(record)s does not have: %(what)s.") % {"record": name, "what": ", ".join(gaps)}] if gaps else []
    )
