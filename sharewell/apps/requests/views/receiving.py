"""The steps of the side that was asked."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from sharewell.apps.organisations.selectors import people_of, role_words
from sharewell.apps.requests import policies
from sharewell.apps.requests.forms import (
    ClarifyForm,
    DeclineForm,
    ForwardForm,
    GiveForm,
    ReopenForm,
    UpholdForm,
)
from sharewell.apps.requests.selectors.places import place_arguments
from sharewell.apps.requests.services import (
    answer_nothing,
    ask_to_clarify,
    decline,
    forward,
    own_ask,
    reopen,
    uphold,
)
from sharewell.apps.requests.views._steps import StepPage, form_step
from sharewell.apps.requests.views.requests import asked_of_us, done
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest, either

GIVE = StepPage(
    title=gettext_lazy("Give it to a colleague"),
    heading=gettext_lazy("Give it to a colleague"),
    button=gettext_lazy("Give it to them"),
    said=gettext_lazy("Your colleague has it now, and has been told."),
)
DECLINE = StepPage(
    title=gettext_lazy("Say that you cannot share this"),
    heading=gettext_lazy("We cannot share this"),
    button=gettext_lazy("Send this answer"),
    said=gettext_lazy("They have your answer and your reason. They can ask you to look again."),
)
CLARIFY = StepPage(
    title=gettext_lazy("Ask them to say more"),
    heading="",
    button=gettext_lazy("Send the question"),
    said=gettext_lazy("They have your question."),
)
FORWARD = StepPage(
    title=gettext_lazy("Say who could know"),
    heading=gettext_lazy("Somebody else could know"),
    button=gettext_lazy("Tell the asker"),
    said=gettext_lazy("They know whom you named."),
    template="requests/forward.html",
)
UPHOLD = StepPage(
    title=gettext_lazy("Your answer stays"),
    heading="",
    button=gettext_lazy("Send this answer"),
    said=gettext_lazy("They know that your answer stays."),
)
REOPEN = StepPage(
    title=gettext_lazy("Take your answer back"),
    heading=gettext_lazy("Take your answer back"),
    button=gettext_lazy("Take it back"),
    said=gettext_lazy("You can answer again now. They have been told."),
)


@require_POST
def own(request: SignedInRequest, reference: str) -> HttpResponse:
    """I will deal with this."""
    found, at = asked_of_us(request, reference), now()
    said = _("You have taken this on. The asker can see that.")
    return done(request, reference, lambda: own_ask(actor=request.actor, ask=found, at=at), said)


@require_POST
def nothing(request: SignedInRequest, reference: str) -> HttpResponse:
    """We hold nothing: one press."""
    found, at = asked_of_us(request, reference), now()
    said = _("They know that you hold nothing. You can take this back.")
    return done(request, reference, lambda: answer_nothing(actor=request.actor, ask=found, at=at), said)


@either
def give(request: SignedInRequest, reference: str) -> HttpResponse:
    """Give it to a colleague."""
    found, at = asked_of_us(request, reference), now()
    able = [one for one in people_of(request.actor.organisation) if one.role in CONTENT_ROLES]
    colleagues = [(str(one.person), f"{one.name}, {one.job or role_words(one.role)}") for one in able]

    def act(form: GiveForm) -> object:
        owner, note = UUID(form.cleaned_data["owner"]), form.cleaned_data["note"]
        return own_ask(actor=request.actor, ask=found, at=at, owner=owner, note=note)

    form = GiveForm(request.POST or None, colleagues=colleagues)
    return form_step(request, found, GIVE, form, may=policies.may_own(request.actor, found), act=act)


@either
def decline_it(request: SignedInRequest, reference: str) -> HttpResponse:
    """We cannot share this, with a reason."""
    found, at = asked_of_us(request, reference), now()

    def act(form: DeclineForm) -> object:
        note = form.cleaned_data["note"]
        return decline(actor=request.actor, ask=found, at=at, reason=form.chosen, note=note)

    form = DeclineForm(request.POST or None, urgency=found.urgency)
    return form_step(request, found, DECLINE, form, may=policies.may_answer(request.actor, found), act=act)


@either
def clarify(request: SignedInRequest, reference: str) -> HttpResponse:
    """Ask the asker to say more."""
    found, at = asked_of_us(request, reference), now()

    def act(form: ClarifyForm) -> object:
        return ask_to_clarify(actor=request.actor, ask=found, at=at, question=form.cleaned_data["note"])

    may = policies.may_ask_to_clarify(request.actor, found)
    return form_step(request, found, CLARIFY, ClarifyForm(request.POST or None), may=may, act=act)


@either
def forward_it(request: SignedInRequest, reference: str) -> HttpResponse:
    """Somebody else could know."""
    found, at = asked_of_us(request, reference), now()

    def act(form: ForwardForm) -> object:
        to, note = UUID(form.cleaned_data["place"]), form.cleaned_data["note"]
        return forward(actor=request.actor, ask=found, to=to, at=at, note=note)

    form = ForwardForm(request.POST or None, **place_arguments(request.actor, but=found.asker_id))
    return form_step(request, found, FORWARD, form, may=policies.may_forward(request.actor, found), act=act)


@either
def uphold_it(request: SignedInRequest, reference: str) -> HttpResponse:
    """We looked again, and our answer stays."""
    found, at = asked_of_us(request, reference), now()

    def act(form: UpholdForm) -> object:
        return uphold(actor=request.actor, ask=found, at=at, note=form.cleaned_data["note"])

    may = policies.may_uphold(request.actor, found)
    return form_step(request, found, UPHOLD, UpholdForm(request.POST or None), may=may, act=act)


@either
def reopen_it(request: SignedInRequest, reference: str) -> HttpResponse:
    """Take back an answer that held nothing."""
    found, at = asked_of_us(request, reference), now()

    def act(form: ReopenForm) -> object:
        return reopen(actor=request.actor, ask=found, at=at, note=form.cleaned_data["note"])

    may = policies.may_reopen(request.actor, found)
    return form_step(request, found, REOPEN, ReopenForm(request.POST or None), may=may, act=act)
