"""Looking again at a decision not to share."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.concerns.forms.completing import SHARE_AFTER_ALL, LookAgainForm
from sharewell.apps.concerns.journeys.followups import child_of_concern, share_after_all, still_not
from sharewell.apps.concerns.presenters.concern import concern_rows, decision_rows
from sharewell.apps.decisions.selectors import LookAgain, look_again_for
from sharewell.apps.decisions.services import DecisionsError, OpenedConcern, open_concern
from sharewell.domain.sharing import FollowUp
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

PURPOSE = gettext_noop("looking again")


def look_again(request: SignedInRequest, look_again: UUID) -> HttpResponse:
    """What was decided and why; then still not to share, with the next day, or the journey to share after all."""
    found = look_again_for(request.actor, look_again)
    if found is None:
        raise Http404
    waits = found.state == FollowUp.WAITING
    form = LookAgainForm(request.POST or None) if waits else None
    opened = open_concern(actor=request.actor, concern=found.concern, at=now(), purpose=PURPOSE)
    if form and form.is_valid():
        return _decided(request, found, opened, form.cleaned_data)
    who = child_of_concern(actor=request.actor, concern=opened, at=now())
    context = {
        "form": form,
        "reference": opened.reference,
        "rows": concern_rows(opened, who),
        "decided": decision_rows(opened.decisions[-1]),
    }
    return render(request, "concerns/look_again.html", context, status=422 if form and form.is_bound else 200)


def _decided(
    request: SignedInRequest, found: LookAgain, opened: OpenedConcern, said: dict[str, Any]
) -> HttpResponse:
    if said["decision"] == SHARE_AFTER_ALL:
        draft = share_after_all(actor=request.actor, look_again=found.pk, concern=opened, at=now())
        return redirect("concerns:ordinary_resume", draft=draft.pk)
    try:
        still_not(actor=request.actor, look_again=found, concern=opened, said=said, at=now())
    except DecisionsError as late:
        messages.warning(request, late.sentence)
    else:
        day = date_format(said["look_again_on"], "j F Y")
        messages.success(request, _("On record. We remind you again on %(day)s.") % {"day": day})
    return redirect("concerns:sent", concern=found.concern_id)
