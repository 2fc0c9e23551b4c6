"""I see their answer differently: raised here, from either side, and followed in its own pages."""

from django.http import HttpResponse
from django.utils.translation import gettext_lazy

from sharewell.apps.requests import policies
from sharewell.apps.requests.forms import DisagreeForm
from sharewell.apps.requests.services import disagree_with_ask
from sharewell.apps.requests.views._steps import StepPage, form_step
from sharewell.apps.requests.views.requests import named_ask
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest, either

DISAGREE = StepPage(
    title=gettext_lazy("I see this differently"),
    heading="",
    button=gettext_lazy("Put my view on record"),
    said=gettext_lazy("Your view is on record, and the other organisation is told."),
)


@either
def disagree(request: SignedInRequest, reference: str) -> HttpResponse:
    """Say how the answer is seen differently."""
    found, at = named_ask(request, reference), now()

    def act(form: DisagreeForm) -> object:
        return disagree_with_ask(actor=request.actor, ask=found, view=form.cleaned_data["note"], at=at)

    may = policies.may_disagree(request.actor, found)
    return form_step(request, found, DISAGREE, DisagreeForm(request.POST or None), may=may, act=act)
