"""One request, and what is written down about it on the way."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.children.selectors import entries_with_shields, marks_because, tip_off_lock_on
from sharewell.apps.organisations.selectors import people_in_role
from sharewell.apps.rights.forms import OwnerForm, SettleForm, StepForm, WithdrawForm
from sharewell.apps.rights.presenters import present_page
from sharewell.apps.rights.presenters.tasks import present_tasks, present_warnings
from sharewell.apps.rights.selectors import earlier_about, things_of
from sharewell.apps.rights.selectors.words import DO_WORDS
from sharewell.apps.rights.services import (
    NEEDS_WORDS,
    OpenedRequest,
    case_of,
    give_to,
    is_danger,
    open_request,
    settle,
    take_step,
    withdraw,
)
from sharewell.apps.rights.views.requests import ANSWERING, changeable, done, named
from sharewell.domain.rights import Case, Happened, rights_law, to_settle
from sharewell.domain.rights.sides import WORKING
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@require_safe
def one(request: SignedInRequest, rights: str) -> HttpResponse:
    """Who asks, the clock, what is settled and decided, and what can be done."""
    row, at = named(request, rights), now()
    opened = open_request(actor=request.actor, request=row, at=at, purpose=ANSWERING)
    case = case_of(row, opened.content, at)
    page = present_page(opened, case, at=at)
    shown = {
        "page": page,
        "tasks": present_tasks(opened, things_of(row), page["unsettled"]),
        "warnings": _warnings(request, opened, case),
        "told": [step for step in opened.rows if step.kind == Happened.RELEASED],
        "marked": marks_because(row.organisation_id, row.reference).filter(lifted_at=None).count(),
        "earlier": [found.reference for found in earlier_about(row)],
    }
    return render(request, "rights/request.html", shown)


def _warnings(request: SignedInRequest, opened: OpenedRequest, case: Case) -> list[str]:
    row = opened.request
    entries = [row.entry_id] if row.entry_id else []
    return present_warnings(
        row,
        opened,
        case,
        shielded=bool(entries_with_shields(request.actor, entries)),
        locked=tip_off_lock_on(row.organisation_id, entries) is not None,
        danger=is_danger(actor=request.actor, request=row, told=opened.content.told),
    )


@either
def settled(request: SignedInRequest, rights: str) -> HttpResponse:
    """What has to be settled before anything is given."""
    row, at = changeable(request, rights), now()
    opened = open_request(actor=request.actor, request=row, at=at, purpose=ANSWERING)
    asked = to_settle(rights_law(), case_of(row, opened.content, at))
    form = SettleForm(request.POST or None, asked=asked, said=opened.content.settled)
    if request.method == "POST" and form.is_valid():
        act = partial(settle, actor=request.actor, request=row, at=at, said=form.answers)
        return done(request, row, act, _("It is written down."))
    return form_page(request, "rights/settle.html", {"form": form, "reference": row.reference})


@either
def step(request: SignedInRequest, rights: str, turn: str) -> HttpResponse:
    """Something that happened, on its day."""
    if turn not in DO_WORDS:
        raise Http404
    row, what = changeable(request, rights), Happened(turn)
    form = StepForm(request.POST or None, kind=what, needs_words=what in NEEDS_WORDS)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        act = partial(
            take_step,
            actor=request.actor,
            request=row,
            at=now(),
            kind=what,
            on=said["on"],
            words=said["words"],
        )
        return done(request, row, act, _("It is written down, and the clock follows."))
    return form_page(request, "rights/form.html", _shown(row.reference, form, str(DO_WORDS[what])))


@either
def owner(request: SignedInRequest, rights: str) -> HttpResponse:
    """Give it to a colleague."""
    row = changeable(request, rights)
    people = [one for role in WORKING for one in people_in_role(row.organisation_id, role)]
    choices = [(str(one.person), one.name) for one in people if one.person != row.owner_id]
    form = OwnerForm(request.POST or None, people=choices)
    if request.method == "POST" and form.is_valid():
        person = UUID(form.cleaned_data["person"])
        act = partial(give_to, actor=request.actor, request=row, at=now(), person=person)
        return done(request, row, act, _("They have it now, and are told."))
    return form_page(request, "rights/form.html", _shown(row.reference, form, ""))


@either
def withdrawn(request: SignedInRequest, rights: str) -> HttpResponse:
    """No answer is wanted any more."""
    row = changeable(request, rights)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        act = partial(withdraw, actor=request.actor, request=row, at=now(), reason=reason)
        return done(request, row, act, _("It has ended."))
    return form_page(request, "rights/form.html", _shown(row.reference, form, ""))


def _shown(reference: str, form: object, title: str) -> dict[str, object]:
    return {"form": form, "reference": reference, "title": title, "button": _("Save")}
