"""How long each kind of file is kept, and what the organisation decides for itself."""

from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.retention.forms import PeriodForm
from sharewell.apps.retention.presenters import own_words, period_lines
from sharewell.apps.retention.selectors import schedule, versions_of
from sharewell.apps.retention.selectors.words import KIND_WORDS
from sharewell.apps.retention.services import set_period
from sharewell.apps.retention.views.requests import done
from sharewell.domain.access import Role
from sharewell.domain.deadlines import local_day
from sharewell.domain.retention import After, FileKind
from sharewell.kit.clock import now
from sharewell.kit.govuk.moments import full_moment_words
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.govuk.parts import Event
from sharewell.kit.permissions import SignedInRequest, either


@require_safe
def periods(request: SignedInRequest) -> HttpResponse:
    """The whole schedule."""
    lines = period_lines(schedule(request.actor.organisation, day=local_day(now())))
    may_decide = request.actor.role is Role.INFORMATION_GOVERNANCE_LEAD
    return render(request, "retention/schedule.html", {"lines": lines, "may_decide": may_decide})


@either
def period(request: SignedInRequest, file_kind: str) -> HttpResponse:
    """Decide for one kind of file, with all that was decided before."""
    if file_kind not in {str(one) for one in FileKind}:
        raise Http404
    kind, form = FileKind(file_kind), PeriodForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = {**form.cleaned_data, "after": After(form.cleaned_data["after"])}
        step = partial(set_period, actor=request.actor, at=now(), kind=kind, **said)
        return done(request, step, _("It is decided."), "schedule")
    before = [
        Event(
            title=own_words(row.years, row.after, row.because) if row.years else _("Back to the default"),
            when=full_moment_words(row.at),
            by=row.person_name,
        )
        for row in versions_of(request.actor.organisation, kind)
    ]
    context = {"form": form, "title": KIND_WORDS[kind], "button": _("Decide"), "events": before}
    return form_page(request, "retention/form.html", {**context, "back": reverse("retention:schedule")})
