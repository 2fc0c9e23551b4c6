"""Asking a lead about a draft, and the lead's answer."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.concerns.forms.completing import AnswerLeadForm, AskLeadForm
from sharewell.apps.concerns.journeys import ORDINARY
from sharewell.apps.concerns.journeys.followups import ask_about_draft, snapshot_rows
from sharewell.apps.concerns.presenters.leads import lead_choices, present_question
from sharewell.apps.concerns.selectors import leads_to_ask
from sharewell.apps.decisions.policies import may_answer_lead
from sharewell.apps.decisions.selectors import lead_question_for
from sharewell.apps.decisions.services import NotPossibleNow, answer_lead, open_question
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.journeys import Answers
from sharewell.kit.journeys.presenters import check_rows
from sharewell.kit.journeys.selectors import own_draft
from sharewell.kit.permissions import SignedInRequest

PURPOSE = gettext_noop("advice to a colleague")


def ask(request: SignedInRequest, draft: UUID) -> HttpResponse:
    """Ask a named lead about a draft; then back to it, because nobody has to wait for the answer."""
    found = own_draft(request.actor, draft, at=now(), journey=ORDINARY.name)
    leads = lead_choices(leads_to_ask(request.actor))
    form = AskLeadForm(request.POST or None, leads=leads)
    back = reverse("concerns:ordinary_resume", args=[found.pk])
    if not form.is_valid():
        context = {"form": form, "has_leads": bool(leads), "back_url": back}
        return form_page(request, "concerns/ask.html", context)
    lead, question = UUID(form.cleaned_data["lead"]), form.cleaned_data["question"]
    ask_about_draft(actor=request.actor, draft=found, lead=lead, question=question, at=now())
    messages.success(request, _("Your lead has your question. You can go on without waiting for the answer."))
    return redirect(back)


def question(request: SignedInRequest, question: UUID) -> HttpResponse:
    """The question with the draft as it stood; a lead answers here, the colleague reads the answer."""
    found = lead_question_for(request.actor, question)
    if found is None:
        raise Http404
    form = AnswerLeadForm(request.POST or None) if may_answer_lead(request.actor, found) else None
    if form and form.is_valid():
        return _answer(request, found, form.cleaned_data["answer"])
    opened = open_question(actor=request.actor, question=found, at=now(), purpose=PURPOSE)
    context = {
        "asked": present_question(found, opened, at=now()),
        "rows": check_rows(ORDINARY, Answers(opened.snapshot.get("answers", {}))),
        "who": opened.snapshot.get("who", ""),
        "verdicts": snapshot_rows(opened.snapshot),
        "form": form if not opened.answer else None,
    }
    return render(request, "concerns/question.html", context, status=422 if form and form.is_bound else 200)


def _answer(request: SignedInRequest, found: object, answer: str) -> HttpResponse:
    try:
        answer_lead(actor=request.actor, at=now(), question=found, answer=answer)  # type: ignore[arg-type]
    except NotPossibleNow as late:
        messages.warning(request, late.sentence)
    else:
        messages.success(request, _("Your answer is with your colleague."))
    return redirect("concerns:question", question=found.pk)  # type: ignore[attr-defined]
