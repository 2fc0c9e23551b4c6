"""The steps of the sending side: answer the question, take back."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from sharewell.apps.shares import policies
from sharewell.apps.shares.forms import QuestionAnswerForm, RecallForm
from sharewell.apps.shares.presenters.share import question_asked
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import answer_question, open_share, recall_share
from sharewell.apps.shares.views.requests import FOLLOWING, done, named_share, not_now, to_share
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def reply(request: SignedInRequest, reference: str) -> HttpResponse:
    """Answer the recipient's question."""
    found, form = named_share(request, reference), QuestionAnswerForm(request.POST or None)
    policies.require_answer_question(request.actor, found)
    if request.method != "POST" or not form.is_valid():
        return _question(request, found, form)
    said, at = form.cleaned_data["answer"], now()
    return done(
        request,
        reference,
        lambda: answer_question(actor=request.actor, share=found, at=at, answer=said),
        _("They have your answer."),
    )


@either
def recall(request: SignedInRequest, reference: str) -> HttpResponse:
    """Take it back while nobody has opened it."""
    found, form = named_share(request, reference), RecallForm(request.POST or None)
    policies.require_recall(request.actor, found)
    if refused := not_now(request, policies.may_recall(request.actor, found), reference):
        return refused
    if request.method != "POST" or not form.is_valid():
        context = {"form": form, "reference": reference, "recipient": found.recipient_name}
        return form_page(request, "shares/recall.html", context)
    reason, at = form.cleaned_data["reason"], now()
    said = _("You have taken it back. Nobody there can open it any more.")
    return done(
        request, reference, lambda: recall_share(actor=request.actor, share=found, at=at, reason=reason), said
    )


def _question(request: SignedInRequest, found: Share, form: QuestionAnswerForm) -> HttpResponse:
    opened = open_share(actor=request.actor, share=found, at=now(), purpose=FOLLOWING)
    if not opened.question or opened.question_answer:
        return to_share(found.reference)
    context = {
        "form": form,
        "reference": found.reference,
        "question": opened.question,
        "asked": question_asked(opened, at=now()),
    }
    return form_page(request, "shares/reply.html", context)
