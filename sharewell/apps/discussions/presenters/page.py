"""One discussion, and lists of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.discussions.presenters.words import (
    ACT_WORDS,
    FAMILY_WORDS,
    HOW_WORDS,
    SEAT_WORDS,
    STATE_COLOURS,
    STATE_WORDS,
)
from sharewell.apps.discussions.selectors import (
    SECTION_WORDS,
    Discussion,
    DiscussionAct,
    Seat,
    discussion_words,
)
from sharewell.apps.discussions.services import OpenedAct, OpenedDiscussion
from sharewell.apps.organisations.selectors import sector_words
from sharewell.domain.deadlines import Deadline
from sharewell.domain.discussions import (
    Act,
    Contribution,
    Decided,
    DiscussionState,
    SeatState,
    missing_from,
    terms_of,
)
from sharewell.kit.govuk.moments import by_words, day_words, moment_words, runs_out_words
from sharewell.kit.govuk.parts import Cell, Event, SummaryRow

_PLAIN = frozenset({Act.STOOD_DOWN, Act.AGREED, Act.OTHER_VIEW, Act.CANCELLED})
"""Acts whose text is said in the list of what happened; the others' stands on the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PutInPresenter:
    """What one organisation put in. `restricted` must not be seen by a person of concern.

    `share_url` leads to the report as it went, for whoever sent it and whoever it went to.
    """

    heading: str
    hint: str
    rows: Sequence[SummaryRow]
    restricted: str
    share_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatPresenter:
    """One organisation that is asked. `id` is empty where nobody can take it out."""

    name: str
    sector: str
    state: str
    clock: str
    late: bool
    comes: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussionPage:
    """The page of one discussion."""

    reference: str
    title: str
    state: str
    state_colour: str
    is_caller: bool
    is_open: bool
    is_recorded: bool
    has_put_in: bool
    rows: Sequence[SummaryRow]
    warnings: Sequence[str]
    seats: Sequence[SeatPresenter]
    put_in: Sequence[PutInPresenter]
    minutes: Sequence[SummaryRow]
    minutes_hint: str
    minutes_restricted: str
    decision_columns: Sequence[str]
    decisions: Sequence[Sequence[str]]
    views: Sequence[Event]
    next_steps: Sequence[SummaryRow]
    events: Sequence[Event]


def present_discussion(
    opened: OpenedDiscussion,
    *,
    organisation: UUID,
    is_caller: bool,
    report_due: datetime | None,
    deadlines: Iterable[Deadline],
    at: datetime,
) -> DiscussionPage:
    """A discussion in words, as one organisation sees it."""
    row, state = opened.discussion, DiscussionState(opened.discussion.state)
    own = next((seat for seat in opened.seats if seat.organisation_id == organisation), None)
    return DiscussionPage(
        reference=row.reference,
        title=discussion_words(row),
        state=str(STATE_WORDS[state]),
        state_colour=STATE_COLOURS[state],
        is_caller=is_caller,
        is_open=state is DiscussionState.CALLED,
        is_recorded=state is DiscussionState.RECORDED,
        has_put_in=own is not None and own.state == SeatState.PUT_IN,
        rows=_rows(opened, report_due, at),
        warnings=_warnings(opened),
        seats=[_seat(seat, opened, is_caller=is_caller, at=at) for seat in opened.seats],
        put_in=[_put_in(opened, act, said, organisation, at) for act, said in opened.contributions],
        minutes=_minutes(opened),
        minutes_hint=_minutes_hint(opened, at),
        minutes_restricted=opened.minutes.restricted if opened.minutes else "",
        decision_columns=[_("What"), _("Who, and by when"), _("Who agreed")],
        decisions=_decisions(opened),
        views=[_event(one, at) for one in opened.acts if one.act.kind in {Act.AGREED, Act.OTHER_VIEW}],
        next_steps=[
            SummaryRow(key=by_words(one.due_at, at=at), value=_(one.limit.says)) for one in deadlines
        ],
        events=[_event(one, at) for one in opened.acts],
    )


def present_list(discussions: Iterable[Discussion], *, at: datetime) -> list[list[Cell | str]]:
    """Rows of a table: which and who called it, when it meets, where it stands. Three columns fit a phone."""
    return [
        [
            Cell(
                f"{discussion_words(row)}, {row.caller_name}, {row.reference}",
                url=reverse("discussions:discussion", args=[row.reference]),
            ),
            moment_words(row.meets_at, at=at),
            str(STATE_WORDS[DiscussionState(row.state)]),
        ]
        for row in discussions
    ]


def contribution_rows(said: Contribution) -> list[SummaryRow]:
    """What was put in, without what must not be seen by a person of concern."""
    rows = [SummaryRow(key=str(SECTION_WORDS[one.label]), value=one.text) for one in said.said]
    others = (
        (str(SECTION_WORDS["own_words"]), said.own_words),
        (str(SECTION_WORDS["gaps"]), said.gaps),
        (str(SECTION_WORDS["not_held"]), said.not_held),
    )
    rows += [SummaryRow(key=key, value=text) for key, text in others if text]
    if said.family in FAMILY_WORDS:
        rows.append(SummaryRow(key=_("The family"), value=_family(said)))
    return rows


def present_names(opened: OpenedDiscussion) -> str:
    """Those who were there, by name."""
    there = set(opened.minutes.present) if opened.minutes else set()
    return ", ".join(seat.organisation_name for seat in opened.seats if str(seat.organisation_id) in there)


