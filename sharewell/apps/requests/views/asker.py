"""The steps of the asking side after asking."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from sharewell.apps.requests import policies
from sharewell.apps.requests.forms import ChallengeForm, ExplainForm, WithdrawForm
from sharewell.apps.requests.services import (
    agree_to_forward,
    challenge,
    clarify,
    open_ask,
    withdraw,
    withdraw_request,
)
from sharewell.apps.requests.views._steps import StepPage, form_step
from sharewell.apps.requests.views.requests import FOLLOWING, asked_by_us, done, named_request
from sharewell.domain.requests import AskStepKind
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest, either

EXPLAIN = StepPage(
    title=gettext_lazy("Answer their question"),
    heading=gettext_lazy("Answer their question"),
    button=gettext_lazy("Send the answer"),
    said=gettext_lazy("They have your answer, and their clock runs again."),
)
CHALLENGE = StepPage(
    title=gettext_lazy("Ask them to look again"),
    heading="",
    button=gettext_lazy("Ask them to look again"),
    said=gettext_lazy("They have been asked to look again."),
)
WITHDRAW = StepPage(
    title=gettext_lazy("Withdraw what you asked"),
    heading=gettext_lazy("Withdraw what you asked"),
    button=gettext_lazy("Withdraw it"),
    said=gettext_lazy("You have withdrawn it. They need not answer any more."),
)


@either
def explain(request: SignedInRequest, reference: str) -> HttpResponse:
    """Say more clearly what is needed."""
    found, at = asked_by_us(request, reference), now()
    may = policies.may_clarify(request.actor, found)
    asked = ""
    if may:
        opened = open_ask(actor=request.actor, ask=found, at=at, purpose=FOLLOWING)
        step = opened.last(AskStepKind.CLARIFY_ASKED)
        asked = step.note if step else ""

    def act(form: ExplainForm) -> object:
        return clarify(actor=request.actor, ask=found, at=at, answer=form.cleaned_data["note"])

    form = ExplainForm(request.POST or None)
    return form_step(request, found, EXPLAIN, form, may=may, act=act, quote=asked)


@either
def challenge_it(request: SignedInRequest, reference: str) -> HttpResponse:
    """Ask them to look again at what they held back."""
    found, at = asked_by_us(request, reference), now()

    def act(form: ChallengeForm) -> object:
        return challenge(actor=request.actor, ask=found, at=at, why=form.cleaned_data["note"])

    may = policies.may_challenge(request.actor, found)
    return form_step(request, found, CHALLENGE, ChallengeForm(request.POST or None), may=may, act=act)


@require_POST
def agree(request: SignedInRequest, reference: str) -> HttpResponse:
    """Ask the organisation that was named."""
    found, at = asked_by_us(request, reference), now()
    said = _("They have been asked, in your own words.")
    return done(request, reference, lambda: agree_to_forward(actor=request.actor, ask=found, at=at), said)


@either
def withdraw_it(request: SignedInRequest, reference: str) -> HttpResponse:
    """Withdraw what one organisation was asked."""
    found, at = asked_by_us(request, reference), now()

    def act(form: WithdrawForm) -> object:
        return withdraw(actor=request.actor, ask=found, at=at, reason=form.cleaned_data["note"])

    may = policies.may_withdraw(request.actor, found)
    return form_step(request, found, WITHDRAW, WithdrawForm(request.POST or None), may=may, act=act)


@either
def withdraw_all(request: SignedInRequest, reference: str) -> HttpResponse:
    """Withdraw a request from everybody who has not answered."""
    found, form = named_request(request, reference), WithdrawForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        context = {"form": form, "reference": found.reference}
        return render(request, "requests/withdraw.html", context, status=status)
    reason = form.cleaned_data["note"]
    if withdraw_request(actor=request.actor, request=found, at=now(), reason=reason):
        messages.success(request, _("You have withdrawn it. They need not answer any more."))
    else:
        messages.info(request, _("Everybody had answered already, so nothing was withdrawn."))
    return redirect("requests:request", reference=found.reference)
