"""The page after it has gone."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sharewell.apps.concerns.presenters.after import present_after_sending
from sharewell.apps.concerns.selectors import after_sending, worker_there
from sharewell.apps.shares.selectors import share_for
from sharewell.apps.shares.services import NotPossibleNow, route_share
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest


def sent(request: SignedInRequest, concern: UUID) -> HttpResponse:
    """What went and where it stands; what happens next; what is left to do and by when."""
    found = after_sending(request.actor, concern)
    if found is None:
        raise Http404
    return render(
        request, "concerns/sent.html", {"after": present_after_sending(found, at=now()), "concern": concern}
    )


@require_POST
def to_worker(request: SignedInRequest, reference: str) -> HttpResponse:
    """Let what went go straight to whoever works with the child there already."""
    share = share_for(request.actor, reference)
    if share is None or share.sender_id != request.actor.organisation:
        raise Http404
    shown = worker_there(request.actor, share)
    try:
        if shown and shown.worker:
            route_share(actor=request.actor, share=share, worker=shown.worker, at=now())
            messages.success(request, _("%(who)s is told, and can open it.") % {"who": shown.worker_name})
        else:
            messages.error(request, _("Somebody there has this already."))
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    return redirect("concerns:sent", share.concern_id)
