"""Starting a run, how far it is, how good it was, and whom it found."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.matching import policies
from sharewell.apps.matching.forms import ITSELF, StartForm
from sharewell.apps.matching.presenters import present_pairs, present_quality, present_run, run_rows
from sharewell.apps.matching.selectors import Run, agreed_with, grades_of, names_in, run_of, runs_of
from sharewell.apps.matching.services import NotPossible, open_pairs, start_run
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.linkage import Quality
from sharewell.kit.permissions import SignedInRequest, either

LOOKING = gettext_noop("to see which children may be one")


@require_safe
def runs(request: SignedInRequest) -> HttpResponse:
    """The runs over the organisation's list."""
    found = runs_of(request.actor)
    rows = run_rows(found, actor=request.actor, names=names_in(found), at=now())
    may_start = bool(policies.may_start_run(request.actor))
    return render(request, "matching/runs.html", {"rows": rows, "may_start": may_start})


@either
def start(request: SignedInRequest) -> HttpResponse:
    """Choose what to compare, and start."""
    at = now()
    others = agreed_with(request.actor.organisation, at)
    choices = [(str(one), name) for one, name in sorted(others.items(), key=lambda item: item[1])]
    form = StartForm(request.POST or None, others=choices)
    if request.method == "POST" and form.is_valid():
        against = form.cleaned_data["against"]
        other = None if against == ITSELF else UUID(against)
        try:
            run = start_run(actor=request.actor, at=at, other=other)
        except NotPossible as late:
            messages.error(request, late.sentence)
            return redirect("matching:runs")
        messages.success(request, _("It has started. You can leave this page."))
        return redirect("matching:run", run=run.pk)
    return form_page(request, "matching/start.html", {"form": form})


@require_safe
def run(request: SignedInRequest, run: UUID) -> HttpResponse:
    """How far a run is, and what it came to."""
    found = _run(request, run)
    context = {
        "run": found.pk,
        "shown": present_run(
            found, actor=request.actor, names=names_in([found]), at=now(), grades=grades_of(found)
        ),
        "may_see_pairs": bool(policies.may_see_pairs(request.actor, found)),
    }
    return render(request, "matching/run.html", context)


@require_safe
def quality(request: SignedInRequest, run: UUID) -> HttpResponse:
    """How good a run was."""
    found = _run(request, run)
    if not found.quality:
        raise Http404
    report = Quality.from_json(found.quality)
    charts = present_quality(report, itself=found.other_id is None)
    return render(request, "matching/quality.html", {"run": found.pk, "charts": charts})


@require_safe
def pairs(request: SignedInRequest, run: UUID) -> HttpResponse:
    """Whom a run found, some at a time."""
    found = _run(request, run)
    typed = request.GET.get("after", "")
    after = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 9 else 0
    opened, following = open_pairs(actor=request.actor, at=now(), run=found, after=after, purpose=LOOKING)
    here = reverse("matching:pairs", args=[found.pk])
    context = {
        "run": found.pk,
        "pairs": present_pairs(opened),
        "itself": found.other_id is None,
        "more_url": f"{here}?after={following}" if following else "",
        "first_url": here if after else "",
    }
    return render(request, "matching/pairs.html", context)


def _run(request: SignedInRequest, run: UUID) -> Run:
    found = run_of(request.actor, run)
    if found is None:
        raise Http404
    policies.require_see_run(request.actor, found)
    return found
