"""One discussion: its page, what each organisation does in it, and its record."""

from hashlib import sha256
from pathlib import Path
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.discussions import policies
from sharewell.apps.discussions.forms import (
    AgreeForm,
    ComingForm,
    PutInForm,
    RecordForm,
    ReportForm,
    ViewForm,
    initial_of,
)
from sharewell.apps.discussions.presenters import DiscussionPage, present_discussion, present_document
from sharewell.apps.discussions.selectors import Discussion, seats_of
from sharewell.apps.discussions.services import (
    DiscussionsError,
    note_printed,
    open_discussion,
    put_in,
    record_discussion,
    report_due,
    say_view,
    say_who_comes,
)
from sharewell.apps.discussions.views.calling import either, step_page
from sharewell.apps.discussions.views.requests import TAKING_PART, done, named
from sharewell.apps.organisations.selectors import people_of
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.deadlines import Deadline, Start, deadlines_after
from sharewell.domain.discussions import DiscussionKind, DiscussionState, SeatState
from sharewell.kit.clock import now
from sharewell.kit.documents import render_pdf
from sharewell.kit.permissions import SignedInRequest

TEMPLATE = Path(__file__).parent.parent / "documents" / "discussion.typ"


@require_safe
def discussion(request: SignedInRequest, discussion: str) -> HttpResponse:
    """What it is about, who is asked, what was put in, what was decided."""
    return render(
        request, "discussions/discussion.html", {"page": _shown(request, named(request, discussion))}
    )


@require_safe
def document(request: SignedInRequest, discussion: str) -> HttpResponse:
    """The record as an accessible PDF. The log has the file's SHA-256 before the file is handed over."""
    row, at = named(request, discussion), now()
    pdf = render_pdf(TEMPLATE, present_document(_shown(request, row), actor=request.actor, at=at))
    note_printed(actor=request.actor, discussion=row, at=at, document=sha256(pdf).hexdigest())
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{row.reference}.pdf"'
    return response


@either
def coming(request: SignedInRequest, discussion: str) -> HttpResponse:
    """Who comes."""
    row, form = named(request, discussion), ComingForm(request.POST or None, people=_people(request))
    title = _("Say who comes")
    if request.method != "POST" or not form.is_valid():
        return step_page(request, form, title, title=title, reference=discussion)
    given, at = form.cleaned_data, now()
    return done(
        request,
        discussion,
        lambda: say_who_comes(
            actor=request.actor,
            discussion=row,
            at=at,
            who=UUID(given["who"]),
            role=given["role"],
            can_decide=given["can_decide"] == "yes",
        ),
        _("Everybody who is asked can see who comes for you."),
    )


@either
def contribute(request: SignedInRequest, discussion: str) -> HttpResponse:
    """What this organisation knows: a summary, or a report to a conference."""
    row = named(request, discussion)
    is_report = row.kind == DiscussionKind.CONFERENCE
    form = (ReportForm if is_report else PutInForm)(request.POST or None)
    title = _("Your report") if is_report else _("What your organisation knows")
    button = _("Send the report") if is_report else _("Put it in")
    if request.method != "POST" or not form.is_valid():
        return step_page(request, form, button, title=title, reference=discussion)
    try:
        put_in(actor=request.actor, discussion=row, at=now(), contribution=form.contribution())
    except DiscussionsError as refused:
        form.add_error("fact", refused.sentence)
        return step_page(request, form, button, title=title, reference=discussion)
    return done(request, discussion, lambda: None, _("Put in. Everybody who is asked can read it."))


@either
def record(request: SignedInRequest, discussion: str) -> HttpResponse:
    """Write down what was decided, or correct it."""
    row = named(request, discussion)
    policies.require_lead(request.actor, row)
    form = RecordForm(request.POST or None, places=_there(row), initial=_before(request, row))
    title = _("Write down what was decided")
    if request.method == "POST" and form.is_valid():
        try:
            record_discussion(actor=request.actor, discussion=row, at=now(), minutes=form.minutes())
        except DiscussionsError as refused:
            form.add_error(refused.code if refused.code in form.fields else "words", refused.sentence)
        else:
            return done(
                request, discussion, lambda: None, _("Written down. Everybody who was asked is told.")
            )
    return step_page(
        request, form, title, title=title, reference=discussion, template="discussions/record.html"
    )


@either
def agree(request: SignedInRequest, discussion: str) -> HttpResponse:
    """The record has our words right."""
    return _view(request, discussion, agrees=True)


@either
def other_view(request: SignedInRequest, discussion: str) -> HttpResponse:
    """Another view."""
    return _view(request, discussion, agrees=False)


def _view(request: SignedInRequest, reference: str, *, agrees: bool) -> HttpResponse:
    row = named(request, reference)
    form = (AgreeForm if agrees else ViewForm)(request.POST or None)
    button = _("Our words are right") if agrees else _("Record another view")
    if request.method != "POST" or not form.is_valid():
        return step_page(request, form, button, reference=reference)
    words, at = form.cleaned_data["words"], now()
    return done(
        request,
        reference,
        lambda: say_view(actor=request.actor, discussion=row, at=at, agrees=agrees, words=words),
        _("It stands beside the record."),
    )


def _there(row: Discussion) -> list[tuple[str, str]]:
    seats = [one for one in seats_of(row) if one.state != SeatState.GONE]
    return [(str(one.organisation_id), one.organisation_name) for one in seats]


def _people(request: SignedInRequest) -> list[tuple[str, str]]:
    found = people_of(request.actor.organisation)
    return [(str(one.person), one.name) for one in found if one.role in CONTENT_ROLES]


def _shown(request: SignedInRequest, row: Discussion) -> DiscussionPage:
    at = now()
    return present_discussion(
        open_discussion(actor=request.actor, discussion=row, at=at, purpose=TAKING_PART),
        organisation=request.actor.organisation,
        is_caller=bool(policies.as_caller(request.actor, row)),
        report_due=report_due(row),
        deadlines=_next_steps(row),
        at=at,
    )


def _next_steps(row: Discussion) -> list[Deadline]:
    if row.state != DiscussionState.RECORDED:
        return []
    is_conference = row.kind == DiscussionKind.CONFERENCE
    start = Start.CONFERENCE if is_conference else Start.STRATEGY_DISCUSSION
    found = deadlines_after(start, at=row.meets_at, nation=row.nation)
    return [one for one in found if not one.limit.before]


def _before(request: SignedInRequest, row: Discussion) -> dict[str, object] | None:
    if row.state != DiscussionState.RECORDED or request.method == "POST":
        return None
    opened = open_discussion(actor=request.actor, discussion=row, at=now(), purpose=TAKING_PART)
    return initial_of(opened.minutes) if opened.minutes else None
