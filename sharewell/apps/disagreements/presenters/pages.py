"""A disagreement, and the list of those that are open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.disagreements.presenters import words
from sharewell.apps.disagreements.selectors import Disagreement
from sharewell.apps.disagreements.services import OpenedDisagreement, OpenedStep
from sharewell.domain.disagreements import LadderStep, Level, ladder_of
from sharewell.kit.database.paging import Page
from sharewell.kit.govuk.moments import moment_words, runs_out_words
from sharewell.kit.govuk.parts import Event

CHECKED = {
    "source": gettext_lazy("Read at its source on %(day)s."),
    "secondary": gettext_lazy("Read in a later text on %(day)s, not at its source."),
    "unverified": gettext_lazy("Not verified: nobody has read it at its source yet."),
    "own": gettext_lazy("Sharewell’s own step: no law sets it."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """One disagreement in a list."""

    title: str
    url: str
    level: str
    clock: str
    clock_colour: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPresenter:
    """The list of those that are open."""

    rows: Sequence[ShownRow]
    more_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderRow:
    """One level of the nation's ladder: what happens there, and by which rule."""

    title: str
    says: str
    source: str
    is_now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementPresenter:
    """Its page."""

    id: UUID
    reference: str
    title: str
    about: str
    state: str
    state_colour: str
    is_open: bool
    clock: str
    record_url: str
    is_here: bool
    steps: Sequence[Event]
    ladder: Sequence[LadderRow]
    is_highest: bool


def present_list(page: Page[Disagreement], *, actor_organisation: UUID, at: datetime) -> ListPresenter:
    """Those that are open: what runs out first stands first."""
    more = {"after": page.next_after} if page.next_after else {}
    url = f"{reverse('disagreements:list')}?{urlencode(more)}" if more else ""
    rows = tuple(present_row(one, actor_organisation=actor_organisation, at=at) for one in page.rows)
    return ListPresenter(rows=rows, more_url=url)


def present_row(one: Disagreement, *, actor_organisation: UUID, at: datetime) -> ShownRow:
    """One of them, named by the other side."""
    mine = one.raiser_id == actor_organisation
    title = (
        _("You see something differently from %(who)s") if mine else _("%(who)s sees something differently")
    )
    late = one.due_at is not None and one.due_at <= at
    return ShownRow(
        title=title % {"who": one.other_name if mine else one.raiser_name},
        url=reverse("disagreements:see", args=[one.pk]),
        level=str(words.LEVELS[one.level]),
        clock=runs_out_words(one.due_at, at=at) if one.due_at else "",
        clock_colour="red" if late else "",
        reference=one.reference,
    )


def present_disagreement(opened: OpenedDisagreement, *, at: datetime) -> DisagreementPresenter:
    """All of it, with the nation's ladder."""
    one = opened.disagreement
    clock = _("%(level)s. To be settled %(left)s") % {
        "level": words.LEVELS[one.level],
        "left": runs_out_words(one.due_at, at=at) if one.due_at else "",
    }
    return DisagreementPresenter(
        id=one.pk,
        reference=one.reference,
        title=_("%(who)s sees something differently from %(other)s")
        % {"who": one.raiser_name, "other": one.other_name},
        about=str(words.ABOUT[one.about]),
        state=str(words.STATES[one.state]),
        state_colour=words.STATE_COLOURS[one.state],
        is_open=one.due_at is not None,
        clock=clock if one.due_at else "",
        record_url=one.link_path,
        is_here=opened.is_here,
        steps=tuple(_step(step, at) for step in opened.steps),
        ladder=tuple(_ladder_row(step, one) for step in ladder_of(one.nation).values()),
        is_highest=one.level == Level.PARTNERSHIP,
    )


def _step(step: OpenedStep, at: datetime) -> Event:
    title = str(words.STEPS[step.kind])
    if step.outcome:
        title = f"{title}: {words.STATES[step.outcome]}"
    by = f"{step.person_name}, {step.organisation_name}"
    return Event(
        title=title,
        when=moment_words(step.at, at=at),
        by=by if step.person_name != step.organisation_name else "",
        text=step.words,
        when_iso=step.at.isoformat(timespec="seconds"),
    )


def _ladder_row(step: LadderStep, one: Disagreement) -> LadderRow:
    cited = f"{step.source.title}, {step.source.part}" if step.source.part else step.source.title
    checked = str(CHECKED[step.source.seen]) % {"day": date_format(step.source.checked, "j F Y")}
    said = [checked] if step.source.seen == "own" else [f"{cited}.", checked]
    source = " ".join([*said, _("How long it may take is Sharewell’s own limit.")])
    return LadderRow(
        title=str(words.LEVELS[step.level]),
        says=_(step.says),
        source=source,
        is_now=step.level == one.level and one.due_at is not None,
    )
