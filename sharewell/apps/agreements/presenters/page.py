"""One agreement: where it stands, what it says, what is missing, who has signed, and what can be done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.agreements.presenters.parties import ShownParty, present_party
from sharewell.apps.agreements.presenters.steps import Doing, doings
from sharewell.apps.agreements.selectors import AgreementStep, Comment, Held
from sharewell.apps.agreements.selectors.words import (
    STATE_COLOURS,
    STATE_WORDS,
    STEP_WORDS,
    gap_words,
    kind_words,
    short_or_full,
    term_words,
)
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import ItemAbout
from sharewell.domain.agreements import (
    CAN_WRITE,
    Gap,
    Step,
    Text,
    agreement_terms,
)
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.advice.words import answer_words, in_language
from sharewell.kit.govuk.moments import day_words, moment_words
from sharewell.kit.govuk.parts import Event, Link, SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownGroup:
    """One heading: what it says, with where to change it."""

    id: str
    title: str
    rows: Sequence[SummaryRow]
    change_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownComment:
    """What a party says of the draft."""

    about: str
    words: str
    who: str
    settle_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPage:
    """Everything that the page shows."""

    reference: str
    title: str
    state: str
    colour: str
    rows: Sequence[SummaryRow]
    gaps: Sequence[Link]
    can_write: bool
    short_url: str
    groups: Sequence[ShownGroup]
    items: Sequence[Sequence[str]]
    parties: Sequence[ShownParty]
    comments: Sequence[ShownComment]
    events: Sequence[Event]
    doings: Sequence[Doing]
    note: str
    older_url: str
    next_version: str


def present_agreement(
    actor: Actor,
    found: Held,
    *,
    gaps: Iterable[Gap],
    comments: Iterable[Comment],
    steps: Sequence[AgreementStep],
    versions: Sequence[int],
    note: str,
    at: datetime,
) -> AgreementPage:
    """The page as this actor sees it."""
    row = found.agreement
    keeps = actor.organisation == row.keeper_id
    writes = keeps and row.stage in CAN_WRITE and not row.ended_on
    return AgreementPage(
        reference=row.reference,
        title=found.text.title,
        state=str(STATE_WORDS[found.state]),
        colour=STATE_COLOURS[found.state],
        rows=_rows(found),
        gaps=[Link(gap_words(one), _gap_url(row.reference, one, found)) for one in gaps] if writes else [],
        can_write=writes,
        short_url=_url("short", row.reference) if writes and found.text.short else "",
        groups=_groups(found.text, row.reference, writes=writes),
        items=item_rows(found.text),
        parties=[present_party(actor, found, one, writes=writes) for one in found.parties],
        comments=[_comment(row.reference, one, keeps=keeps) for one in comments],
        events=[_event(one, at) for one in steps],
        doings=doings(actor, found, on=local_day(at)),
        note=note,
        next_version=_next_version(found),
        older_url=_url("differences", row.reference) if versions and (row.draft or len(versions) > 1) else "",
    )


def item_rows(text: Text) -> list[list[str]]:
    """What is shared: kind, about whom, the fields, and who alone may see it."""
    return [
        [
            answer_words("item.kind", one.kind),
            _("Anybody") if one.about is ItemAbout.UNKNOWN else answer_words("item.about", one.about),
            one.fields,
            one.restricted,
        ]
        for one in text.items
    ]


def group_rows(text: Text, group: str) -> list[SummaryRow]:
    """What the text says under one heading."""
    terms = [one for one in agreement_terms().terms if one.group == group and text.words.get(one.id)]
    return [SummaryRow(key=in_language(one.says), value=text.words[one.id]) for one in terms]


def _next_version(found: Held) -> str:
    """That the page shows what is being made, while another version is in force."""
    row = found.agreement
    if not found.numbers or not row.ends_on or found.text.starts_on == row.starts_on:
        return ""
    said = {"number": found.numbers[0], "day": day_words(row.ends_on)}
    return _("You read the next version, which is being made. Version %(number)d holds until %(day)s.") % said


def _rows(found: Held) -> list[SummaryRow]:
    row, text = found.agreement, found.text
    days = [
        (_("First day"), text.starts_on),
        (_("Day of the review"), text.review_on),
        (_("Last day"), text.ends_on),
    ]
    return [
        SummaryRow(key=_("Sort"), value=kind_words(text.kind, row.nation)),
        SummaryRow(key=_("Who keeps the text"), value=f"{row.keeper_name}. {short_or_full(text.short)}"),
        *(SummaryRow(key=key, value=day_words(day)) for key, day in days if day),
    ]


def _groups(text: Text, reference: str, *, writes: bool) -> list[ShownGroup]:
    return [
        ShownGroup(
            id=group.id,
            title=in_language(group.says),
            rows=group_rows(text, group.id),
            change_url=_url("group", reference, group.id) if writes else "",
        )
        for group in agreement_terms().groups
    ]


def _gap_url(reference: str, gap: Gap, found: Held) -> str:
    party = next((one for one in found.parties if one.organisation_name == gap.party), None)
    if party is not None:
        return _url("party", reference, party.pk)
    if gap.group == "parties":
        return _url("add_party", reference)
    if gap.kind == "items":
        return _url("items", reference)
    return _url("group", reference, gap.group)


def _comment(reference: str, one: Comment, *, keeps: bool) -> ShownComment:
    return ShownComment(
        about=term_words(one.term) if one.term else _("The whole"),
        words=one.words,
        who=f"{one.person_name}, {one.organisation_name}",
        settle_url=_url("settle", reference, one.pk) if keeps else "",
    )


def _event(one: AgreementStep, at: datetime) -> Event:
    title = str(STEP_WORDS[Step(one.kind)])
    told = one.kind in (Step.DECLINED, Step.LEFT, Step.ENDED, Step.ASKED_IN)
    return Event(
        title=_("%(what)s, version %(number)d") % {"what": title, "number": one.version}
        if one.version
        else title,
        when=moment_words(one.at, at=at),
        by=f"{one.person_name}, {one.organisation_name}",
        text=one.said if told else "",
    )


def _url(name: str, *args: object) -> str:
    return reverse(f"agreements:{name}", args=args)
