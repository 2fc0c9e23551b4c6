"""Saying that one has read a policy, asking about it, and answering."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from sharewell.apps.policies.forms import AnswerForm, ReadForm
from sharewell.apps.policies.selectors import Policy, questions_on
from sharewell.apps.policies.services import acknowledge, answer_question, ask_about
from sharewell.apps.policies.views.requests import done, kept, named
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def read(request: SignedInRequest, policy: str) -> HttpResponse:
    """I have read it; and what is not clear."""
    row = named(request, policy)
    form = ReadForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        said = _("Your question is on its way.") if form.only_asks else _("Thank you. You have read it.")
        return done(request, row, partial(_keep, request, row, form), said)
    return form_page(request, "policies/read.html", {"form": form, "policy": row})


def _keep(request: SignedInRequest, row: Policy, form: ReadForm) -> None:
    number, question = form.cleaned_data["version"], form.cleaned_data["question"].strip()
    if question:
        ask_about(actor=request.actor, policy=row, number=number, at=now(), words=question)
    if not form.only_asks:
        acknowledge(actor=request.actor, policy=row, number=number, at=now())


@either
def answer(request: SignedInRequest, policy: str, asked: UUID) -> HttpResponse:
    """Answer a question."""
    row = kept(request, policy)
    question = next((one for one in questions_on(row) if one.pk == asked), None)
    if question is None:
        raise Http404
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data["answer"]
        act = partial(answer_question, actor=request.actor, question=question, at=now(), answer=said)
        return done(request, row, act, _("It is answered."))
    return form_page(request, "policies/answer.html", {"form": form, "policy": row, "question": question})
