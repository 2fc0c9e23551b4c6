"""Writing the answer, seeing it as it goes, reading it as the second, letting it go, and reading it years later."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.pickups.selectors.letters import code_to_tell, letters_of
from sharewell.apps.rights.forms import AgainForm, ReadForm, ReleaseForm, WriteForm
from sharewell.apps.rights.presenters.answers import present_draft, present_left
from sharewell.apps.rights.selectors import PreparedAnswer, answer_of, answer_to_read
from sharewell.apps.rights.services import (
    RightsError,
    agree,
    answer_document,
    draft_answer,
    leave_again,
    make_ready,
    open_request,
    read_again,
    read_to_agree,
    release,
    send_back,
    write_answer,
)
from sharewell.apps.rights.views.requests import ANSWERING, changeable, done, named
from sharewell.domain.pickups import spaced
from sharewell.domain.rights import Right
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def write(request: SignedInRequest, rights: str) -> HttpResponse:
    """What the answer says."""
    row, at = changeable(request, rights), now()
    opened = open_request(actor=request.actor, request=row, at=at, purpose=ANSWERING)
    form = WriteForm(request.POST or None, right=Right(row.right), written=opened.content.written)
    if request.method == "POST" and form.is_valid():
        try:
            write_answer(actor=request.actor, request=row, at=at, written=form.written)
        except RightsError as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.success(request, _("It is saved. This is the answer as it would go."))
            return redirect("rights:preview", row.reference)
    shown = {
        "form": form,
        "reference": row.reference,
        "title": _("Write the answer"),
        "button": _("Save and look at it"),
    }
    return form_page(request, "rights/form.html", shown)


@either
def preview(request: SignedInRequest, rights: str) -> HttpResponse:
    """The answer exactly as it would go, and handing it to a second reader."""
    row, at = changeable(request, rights), now()
    if request.method == "POST":
        act = partial(make_ready, actor=request.actor, request=row, at=at, purpose=ANSWERING)
        return done(request, row, act, _("It is ready. Those who can read it as the second have been told."))
    draft = draft_answer(actor=request.actor, request=row, at=at, purpose=ANSWERING)
    shown = {"draft": present_draft(draft), "letter": draft.letter, "reference": row.reference}
    return render(request, "rights/preview.html", shown)


@either
def read(request: SignedInRequest, rights: str) -> HttpResponse:
    """The second reader reads it whole, and says whether it can go."""
    answer = answer_to_read(request.actor, rights)
    if answer is None:
        raise Http404
    at, form = now(), ReadForm(request.POST or None)
    opened = read_to_agree(actor=request.actor, answer=answer, at=at, purpose=ANSWERING)
    if request.method == "POST" and form.is_valid():
        return _read(request, answer, form)
    shown = {"form": form, "opened": opened, "letter": opened.letter, "reference": answer.request.reference}
    return form_page(request, "rights/read.html", shown)


def _read(request: SignedInRequest, answer: PreparedAnswer, form: ReadForm) -> HttpResponse:
    said = form.cleaned_data
    try:
        if said["verdict"] == "agree":
            agree(actor=request.actor, answer=answer, at=now())
        else:
            send_back(actor=request.actor, answer=answer, at=now(), reason=said["reason"])
    except RightsError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Thank you. Whoever answers it has been told."))
    return redirect("rights:list")


@either
def let_go(request: SignedInRequest, rights: str) -> HttpResponse:
    """How it goes to them."""
    row = changeable(request, rights)
    form = ReleaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        act = partial(release, actor=request.actor, request=row, at=now(), purpose=ANSWERING, **form.goes)
        return done(request, row, act, _("It can go. The answer is kept exactly as it went."))
    shown = {
        "form": form,
        "reference": row.reference,
        "title": _("Let the answer go"),
        "button": _("Let it go"),
    }
    return form_page(request, "rights/form.html", shown)


@require_safe
def told(request: SignedInRequest, rights: str, prepared: UUID) -> HttpResponse:
    """An answer as it went, also years later."""
    answer = _answer(request, rights, prepared)
    opened = read_again(actor=request.actor, answer=answer, at=now(), purpose=ANSWERING)
    left = letters_of(request.actor.organisation, answer.request_id)
    code = code_to_tell(left[0], person=request.actor.person, at=now()) if left else ""
    shown = {
        "opened": opened,
        "letter": opened.letter,
        "reference": answer.request.reference,
        "code": spaced(code) if code else "",
        "left": present_left(left, at=now()),
    }
    return render(request, "rights/told.html", shown)


@either
def again(request: SignedInRequest, rights: str) -> HttpResponse:
    """A new link to an answer that went."""
    row, form = named(request, rights), AgainForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        act = partial(
            leave_again, actor=request.actor, request=row, at=now(), email=form.cleaned_data["email"]
        )
        return done(
            request, row, act, _("A new link goes by e-mail. Open what they were told to see the code.")
        )
    return form_page(
        request, "rights/form.html", {"form": form, "reference": rights, "button": _("Send a new link")}
    )


@require_safe
def document(request: SignedInRequest, rights: str, prepared: UUID) -> HttpResponse:
    """The very document that was read and went."""
    answer = _answer(request, rights, prepared)
    content = answer_document(actor=request.actor, answer=answer, at=now(), purpose=ANSWERING)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{answer.request.reference}.pdf"'
    return response


@require_safe
def data(request: SignedInRequest, rights: str, prepared: UUID) -> HttpResponse:
    """The file for another service."""
    answer = _answer(request, rights, prepared)
    opened = read_again(actor=request.actor, answer=answer, at=now(), purpose=ANSWERING)
    if not opened.data:
        raise Http404
    response = HttpResponse(opened.data, content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="{answer.request.reference}.json"'
    return response


def _answer(request: SignedInRequest, rights: str, prepared: UUID) -> PreparedAnswer:
    found = answer_of(request.actor, rights, prepared)
    if found is None:
        raise Http404
    return found
