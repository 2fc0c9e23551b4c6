"""The record of an emergency: completed by who sent it, read by a second person."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.children.selectors import tip_off_lock_on
from sharewell.apps.concerns.forms.completing import CompletionForm, ReviewForm
from sharewell.apps.concerns.journeys.followups import child_of_concern, complete_record
from sharewell.apps.concerns.presenters.completing import present_task
from sharewell.apps.concerns.presenters.concern import basis_rows, concern_rows, decision_rows
from sharewell.apps.decisions.policies import may_review
from sharewell.apps.decisions.selectors import CompletionTask, completion_for
from sharewell.apps.decisions.services import (
    DecisionsError,
    OpenedConcern,
    open_concern,
    open_review_note,
    review_completed,
)
from sharewell.domain.sharing import FollowUp
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest

PURPOSE = gettext_noop("completing the record of an emergency")


def complete(request: SignedInRequest, task: UUID) -> HttpResponse:
    """What an emergency did not stop to ask, with what was sent beside it."""
    found = _task(request, task)
    if found.state != FollowUp.WAITING:
        return redirect("concerns:review", task=task)
    opened = open_concern(actor=request.actor, concern=found.concern, at=now(), purpose=PURPOSE)
    locked = tip_off_lock_on(request.actor.organisation, opened.children) is not None
    form = CompletionForm(request.POST or None, locked=locked)
    if form.is_valid():
        return _complete(request, found, opened, form.cleaned_data)
    context = {"form": form, **_shown(request, found, opened)}
    return form_page(request, "concerns/complete.html", context)


def review(request: SignedInRequest, task: UUID) -> HttpResponse:
    """The completed record, for the second person to read and say what they think; afterwards, with what they said."""
    found = _task(request, task)
    if found.state == FollowUp.WAITING:
        return redirect("concerns:complete", task=task)
    waits = found.state == FollowUp.DONE and may_review(request.actor, found)
    form = ReviewForm(request.POST or None) if waits else None
    if form and form.is_valid():
        return _review(request, found, form.cleaned_data["note"])
    opened = open_concern(actor=request.actor, concern=found.concern, at=now(), purpose=PURPOSE)
    note = open_review_note(actor=request.actor, task=found, at=now(), purpose=PURPOSE)
    decided = decision_rows(opened.decisions[-1]) if opened.decisions else []
    context = {"form": form, "note": note, "decided": decided, **_shown(request, found, opened)}
    return render(request, "concerns/review.html", context, status=422 if form and form.is_bound else 200)


def _task(request: SignedInRequest, task: UUID) -> CompletionTask:
    found = completion_for(request.actor, task)
    if found is None:
        raise Http404
    return found


def _shown(request: SignedInRequest, task: CompletionTask, opened: OpenedConcern) -> dict[str, Any]:
    who = child_of_concern(actor=request.actor, concern=opened, at=now())
    advice = opened.decisions[-1].advice if opened.decisions else {}
    return {
        "task": present_task(task, opened.reference, at=now()),
        "rows": concern_rows(opened, who),
        "basis": [row for row in basis_rows(advice) if row[1]],
    }


def _complete(
    request: SignedInRequest, task: CompletionTask, opened: OpenedConcern, said: dict[str, Any]
) -> HttpResponse:
    try:
        complete_record(actor=request.actor, task=task, concern=opened, said=said, at=now())
    except DecisionsError as late:
        messages.warning(request, late.sentence)
    else:
        messages.success(request, _("The record is complete. Thank you."))
    return redirect("concerns:review", task=task.pk)


def _review(request: SignedInRequest, task: CompletionTask, note: str) -> HttpResponse:
    try:
        review_completed(actor=request.actor, at=now(), task=task, note=note)
    except DecisionsError as late:
        messages.warning(request, late.sentence)
    else:
        messages.success(request, _("Your review is on record."))
    return redirect("concerns:review", task=task.pk)
