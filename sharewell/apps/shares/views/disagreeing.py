"""I see something differently: raised here, followed in its own pages."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sharewell.apps.disagreements.services import DisagreementsError
from sharewell.apps.shares import policies
from sharewell.apps.shares.errors import SharesError
from sharewell.apps.shares.forms import DisagreeForm
from sharewell.apps.shares.presenters.passing import dispute_choices
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import disagree_with_share, open_share
from sharewell.apps.shares.views.requests import FOLLOWING, named_share, not_now, to_share
from sharewell.domain.disagreements import About
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def disagree(request: SignedInRequest, reference: str) -> HttpResponse:
    """Say what is seen differently, and how."""
    found = named_share(request, reference)
    if refused := not_now(request, policies.may_disagree(request.actor, found), reference):
        return refused
    opened = open_share(actor=request.actor, share=found, at=now(), purpose=FOLLOWING)
    form = DisagreeForm(request.POST or None, choices=dispute_choices(opened))
    if request.method == "POST" and form.is_valid():
        return _raise(request, found, what=form.cleaned_data["what"], view=form.cleaned_data["view"])
    sends = found.sender_id == request.actor.organisation
    other = found.recipient_name if sends else found.sender_name
    return form_page(request, "shares/disagree.html", {"form": form, "reference": reference, "other": other})


def _raise(request: SignedInRequest, found: Share, *, what: str, view: str) -> HttpResponse:
    is_item = what.isdigit()
    about, position = (About.ITEM, int(what)) if is_item else (About(what), None)
    try:
        raised = disagree_with_share(
            actor=request.actor, share=found, about=about, position=position, view=view, at=now()
        )
    except (SharesError, DisagreementsError) as refused:
        messages.error(request, refused.sentence)
        return to_share(found.reference)
    messages.success(request, _("Your view is on record, and the other organisation is told."))
    return redirect("disagreements:see", raised.pk)
