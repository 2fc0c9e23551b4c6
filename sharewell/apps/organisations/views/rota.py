"""The duty rota of the actor's own organisation."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.organisations.errors import AlreadyOnDuty
from sharewell.apps.organisations.forms import ShiftForm
from sharewell.apps.organisations.policies import may_change_rota, require_change_rota
from sharewell.apps.organisations.presenters.contacts import present_on_duty
from sharewell.apps.organisations.presenters.rota import present_week
from sharewell.apps.organisations.selectors import on_duty, people_of, shift_of, shifts_between
from sharewell.apps.organisations.services import add_shift, copy_last_week, remove_shift
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.rota import around_week
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest

NEAR = 5 * 366
"""Days from today within which a week is shown; what lies further is a slip of the pen."""


def rota(request: SignedInRequest) -> HttpResponse:
    """One week: who is on duty when, and when nobody is."""
    own, at = request.actor.organisation, now()
    day = _day(request.GET.get("week", "")) or local_day(at)
    context = {
        "week": present_week(day, shifts_between(own, around_week(day))),
        "now": present_on_duty(on_duty(own, at)),
        "may_change": may_change_rota(request.actor, own).allowed,
    }
    return render(request, "organisations/rota.html", context)


def add(request: SignedInRequest) -> HttpResponse:
    """Put a colleague on duty."""
    own = request.actor.organisation
    require_change_rota(request.actor, own)
    form = ShiftForm(request.POST or None, people=people_of(own))
    if request.method == "POST" and form.is_valid():
        span = form.span()
        person = form.cleaned_data["person"]
        try:
            add_shift(actor=request.actor, organisation=own, person=person, span=span, at=now())
        except AlreadyOnDuty:
            form.add_error("starts_at", _("They are on duty in part of this time already"))
        else:
            return _to_week(local_day(span.start))
    return form_page(request, "organisations/add_shift.html", {"form": form})


def remove(request: SignedInRequest, shift: UUID) -> HttpResponse:
    """Take a shift out of the rota."""
    own = request.actor.organisation
    require_change_rota(request.actor, own)
    held = shift_of(shift, organisation=own)
    if held is None or request.method != "POST":
        raise Http404
    remove_shift(actor=request.actor, organisation=own, shift=shift, at=now())
    return _to_week(local_day(held.span.start))


def copy(request: SignedInRequest) -> HttpResponse:
    """Give a week the shifts of the week before."""
    if request.method != "POST":
        raise Http404
    day = _day(request.POST.get("week", ""))
    if day is None:
        return redirect("organisations:rota")
    added = copy_last_week(actor=request.actor, organisation=request.actor.organisation, week=day, at=now())
    words = ngettext("{count} shift copied.", "{count} shifts copied.", added)
    messages.success(request, words.format(count=added) if added else _("There was nothing to copy."))
    return _to_week(day)


def _day(said: str) -> date | None:
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return None
    return day if abs((day - local_day(now())).days) <= NEAR else None


def _to_week(day: date) -> HttpResponse:
    return redirect(f"{reverse('organisations:rota')}?week={day.isoformat()}")
