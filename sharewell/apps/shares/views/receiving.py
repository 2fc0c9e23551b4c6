"""The steps of the receiving side: take on, give to a colleague, act, answer, ask back."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sharewell.apps.organisations.selectors import people_of, role_words
from sharewell.apps.shares import policies
from sharewell.apps.shares.forms import ActForm, AnswerForm, AskForm, GiveForm
from sharewell.apps.shares.presenters.share import clock_sentence
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import act_on_share, answer_share, ask_back, own_share
from sharewell.apps.shares.views.requests import done, not_now, not_now_but_kept, received_share
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing import Answer
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@require_POST
def own(request: SignedInRequest, reference: str) -> HttpResponse:
    """I will deal with this."""
    found, at = received_share(request, reference), now()
    said = _("You have taken this on. The sender can see that.")
    return done(request, reference, lambda: own_share(actor=request.actor, share=found, at=at), said)


@either
def give(request: SignedInRequest, reference: str) -> HttpResponse:
    """Give it to a colleague."""
    found = received_share(request, reference)
    if refused := not_now(request, policies.may_own(request.actor, found), reference):
        return refused
    form = GiveForm(request.POST or None, colleagues=_colleagues(request))
    if request.method != "POST" or not form.is_valid():
        return _page(request, found, form, "give")
    owner, note, at = UUID(form.cleaned_data["owner"]), form.cleaned_data["note"], now()
    return done(
        request,
        reference,
        lambda: own_share(actor=request.actor, share=found, at=at, owner=owner, note=note),
        _("Your colleague has it now, and has been told."),
    )


@either
def act(request: SignedInRequest, reference: str) -> HttpResponse:
    """Write down what was done."""
    found, form = received_share(request, reference), ActForm(request.POST or None)
    permission = policies.may_act(request.actor, found)
    if refused := not_now_but_kept(request, permission, found, form, "note"):
        return refused
    if request.method != "POST" or not form.is_valid():
        return _page(request, found, form, "act")
    note, at = form.cleaned_data["note"], now()
    said = _("What you did is written down. The sender can read it.")
    return done(
        request,
        reference,
        lambda: act_on_share(actor=request.actor, share=found, at=at, note=note),
        said,
        late=note,
    )


@either
def answer(request: SignedInRequest, reference: str) -> HttpResponse:
    """Tell the sender the outcome."""
    found, form = received_share(request, reference), AnswerForm(request.POST or None)
    permission = policies.may_answer(request.actor, found)
    if refused := not_now_but_kept(request, permission, found, form, "note"):
        return refused
    if request.method != "POST" or not form.is_valid():
        return _page(request, found, form, "answer")
    outcome, note, at = Answer(form.cleaned_data["outcome"]), form.cleaned_data["note"], now()
    return done(
        request,
        reference,
        lambda: answer_share(actor=request.actor, share=found, at=at, outcome=outcome, note=note),
        _("The sender has your answer."),
        late=note,
    )


@either
def ask(request: SignedInRequest, reference: str) -> HttpResponse:
    """Ask the sender the one question."""
    found, form = received_share(request, reference), AskForm(request.POST or None)
    permission = policies.may_ask_back(request.actor, found)
    if refused := not_now_but_kept(request, permission, found, form, "question"):
        return refused
    if request.method != "POST" or not form.is_valid():
        return _page(request, found, form, "ask")
    question, at = form.cleaned_data["question"], now()
    said = _("The sender has your question.")
    return done(
        request,
        reference,
        lambda: ask_back(actor=request.actor, share=found, at=at, question=question),
        said,
        late=question,
    )


def _colleagues(request: SignedInRequest) -> list[tuple[str, str]]:
    others = people_of(request.actor.organisation)
    able = [one for one in others if one.role in CONTENT_ROLES]
    return [(str(one.person), f"{one.name}, {one.job or role_words(one.role)}") for one in able]


def _page(request: SignedInRequest, found: Share, form: object, step: str) -> HttpResponse:
    context = {
        "form": form,
        "reference": found.reference,
        "sender": found.sender_name,
        "clock": clock_sentence(found, at=now()),
    }
    return form_page(request, f"shares/{step}.html", context)