def _family(said: Contribution) -> str:
    words = str(FAMILY_WORDS[said.family])
    return f"{words}, {day_words(said.family_on)}" if said.family_on else words


def _rows(opened: OpenedDiscussion, report_due: datetime | None, at: datetime) -> list[SummaryRow]:
    row = opened.discussion
    rows = [
        SummaryRow(key=_("About"), value=_about(opened)),
        SummaryRow(key=_("Why"), value=opened.why),
        SummaryRow(key=_("When"), value=moment_words(row.meets_at, at=at)),
        SummaryRow(key=_("Where"), value=f"{HOW_WORDS[row.how]}: {opened.where}"),
        SummaryRow(key=_("Called by"), value=f"{row.called_by_name}, {row.caller_name}"),
    ]
    if report_due is not None:
        rows.append(SummaryRow(key=_("Reports are due"), value=by_words(report_due, at=at)))
    return rows


def _about(opened: OpenedDiscussion) -> str:
    if not opened.born:
        return opened.name
    born = day_words(date.fromisoformat(opened.born))
    return _("%(name)s, born %(day)s") % {"name": opened.name, "day": born}


def _warnings(opened: OpenedDiscussion) -> list[str]:
    row = opened.discussion
    if row.state != DiscussionState.CALLED or row.kind != "discussion":
        return []
    terms = terms_of(row.nation)
    there = [seat.sector for seat in opened.seats if seat.state != SeatState.GONE]
    lacking = missing_from(terms, there)
    return [_(terms.says)] if terms.says and (lacking or not terms.must_come) else []


def _seat(seat: Seat, opened: OpenedDiscussion, *, is_caller: bool, at: datetime) -> SeatPresenter:
    coming = opened.coming.get(seat.organisation_id)
    late = seat.due_at is not None and seat.due_at <= at
    is_asked = seat.state != SeatState.GONE
    can_leave = is_caller and is_asked and seat.organisation_id != opened.discussion.caller_id
    return SeatPresenter(
        name=seat.organisation_name,
        sector=sector_words(seat.sector),
        state=str(SEAT_WORDS[SeatState(seat.state)]),
        clock=_clock(seat, at),
        late=late,
        comes=_comes(coming) if coming and is_asked else "",
        id=str(seat.organisation_id) if can_leave else "",
    )


def _clock(seat: Seat, at: datetime) -> str:
    if seat.due_at is None:
        return ""
    if seat.due_at <= at:
        return runs_out_words(seat.due_at, at=at)
    return _("by %(when)s") % {"when": by_words(seat.due_at, at=at)}


def _comes(said: Mapping[str, object]) -> str:
    can = _("can decide") if said["can_decide"] else _("cannot decide")
    return _("%(who)s comes (%(role)s, %(can)s)") % {"who": said["name"], "role": said["role"], "can": can}


def _put_in(
    opened: OpenedDiscussion,
    act: DiscussionAct,
    said: Contribution | None,
    organisation: UUID,
    at: datetime,
) -> PutInPresenter:
    report = opened.reports.get(act.share) if act.share else None
    hint, when = _("%(when)s. Corrected since."), {"when": moment_words(act.at, at=at)}
    is_mended = report is not None and any(item.corrections for item in report.items)
    on_a_side = report is not None and organisation in {report.share.sender_id, report.share.recipient_id}
    gone = [SummaryRow(key=_("Taken back"), value=_("They took this report back."))]
    return PutInPresenter(
        heading=act.about_name,
        hint=hint % when if is_mended else when["when"],
        rows=contribution_rows(said) if said else gone,
        restricted=said.restricted if said else "",
        share_url=reverse("shares:share", args=[report.share.reference]) if report and on_a_side else "",
    )


def _minutes(opened: OpenedDiscussion) -> list[SummaryRow]:
    if opened.minutes is None:
        return []
    rows = [
        SummaryRow(key=_("Who was there"), value=present_names(opened)),
        SummaryRow(key=_("What was said"), value=opened.minutes.words),
    ]
    if opened.minutes.without:
        rows.append(SummaryRow(key=_("Why it went ahead"), value=opened.minutes.without))
    return rows


def _minutes_hint(opened: OpenedDiscussion, at: datetime) -> str:
    act = opened.minutes_act
    if act is None:
        return ""
    said = {"who": act.person_name, "when": moment_words(act.at, at=at)}
    if act.kind == Act.CORRECTED:
        return _("Corrected by %(who)s, %(when)s. Earlier versions are kept.") % said
    return _("Written down by %(who)s, %(when)s.") % said


def _decisions(opened: OpenedDiscussion) -> list[list[str]]:
    return [
        [one.what, _who_when(one), _agreed(one)]
        for one in (opened.minutes.decisions if opened.minutes else ())
    ]


def _who_when(one: Decided) -> str:
    said = {"who": one.who, "day": day_words(one.by_when) if one.by_when else ""}
    return _("%(who)s, by %(day)s") % said if one.by_when else one.who


def _agreed(one: Decided) -> str:
    seen = _("Seen otherwise: %(how)s") % {"how": one.other_view} if one.other_view else ""
    return "\n".join(part for part in (one.agreed_by, seen) if part)


def _event(one: OpenedAct, at: datetime) -> Event:
    act = one.act
    title = str(ACT_WORDS[Act(act.kind)])
    if act.kind in {Act.INVITED, Act.STOOD_DOWN}:
        title = f"{act.about_name}: {title}"
    return Event(
        title=title,
        when=moment_words(act.at, at=at),
        by=f"{act.person_name}, {act.organisation_name}",
        text=one.text if act.kind in _PLAIN else "",
    )
